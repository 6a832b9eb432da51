import { machine } from '../../../ground/workflow/machine.ts';

/**
 * 协作查询授权: an office of another city asks, the city whose people it is about decides (decree 809,
 * art. on sharing under conditions; PIPL art. 13, 23), and either ends it.
 */
export const ACCESS_GRANT = machine({
  entity: 'AccessGrant',
  status:
    'State of a grant; one whose last day is over is APPROVED still, and not in force. 授权状态',
  states: {
    REQUESTED: 'Asked for. 已申请',
    APPROVED: 'Given. 已批准',
    REFUSED: 'Not given, with the reason. 已拒绝',
    ENDED: 'Given back, taken back, or not asked for any more. 已终止',
  },
  actions: {
    requestGrant: [
      'Asks the city of a region to be let look up persons there, one at a time, under a pact. 申请授权',
      { from: [], to: 'REQUESTED', roles: [], partner: true },
      ['INVALID_VALUE', 'PACT_NOT_COVERING'],
    ],
    approveGrant: [
      'Gives it as it was asked for. 批准授权',
      {
        from: ['REQUESTED'],
        to: 'APPROVED',
        roles: ['SUPERVISION'],
        level: 'CITY',
        separateFrom: ['requestGrant'],
      },
      ['PACT_NOT_COVERING', 'INVALID_VALUE'],
    ],
    refuseGrant: [
      'Does not give it; the office that asked reads why. 拒绝授权',
      { from: ['REQUESTED'], to: 'REFUSED', roles: ['SUPERVISION'], reason: true },
    ],
    endGrant: [
      'Ends it: the next request is shown nothing by it. 终止授权',
      {
        from: ['REQUESTED', 'APPROVED'],
        to: 'ENDED',
        roles: ['SUPERVISION'],
        partner: true,
        reason: true,
      },
    ],
  },
});

export const AccessGrantStatus = ACCESS_GRANT.states;
export type AccessGrantStatus = keyof typeof AccessGrantStatus;
