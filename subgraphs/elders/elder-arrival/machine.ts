import { machine } from '../../../ground/workflow/machine.ts';

/** 迁入登记: who is registered in another city of the hub has moved here, with or without an assessment. */
export const ELDER_ARRIVAL = machine({
  entity: 'ElderArrival',
  aboutElder: true,
  status: 'State of an arrival. 迁入登记状态',
  states: {
    RECORDED: 'Recorded, and to be confirmed. 待确认',
    CONFIRMED: 'Confirmed: she is registered here from that day on. 已确认',
    REFUSED: 'Refused, with the reason. 未予确认',
  },
  actions: {
    recordElderArrival: [
      'Records that somebody who is registered in another city has moved here, by number and name. 迁入登记',
      { from: [], to: 'RECORDED', roles: ['CAREGIVING'] },
      ['NATIONAL_ID_INVALID', 'NOT_ELSEWHERE', 'ALREADY_EXISTS', 'INVALID_VALUE'],
    ],
    confirmElderArrival: [
      'Confirms it: her registration is here from today, and that of the other city ends. 确认迁入',
      {
        ...{ from: ['RECORDED'], to: 'CONFIRMED', roles: ['CAREGIVING'] },
        separateFrom: ['recordElderArrival'],
      },
      ['NOT_ELSEWHERE'],
    ],
    refuseElderArrival: [
      'Refuses it. 不予确认',
      { from: ['RECORDED'], to: 'REFUSED', roles: ['CAREGIVING'], reason: true },
    ],
    reopenElderArrival: [
      'Takes its refusal back: it is to be confirmed or refused anew. 撤销不予确认',
      {
        ...{ from: ['REFUSED'], to: 'RECORDED', roles: ['CAREGIVING'], reason: true },
        separateFrom: ['refuseElderArrival'],
      },
      ['NOT_ELSEWHERE', 'ALREADY_EXISTS'],
    ],
  },
});

export const ElderArrivalStatus = ELDER_ARRIVAL.states;
export type ElderArrivalStatus = keyof typeof ElderArrivalStatus;
