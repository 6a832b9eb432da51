import { machine } from '../../ground/workflow/machine.ts';
import { PactStatus as S } from './region-pact-status.ts';

/** 区域养老服务协作: a pact is drafted, signed by every member, in force, ended (002 part 2, 000). */
export const REGION_PACT = machine({
  entity: 'RegionPact',
  actions: {
    proposePact: {
      does: 'Drafts a pact between cities, the caller’s own among them.',
      labelZh: '拟定',
      from: [],
      to: S.DRAFT,
      roles: ['SUPERVISION'],
      refusals: ['NOT_KNOWN', 'INVALID_VALUE'],
    },
    amendPact: {
      does: 'Gives a draft new terms; what was signed was another text, so every signature goes.',
      labelZh: '修改',
      from: [S.DRAFT],
      to: S.DRAFT,
      roles: ['SUPERVISION'],
      refusals: ['NOT_KNOWN', 'INVALID_VALUE'],
    },
    signPact: {
      does: 'Signs it for the caller’s own region, a member; the last member’s makes it SIGNED.',
      labelZh: '签署',
      from: [S.DRAFT],
      to: [S.DRAFT, S.SIGNED],
      roles: ['SUPERVISION'],
      refusals: ['ALREADY_SIGNED'],
    },
    withdrawPactSignature: {
      does: 'Takes back the signature of the caller’s own region, while others are still missing.',
      labelZh: '撤回签署',
      from: [S.DRAFT],
      to: S.DRAFT,
      roles: ['SUPERVISION'],
      refusals: ['NOT_SIGNED'],
    },
    activatePact: {
      does: 'Puts it into force, today or on a day to come.',
      labelZh: '生效',
      from: [S.SIGNED],
      to: S.ACTIVE,
      roles: ['SUPERVISION'],
      refusals: ['NOT_SIGNED', 'INVALID_VALUE'],
    },
    terminatePact: {
      does: 'Ends it today, or refuses a draft; any one member may.',
      labelZh: '终止',
      from: [S.DRAFT, S.SIGNED, S.ACTIVE],
      to: S.TERMINATED,
      roles: ['SUPERVISION'],
      reason: true,
    },
  },
});

export type RegionPactAction = keyof typeof REGION_PACT.actions;
