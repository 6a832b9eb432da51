import { machine } from '../../../ground/workflow/machine.ts';

/** 监护登记: the care office records what an agreement or a court has settled (Civil Code art. 33, 31, 36; elders' rights law art. 26). */
export const GUARDIANSHIP = machine({
  entity: 'Guardianship',
  aboutElder: true,
  status:
    'State of a guardianship; one whose last day is over is RECORDED still, and not in force. 监护登记状态',
  states: {
    RECORDED: 'Recorded: in force on the days that it names. 已登记',
    TERMINATED: 'Ended before its last day. 已终止',
  },
  actions: {
    recordGuardianship: [
      'Records who may act for an elder, by which document, for how long and in what. 登记',
      { from: [], to: 'RECORDED', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'INVALID_VALUE'],
    ],
    endGuardianship: [
      'Ends it: the next request of the guardian is shown nothing by it. 终止',
      { from: ['RECORDED'], to: 'TERMINATED', roles: ['CAREGIVING'], reason: true },
    ],
  },
});

export const GuardianshipStatus = GUARDIANSHIP.states;
export type GuardianshipStatus = keyof typeof GuardianshipStatus;
