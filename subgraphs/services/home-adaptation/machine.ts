import {
  applicationSteps,
  HAND_IN_REFUSALS,
  SUPPLEMENT,
} from '../../../ground/application/steps.ts';
import { machine } from '../../../ground/workflow/machine.ts';

const PLANNED = ['APPLIED', 'SURVEYED'] as const;
const DECIDED = ['APPROVED', 'WORKS', 'ACCEPTANCE', 'REWORK', 'DONE', 'REJECTED'] as const;
const BUILDING = ['WORKS', 'REWORK'] as const;
const ACCEPTS = {
  from: ['ACCEPTANCE' as const],
  roles: ['SUPERVISION' as const],
  separateFrom: ['startHomeAdaptation' as const, 'handInHomeAdaptation' as const],
};

/** 居家适老化改造, 家庭智能安防设施改造: one plan for one household (domain B4, B31). */
export const HOME_ADAPTATION = machine({
  entity: 'HomeAdaptation',
  status: 'Status of the adaptation of a home. 适老化改造状态',
  states: {
    APPLIED: 'Applied for. 已申请',
    ...SUPPLEMENT,
    SURVEYED: 'The home was surveyed, and the plan of this household drawn up. 已入户评估',
    APPROVED: 'The plan is approved, with what is granted. 已批准',
    WORKS: 'The works are under way. 施工中',
    ACCEPTANCE: 'Finished, to be accepted. 待验收',
    REWORK: 'Not accepted; to be done again. 整改中',
    DONE: 'Accepted. 已完成',
    REJECTED: 'Refused, with the reason. 未批准',
    WITHDRAWN: 'Taken back before the works began. 已撤回',
  },
  actions: {
    applyForHomeAdaptation: [
      'Applies for the adaptation of an elder’s home; one of a household at a time. 申请',
      { from: [], to: 'APPLIED', roles: ['CAREGIVING'], own: 'ORDER' },
      [...HAND_IN_REFUSALS, 'ALREADY_EXISTS'],
    ],
    ...applicationSteps('HomeAdaptation', {
      ...{ received: 'APPLIED', decided: DECIDED, office: ['CAREGIVING'], own: 'APPLY' },
    }),
    surveyHomeAdaptation: [
      'Records the survey of the home and the plan of this household, in place of an earlier one. 入户评估',
      { from: PLANNED, to: 'SURVEYED', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'INVALID_VALUE', 'MATERIALS_MISSING'],
    ],
    approveHomeAdaptation: [
      'Approves the plan, and grants what R-03 leaves of the cap of the household. 批准',
      {
        ...{ from: ['SURVEYED'], to: 'APPROVED', roles: ['CAREGIVING'] },
        separateFrom: ['applyForHomeAdaptation', 'surveyHomeAdaptation'],
      },
      [
        ...['NOT_KNOWN', 'ASSESSMENT_REQUIRED', 'DWELLING_CHANGED', 'NO_STANDARD'],
        ...['NOT_IN_DIFFICULTY', 'CAP_REACHED'],
      ],
    ],
    rejectHomeAdaptation: [
      'Refuses it. 不予批准',
      { from: [...PLANNED, 'SUPPLEMENT'], to: 'REJECTED', roles: ['CAREGIVING'], reason: true },
    ],
    reopenHomeAdaptation: [
      'Takes its refusal back: it is handed in anew today. 撤销不予批准',
      {
        ...{ from: ['REJECTED'], to: 'APPLIED', roles: ['CAREGIVING'], reason: true },
        separateFrom: ['rejectHomeAdaptation'],
      },
      ['ALREADY_EXISTS'],
    ],
    withdrawHomeAdaptation: [
      'Takes it back before the works begin. 撤回',
      {
        ...{ from: [...PLANNED, 'SUPPLEMENT', 'APPROVED'], to: 'WITHDRAWN' },
        ...{ roles: ['CAREGIVING'], own: 'APPLY' },
      },
    ],
    startHomeAdaptation: [
      'Begins the works. 开工',
      { from: ['APPROVED'], to: 'WORKS', roles: ['CAREGIVING'] },
    ],
    handInHomeAdaptation: [
      'Hands the finished works in for acceptance, with what they cost. 提请验收',
      { from: BUILDING, to: 'ACCEPTANCE', roles: ['CAREGIVING'] },
      ['INVALID_VALUE'],
    ],
    acceptHomeAdaptation: ['Accepts the works. 验收合格', { ...ACCEPTS, to: 'DONE' }],
    returnHomeAdaptation: [
      'Sends the works back: they were not accepted. 验收不合格',
      { ...ACCEPTS, to: 'REWORK', reason: true },
    ],
  },
});

export const HomeAdaptationStatus = HOME_ADAPTATION.states;
export type HomeAdaptationStatus = keyof typeof HomeAdaptationStatus;
