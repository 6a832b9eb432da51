import { machine } from '../../../ground/workflow/machine.ts';

/**
 * 转介码: a person is handed over to one app or office by a code instead of her identity number. The
 * elder's own counts as her consent (PIPL art. 23, 29); an office hands over to offices alone, under a
 * pact and a grant.
 */
export const REFERRAL = machine({
  entity: 'Referral',
  status:
    'State of a referral; one that was redeemed, or whose days are over, is ISSUED still. 转介状态',
  states: {
    ISSUED: 'Made, and its code shown. 已签发',
    CANCELLED: 'Taken back: neither its code nor what it opened serves any more. 已撤销',
  },
  actions: {
    issueReferral: [
      'Makes a code by which one app or office gets to this elder, and shows it once: in `code` of ' +
        'this answer and nowhere else. By the elder it is her consent; an office hands over to ' +
        'offices of other cities, under a grant. 签发转介码',
      { from: [], to: 'ISSUED', roles: ['CAREGIVING'], own: 'CONSENT' },
      ['NOT_KNOWN', 'INVALID_VALUE', 'GRANT_NOT_COVERING'],
    ],
    cancelReferral: [
      'Takes it back: the next request is shown nothing by it, redeemed or not. 撤销转介',
      { from: ['ISSUED'], to: 'CANCELLED', roles: ['CAREGIVING'], own: 'CONSENT' },
    ],
  },
});

export const ReferralStatus = REFERRAL.states;
export type ReferralStatus = keyof typeof ReferralStatus;
