import { machine } from '../../../ground/workflow/machine.ts';

/** 亲属授权: an elder lets a relative read, order or pay for her (“子女网上下单、老人体验服务”), and ends it when she likes (Civil Code art. 163, 165, 173). */
export const AUTHORIZED_RELATIVE = machine({
  entity: 'AuthorizedRelative',
  status:
    'State of the authorisation of a relative; one whose last day is over is RECORDED still, and not ' +
    'in force. 亲属授权状态',
  states: {
    RECORDED: 'Recorded: in force on the days that it names. 已登记',
    TERMINATED: 'Ended before its last day. 已终止',
  },
  actions: {
    authorizeRelative: [
      'Lets a relative of an elder read, order or pay for her from a day until a day: the elder herself, ' +
        'or her guardian within the guardian’s own powers, or the care office from a signed document. 授权',
      { from: [], to: 'RECORDED', roles: ['CAREGIVING'], own: 'CONSENT' },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'PROOF_REQUIRED', 'INVALID_VALUE'],
    ],
    endRelativeAuthorization: [
      'Ends it without a reason: the next request of the relative is shown nothing by it. 终止授权',
      { from: ['RECORDED'], to: 'TERMINATED', roles: [], own: 'CONSENT' },
    ],
    revokeRelativeAuthorization: [
      'Ends it for the office, such as after a complaint. 撤销授权',
      { from: ['RECORDED'], to: 'TERMINATED', roles: ['CAREGIVING'], reason: true },
    ],
  },
});

export const AuthorizedRelativeStatus = AUTHORIZED_RELATIVE.states;
export type AuthorizedRelativeStatus = keyof typeof AuthorizedRelativeStatus;
