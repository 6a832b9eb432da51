import { machine } from '../../../ground/workflow/machine.ts';

const BY = ['SUPERVISION'] as const;

/** 评选表彰: from the nomination of a worker over a public notice to the honour (domain D6). */
export const AWARD = machine({
  entity: 'Award',
  status: 'State of an award. 表彰状态',
  states: {
    NOMINATED: 'Nominated. 已提名',
    PUBLICISED: 'On public notice. 公示中',
    GRANTED: 'Granted. 已表彰',
    DECLINED: 'Not granted. 未通过',
    REVOKED: 'Taken back. 已撤销',
  },
  actions: {
    nominateForAward: [
      'Nominates a worker for an award, or records the place that a contest came to. 提名表彰',
      { from: [], to: 'NOMINATED', roles: BY },
      [
        ...['NOT_KNOWN', 'ALREADY_EXISTS', 'INVALID_VALUE', 'CONDUCT_BAN', 'WORKER_ENDED'],
        ...['COMPETITION_NOT_OVER'],
      ],
    ],
    publiciseAward: [
      'Puts a nomination on public notice for seven days, by somebody else than nominated. 公示',
      {
        ...{ from: ['NOMINATED'], to: 'PUBLICISED', roles: BY },
        separateFrom: ['nominateForAward'],
      },
    ],
    grantAward: [
      'Grants an award once its notice is over, by somebody else than nominated. 表彰',
      {
        ...{ from: ['PUBLICISED'], to: 'GRANTED', roles: BY },
        separateFrom: ['nominateForAward'],
      },
      ['PUBLICITY_NOT_OVER', 'CONDUCT_BAN'],
    ],
    declineAward: [
      'Does not grant an award. 不予表彰',
      { from: ['NOMINATED', 'PUBLICISED'], to: 'DECLINED', roles: BY, reason: true },
    ],
    revokeAward: [
      'Takes an award back, by somebody else than granted it. 撤销表彰',
      {
        ...{ from: ['GRANTED'], to: 'REVOKED', roles: BY, reason: true },
        separateFrom: ['grantAward'],
      },
    ],
    reopenAward: [
      'Takes it back that an award was not granted: it is nominated again. 撤销不予表彰决定',
      {
        ...{ from: ['DECLINED'], to: 'NOMINATED', roles: BY, reason: true },
        separateFrom: ['declineAward'],
      },
      ['ALREADY_EXISTS', 'CONDUCT_BAN'],
    ],
    reinstateAward: [
      'Takes it back that an award was taken back. 恢复表彰',
      {
        ...{ from: ['REVOKED'], to: 'GRANTED', roles: BY, reason: true },
        separateFrom: ['revokeAward'],
      },
      ['ALREADY_EXISTS', 'CONDUCT_BAN'],
    ],
  },
});

export const AwardStatus = AWARD.states;
export type AwardStatus = keyof typeof AwardStatus;
