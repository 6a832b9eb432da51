import { machine } from '../../../ground/workflow/machine.ts';

/** 个人信息共享同意: given by the elder herself or her guardian, and taken back without a reason (PIPL art. 15, 23, 29). */
export const CONSENT = machine({
  entity: 'Consent',
  status:
    'State of a consent; one whose last day is over is GRANTED still, and not in force. 同意状态',
  states: {
    GRANTED: 'Given. 已同意',
    WITHDRAWN: 'Taken back. 已撤回',
  },
  actions: {
    grantConsent: [
      'Lets an app or office read named groups of fields for one purpose, up to twelve months. 同意',
      { from: [], to: 'GRANTED', roles: [], own: 'CONSENT' },
      ['NOT_KNOWN', 'INVALID_VALUE'],
    ],
    withdrawConsent: [
      'Takes it back: the next request is shown nothing by it. 撤回同意',
      { from: ['GRANTED'], to: 'WITHDRAWN', roles: [], own: 'CONSENT' },
    ],
  },
});

export const ConsentStatus = CONSENT.states;
export type ConsentStatus = keyof typeof ConsentStatus;
