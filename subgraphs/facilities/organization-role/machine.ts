import { register } from '../../../ground/workflow/register.ts';

/** 主体角色登记: what an organisation does, from a day on and to a day; each role once at a time. */
export const ORGANIZATION_ROLE = register('OrganizationRole', {
  what: 'a role of an organisation. 主体角色',
  roles: ['SUPERVISION'],
  takesAway: true,
  aboutElder: false,
});

export const OrganizationRoleStatus = ORGANIZATION_ROLE.states;
export type OrganizationRoleStatus = keyof typeof OrganizationRoleStatus;
