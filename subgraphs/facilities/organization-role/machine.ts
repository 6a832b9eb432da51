import { machine } from '../../../ground/workflow/machine.ts';

/** 主体角色登记: what an organisation does, from a day on and to a day. */
export const ORGANIZATION_ROLE = machine({
  entity: 'OrganizationRole',
  status: 'State of a role of an organisation. 主体角色状态',
  states: {
    HOLDS: 'Holds, from its first day on. 有效',
    ENDED: 'Has ended, with its last day. 已终止',
  },
  actions: {
    recordOrganizationRole: [
      'Records what an organisation does; it has each role once at a time. 登记主体角色',
      { from: [], to: 'HOLDS', roles: ['SUPERVISION'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    endOrganizationRole: [
      'Ends a role with a last day. 终止主体角色',
      { from: ['HOLDS'], to: 'ENDED', roles: ['SUPERVISION'], reason: true },
    ],
  },
});

export const OrganizationRoleStatus = ORGANIZATION_ROLE.states;
export type OrganizationRoleStatus = keyof typeof OrganizationRoleStatus;
