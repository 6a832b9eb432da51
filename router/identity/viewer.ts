import { ConsentPurpose } from '../../ground/access/purpose.ts';
import { badInput, expecting, HubError } from '../../ground/errors/errors.ts';
import { withDuty } from '../../ground/identity/duties.ts';
import type { ErrorDetails } from '../../ground/errors/expectations.ts';
import { isRegionCode, regionLevel } from '../../ground/china/region-code.ts';
import { isAccount } from '../../ground/identity/account.ts';
import {
  anonymous,
  ROLES,
  type Role,
  type Viewer,
  WORKING_ROLES,
} from '../../ground/identity/viewer.ts';
import type { Claims } from './bearer-token.ts';
import type { HeaderSource } from './guard.ts';
import { AUDIENCE_ROLES, realmRole, SYSTEM_ROLE } from './hub-roles.ts';
import { facilitiesOf } from './facilities-claim.ts';
import { readPurpose } from './purpose-headers.ts';

/** The hub's own claims and the form of each. */
const CLAIM_FORMS = {
  hub_region: isRegionCode,
  hub_organisation: (text: string) => /^[A-Za-z0-9][\w.-]{0,63}$/.test(text),
  hub_person: (text: string) => /^[\x21-\x7e]{1,200}$/.test(text),
};

/**
 * Who asks and why, from verified claims (`null`: anonymous) and the purpose headers.
 * `person` is still the opaque text of the claim `hub_person`; `account` is the one that it names.
 * @throws HubError FORBIDDEN for a token that gives no one place in the hub, BAD_USER_INPUT for a
 * malformed header.
 */
export function createViewer(
  claims: Claims | null,
  request: HeaderSource,
  requestId: string,
): Viewer {
  const viewer = { ...anonymous(requestId), ...readPurpose(request) };
  if (claims === null) return withDuty(viewer);

  const realmRoles = rolesOf(claims);
  const audience = audienceOf(realmRoles);
  const isStaff = audience === 'staff';
  const named = isStaff ? ROLES.filter((role) => realmRoles.includes(realmRole(role))) : [];
  const facilities = isStaff ? facilitiesOf(claims, named.includes('OPERATOR')) : [];
  // Whatever else she is called: who runs facilities works in no office.
  const held = facilities.length > 0 ? (['OPERATOR'] as const) : named;
  const region = regionOf(
    claims,
    audience === 'partner' || (isStaff && facilities.length === 0),
    held,
  );
  const isElder = audience === 'elder';
  const sharedWith = audience === 'developer' || audience === 'partner';
  if (sharedWith && viewer.purpose !== null && !Object.hasOwn(ConsentPurpose, viewer.purpose)) {
    throw badInput('x-hub-purpose', 'ONE_OF', { values: Object.keys(ConsentPurpose) });
  }
  return withDuty({
    ...viewer,
    audience,
    subject: claims.sub,
    expiresAt: claims.exp * 1000,
    roles: isStaff ? rolesIn(region, held) : [],
    organisation: isElder ? null : required(claims, 'hub_organisation'),
    region,
    facilities,
    system: isStaff && realmRoles.includes(SYSTEM_ROLE),
    person: isElder && realmRoles.includes('hub-elder') ? required(claims, 'hub_person') : null,
    account: isElder && ACTING.some((role) => realmRoles.includes(role)) ? accountOf(claims) : null,
  });
}

/** Realm roles of who acts for others; for whom and in what, records say. */
const ACTING = ['hub-guardian', 'hub-family'];

/** The account of who acts for others. One who is an elder of the hub too has one claim for both. */
function accountOf(claims: Claims): string {
  const account = required(claims, 'hub_person');
  if (!isAccount(account)) throw forbidden(expecting('TOKEN_CLAIM', { claim: 'hub_person' }));
  return account;
}

/** Staff and partners have a region; only the hub's own administrators work without one. */
function regionOf(claims: Claims, applies: boolean, roles: readonly Role[]): string | null {
  if (!applies) return null;
  const isAdministrator = roles.length === 1 && roles[0] === 'ADMIN';
  return isAdministrator && claims.hub_region === undefined ? null : required(claims, 'hub_region');
}

/**
 * A province keeps an eye on its cities and does none of their work, whatever its officers are called.
 * A grid officer has one community: of a larger region nobody is.
 */
function rolesIn(region: string | null, named: readonly Role[]): readonly Role[] {
  if (region === null) return named;
  const level = regionLevel(region);
  const held = level === 'VILLAGE' ? named : named.filter((role) => role !== 'GRID');
  if (level !== 'PROVINCE') return held;
  return [...new Set(held.map((role) => (WORKING_ROLES.includes(role) ? 'PROVINCE' : role)))];
}

function rolesOf(claims: Claims): readonly unknown[] {
  const access = claims.realm_access as { roles?: unknown } | null | undefined;
  return Array.isArray(access?.roles) ? (access.roles as unknown[]) : [];
}

function audienceOf(realmRoles: readonly unknown[]): Exclude<Viewer['audience'], 'open'> {
  const named = Object.entries(AUDIENCE_ROLES).filter(([name]) => realmRoles.includes(name));
  const [audience, second] = new Set(named.map(([, found]) => found));
  if (audience === undefined) throw forbidden(expecting('TOKEN_ROLE'));
  if (second !== undefined) throw forbidden(expecting('TOKEN_ONE_AUDIENCE'));
  return audience;
}

function required(claims: Claims, name: keyof typeof CLAIM_FORMS): string {
  const value = claims[name];
  if (typeof value !== 'string' || !CLAIM_FORMS[name](value)) {
    throw forbidden(expecting('TOKEN_CLAIM', { claim: name }));
  }
  return value;
}

function forbidden(details: ErrorDetails): HubError {
  return new HubError('FORBIDDEN', details);
}
