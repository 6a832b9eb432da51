import { createHash } from 'node:crypto';
import { StartupError } from '../../ground/process/environment.ts';
import { isRegionCode, regionLevel } from '../../ground/china/region-code.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { type Role, WORKING_ROLES } from '../../ground/identity/viewer.ts';
import { facilitiesClaim } from './facilities-claim.ts';
import { realmRole, SYSTEM_ROLE } from './hub-roles.ts';

/** A seeded caller that local work and tests sign in as. */
export interface Persona {
  /** Canonical form: `developer` is `developer:1`, and `staff:150600:1` is `staff:150600`. */
  readonly name: string;
  readonly realmRoles: readonly string[];
  readonly organisation: string | null;
  readonly region: string | null;
  /** The nth seeded elder that the persona is. */
  readonly elder: number | null;
  /** The nth guardian that the persona is; whom she guards is recorded in the hub. */
  readonly guardian: number | null;
  /** The nth relative that the persona is; who has authorised her is recorded in the hub. */
  readonly family: number | null;
  /** The nth seeded facility that the persona runs. */
  readonly facility: number | null;
}

/** What identity providers put into a persona's token beside the registered claims. */
export interface PersonaClaims {
  readonly sub: string;
  readonly realm_access: { readonly roles: readonly string[] };
  readonly hub_organisation?: string;
  readonly hub_region?: string;
  readonly hub_person?: string;
  readonly hub_facilities?: readonly string[];
}

/** Gives the claim `hub_person` of the nth seeded elder; throws UnknownPersona when there is none. */
export type PersonClaim = (n: number) => string | Promise<string>;

const STAFF_KINDS: Readonly<Record<string, readonly Role[]>> = {
  staff: WORKING_ROLES,
  ...Object.fromEntries(
    ([...WORKING_ROLES, 'PROVINCE', 'OFFICER'] as const).map((role) => [
      role.toLowerCase(),
      [role],
    ]),
  ),
};

/** Whose region is a community. */
const GRID = 'grid';

export const PERSONA_FORMS: readonly string[] = [
  'developer',
  'developer:<n>',
  'partner:<regionCode>',
  // With a number: another officer of the same office.
  ...Object.keys(STAFF_KINDS).map((kind) => `${kind}:<regionCode>[:<n>]`),
  'elder:<n>',
  'guardian:<n>',
  'family:<n>',
  'operator:<n>',
  'grid:<community>[:<n>]',
  'system:<regionCode>',
  'admin',
];

export class UnknownPersona extends StartupError {}

/** @throws UnknownPersona that lists the forms. */
export function parsePersona(name: string): Persona {
  const persona = personaOf(name);
  if (persona === null) {
    throw new UnknownPersona(`no such persona; the forms are ${PERSONA_FORMS.join(', ')}`);
  }
  return persona;
}

function personaOf(text: string): Persona | null {
  const [, kind = '', value, number] = /^([a-z]+)(?::(\d{1,12}))?(?::(\d+))?$/.exec(text) ?? [];
  const base = {
    name: text,
    organisation: null,
    region: null,
    elder: null,
    guardian: null,
    family: null,
    facility: null,
  };
  if (number !== undefined && kind !== GRID && !Object.hasOwn(STAFF_KINDS, kind)) return null;
  if (kind === 'admin' && value === undefined) {
    const realmRoles = ['hub-staff', realmRole('ADMIN')];
    return { ...base, realmRoles, organisation: 'hub-operations' };
  }
  if (kind === 'developer') {
    const n = ordinal(value ?? '1');
    if (n === null) return null;
    const realmRoles = ['hub-developer'];
    return { ...base, name: `developer:${n}`, realmRoles, organisation: `app-${n}` };
  }
  if (kind === 'elder' || kind === 'guardian' || kind === 'family') {
    const n = ordinal(value ?? '');
    return n === null ? null : { ...base, realmRoles: [`hub-${kind}`], [kind]: n };
  }
  if (kind === 'operator') {
    const n = ordinal(value ?? '');
    if (n === null) return null;
    const realmRoles = ['hub-staff', realmRole('OPERATOR')];
    return { ...base, realmRoles, organisation: `operator-${n}`, facility: n };
  }
  if (value === undefined || !isRegionCode(value)) return null;
  if (kind === 'system') {
    const realmRoles = ['hub-staff', SYSTEM_ROLE, ...WORKING_ROLES.map(realmRole)];
    return { ...base, realmRoles, organisation: `city-system-${value}`, region: value };
  }
  if (kind === 'partner') {
    const organisation = `partner-office-${value}`;
    return { ...base, realmRoles: ['hub-partner'], organisation, region: value };
  }
  const roles = rolesOf(kind, value);
  if (roles === undefined) return null;
  const n = ordinal(number ?? '1');
  if (n === null) return null;
  const name = n === 1 ? `${kind}:${value}` : `${kind}:${value}:${n}`;
  const realmRoles = ['hub-staff', ...roles.map(realmRole)];
  return { ...base, name, realmRoles, organisation: `civil-affairs-${value}`, region: value };
}

function rolesOf(kind: string, region: string): readonly Role[] | undefined {
  if (kind === GRID) return regionLevel(region) === 'VILLAGE' ? ['GRID'] : undefined;
  return Object.hasOwn(STAFF_KINDS, kind) ? STAFF_KINDS[kind] : undefined;
}

function ordinal(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

export async function personaClaims(
  persona: Persona,
  personClaim: PersonClaim,
): Promise<PersonaClaims> {
  return {
    sub: personaSubject(persona),
    realm_access: { roles: persona.realmRoles },
    ...(persona.organisation === null ? {} : { hub_organisation: persona.organisation }),
    ...(persona.region === null ? {} : { hub_region: persona.region }),
    ...(persona.elder === null ? {} : { hub_person: await personClaim(persona.elder) }),
    ...(persona.guardian === null ? {} : { hub_person: keyOf('guardian', persona.guardian) }),
    ...(persona.family === null ? {} : { hub_person: keyOf('family', persona.family) }),
    ...(persona.facility === null
      ? {}
      : { hub_facilities: facilitiesClaim([keyOf('facility', persona.facility)]) }),
  };
}

/** The same UUID (version 8) in every identity provider, as Keycloak's subjects are UUIDs. */
export function personaSubject({ name }: Persona): string {
  const bytes = createHash('sha256').update(`elder-care-hub persona ${name}`).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes
    .toString('hex', 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The client that signs in as a persona, in the local provider and in the realm file. */
export function personaClientId({ name }: Persona): string {
  return `persona-${name.replaceAll(':', '-')}`;
}

/** The persona of a client id, `null` for any other client. */
export function personaOfClient(clientId: string): Persona | null {
  if (!clientId.startsWith('persona-')) return null;
  const persona = personaOf(clientId.slice('persona-'.length).replaceAll('-', ':'));
  return persona !== null && personaClientId(persona) === clientId ? persona : null;
}
