import { ancestorCode, type RegionCode, regionLevel } from '../../ground/china/region-code.ts';
import { officeOf } from '../../ground/identity/offices.ts';
import type { Role } from '../../ground/identity/viewer.ts';
import type { Dice } from '../../ground/synthetic/dice.ts';
import type { Action } from '../../ground/workflow/machine.ts';
import { parsePersona, personaSubject } from '../../router/identity/personas.ts';

/** Who did a step, as the transition record says it. */
export interface Doer {
  actor: string;
  organisation: string | null;
  role: Role | null;
  region_code: string | null;
}

/** What a step is about: where, and who does it where no office does. */
export interface Concern {
  region: RegionCode | null;
  /** Number of the elder who does for herself what the machine lets her. */
  elder?: number;
  /** Region of the office elsewhere that does what the machine lets it. */
  partner?: RegionCode;
}

/** Officers of the same office; people who try the hub sign in with the lower numbers. */
const FIRST_OFFICER = 21;
const OFFICERS = 5;

const doers = new Map<string, Doer>();

/**
 * Who does an action: an officer of the office of its level, other than those who did what it is kept
 * apart from; else the elder or the office elsewhere.
 */
export function doerOf(
  action: Action<string>,
  { region, elder, partner }: Concern,
  apart: ReadonlySet<string>,
  dice: Dice,
): Doer {
  if (elder !== undefined && action.own) return doer(`elder:${elder}`, null);
  if (partner !== undefined && action.partner) return doer(`partner:${partner}`, null);
  const role = roleOf(action, region);
  if (role === 'ADMIN') return doer('admin', role);
  if (region === null) throw new Error('an office works in a region');
  const office = role === 'GRID' ? region : officeFor(action, region);
  const first = dice.below(OFFICERS);
  for (let i = 0; i < OFFICERS; i += 1) {
    const number = FIRST_OFFICER + ((first + i) % OFFICERS);
    const found = doer(`${role.toLowerCase()}:${office}:${number}`, role);
    if (!apart.has(found.actor)) return found;
  }
  throw new Error(`no officer of ${office} is left`);
}

/** The first role of an office that may do it; grid officers work in communities alone. */
function roleOf({ roles }: Action<string>, region: RegionCode | null): Role {
  const grid = region !== null && regionLevel(region) === 'VILLAGE';
  const role = roles.find((one) => one !== 'OPERATOR' && (one !== 'GRID' || grid));
  if (!role) throw new Error('no office does this');
  return role;
}

/** The office that acts: of the level, else the county's or the city's, else that of the place itself. */
function officeFor({ level }: Action<string>, region: RegionCode): RegionCode {
  const held = level ? [level] : (['COUNTY', 'CITY'] as const);
  for (const one of held) {
    const office = officeOf(region, one);
    if (office !== null) return office;
  }
  return officeOf(region, 'CITY') ?? ancestorCode(region, 'COUNTY') ?? region;
}

function doer(name: string, role: Role | null): Doer {
  const key = `${name} ${role}`;
  let found = doers.get(key);
  if (!found) {
    const persona = parsePersona(name);
    const { organisation, region } = persona;
    found = { actor: personaSubject(persona), organisation, role, region_code: region };
    doers.set(key, found);
  }
  return found;
}
