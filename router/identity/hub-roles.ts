import { ROLES, type Audience, type Role } from '../../ground/identity/viewer.ts';

/** Realm roles that say which contract a caller gets; a token carries those of one audience. */
export const AUDIENCE_ROLES: Readonly<Record<string, Exclude<Audience, 'open'>>> = {
  'hub-developer': 'developer',
  'hub-partner': 'partner',
  'hub-elder': 'elder',
  'hub-guardian': 'elder',
  'hub-family': 'elder',
  'hub-staff': 'staff',
};

/** The realm role that says of staff that it is the own system of a city. */
export const SYSTEM_ROLE = 'hub-system';

/** The realm role of a working role: `hub-caregiving` for `CAREGIVING`. */
export function realmRole(role: Role): string {
  return `hub-${role.toLowerCase()}`;
}

/** All realm roles that mean something to the hub. */
export const HUB_ROLES: readonly string[] = [
  ...Object.keys(AUDIENCE_ROLES),
  ...ROLES.map(realmRole),
  SYSTEM_ROLE,
];
