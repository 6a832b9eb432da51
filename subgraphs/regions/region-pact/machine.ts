import { machine } from '../../../ground/workflow/machine.ts';

/** 区域养老服务协作: a pact is drafted, signed by every member, in force, ended (Ordos part 2, Dexing). */
export const REGION_PACT = machine({
  entity: 'RegionPact',
  status: 'State of a pact. 协作状态',
  statusName: 'PactStatus',
  states: {
    DRAFT: 'Drafted, not signed by all. 拟定',
    SIGNED: 'Signed by all members. 已签署',
    ACTIVE: 'In force, or to be on a day that is set. 生效',
    TERMINATED: 'Ended. 终止',
  },
  actions: {
    proposePact: [
      'Drafts a pact between cities, the caller’s own among them. 拟定',
      { from: [], to: 'DRAFT', roles: ['SUPERVISION'], partner: true },
      ['NOT_KNOWN', 'INVALID_VALUE'],
    ],
    amendPact: [
      'Gives a draft new terms; what was signed was another text, so every signature goes. 修改',
      { from: ['DRAFT'], to: 'DRAFT', roles: ['SUPERVISION'], partner: true },
      ['NOT_KNOWN', 'INVALID_VALUE'],
    ],
    signPact: [
      'Signs it for the caller’s own region, a member; the last member’s makes it SIGNED. 签署',
      {
        from: ['DRAFT'],
        to: ['DRAFT', 'SIGNED'],
        roles: ['SUPERVISION', 'PROVINCE'],
        partner: true,
      },
      ['ALREADY_SIGNED'],
    ],
    withdrawPactSignature: [
      'Takes back the signature of the caller’s own region, while others are still missing. ' +
        '撤回签署',
      { from: ['DRAFT'], to: 'DRAFT', roles: ['SUPERVISION', 'PROVINCE'], partner: true },
      ['NOT_SIGNED'],
    ],
    activatePact: [
      'Puts it into force, today or on a day to come. 生效',
      { from: ['SIGNED'], to: 'ACTIVE', roles: ['SUPERVISION'], partner: true },
      ['NOT_SIGNED', 'INVALID_VALUE'],
    ],
    terminatePact: [
      'Ends it today, or refuses a draft; any one member may. 终止',
      {
        from: ['DRAFT', 'SIGNED', 'ACTIVE'],
        to: 'TERMINATED',
        roles: ['SUPERVISION'],
        partner: true,
        reason: true,
      },
    ],
  },
});

export const PactStatus = REGION_PACT.states;
export type PactStatus = keyof typeof PactStatus;
