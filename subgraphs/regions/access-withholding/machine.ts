import { machine } from '../../../ground/workflow/machine.ts';

/** 暂缓告知: an elder is not told of an access for a time, where a law says so (PIPL art. 18, 35). */
export const ACCESS_WITHHOLDING = machine({
  entity: 'AccessWithholding',
  status:
    'State of a withholding; one whose last day is over is WITHHELD still, and withholds nothing. 暂缓告知状态',
  states: {
    PROPOSED: 'Proposed by one officer. 待复核',
    WITHHELD: 'Confirmed by another: the elder is not told until the last day. 暂缓告知中',
    ENDED: 'Refused, or ended before its last day. 已终止',
  },
  actions: {
    proposeAccessWithholding: [
      'Proposes by which rule an elder is not told of an access, until a day at most six months from now. 提出暂缓告知',
      { from: [], to: 'PROPOSED', roles: ['OFFICER'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'INVALID_VALUE'],
    ],
    confirmAccessWithholding: [
      'Confirms it: the elder is not told from now on, but for the number of such accesses. 复核暂缓告知',
      {
        from: ['PROPOSED'],
        to: 'WITHHELD',
        roles: ['OFFICER'],
        separateFrom: ['proposeAccessWithholding'],
      },
    ],
    endAccessWithholding: [
      'Refuses it, or ends it: the elder is told. 终止暂缓告知',
      { from: ['PROPOSED', 'WITHHELD'], to: 'ENDED', roles: ['OFFICER'] },
    ],
  },
});

export const AccessWithholdingStatus = ACCESS_WITHHOLDING.states;
export type AccessWithholdingStatus = keyof typeof AccessWithholdingStatus;
