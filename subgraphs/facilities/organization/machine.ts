import { machine } from '../../../ground/workflow/machine.ts';

/** 运营主体登记: the legal persons of the field, as the office of their registrar's region keeps them. */
export const ORGANIZATION = machine({
  entity: 'Organization',
  status: 'Whether an organisation is still there. 主体状态',
  states: {
    ACTIVE: 'On the register. 存续',
    DISSOLVED: 'Dissolved. 已注销',
  },
  actions: {
    registerOrganization: [
      'Takes an organisation into the register. 登记运营主体',
      { from: [], to: 'ACTIVE', roles: ['SUPERVISION'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    correctOrganization: [
      'Corrects or completes what the register says; what is left out stays as it is. 更正运营主体',
      { from: ['ACTIVE'], to: 'ACTIVE', roles: ['SUPERVISION'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    dissolveOrganization: [
      'Records that it was dissolved; it must run nothing any more. Its roles end with it. 注销运营主体',
      { from: ['ACTIVE'], to: 'DISSOLVED', roles: ['SUPERVISION'], reason: true },
      ['FACILITIES_LEFT'],
    ],
    reinstateOrganization: [
      'Takes back a dissolution that was recorded in error. 恢复运营主体',
      {
        ...{ from: ['DISSOLVED'], to: 'ACTIVE', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['dissolveOrganization'],
      },
    ],
  },
});

export const OrganizationStatus = ORGANIZATION.states;
export type OrganizationStatus = keyof typeof OrganizationStatus;
