import {
  applicationSteps,
  HAND_IN_REFUSALS,
  SUPPLEMENT,
} from '../../../ground/application/steps.ts';
import { machine } from '../../../ground/workflow/machine.ts';

const ASKED = ['APPLIED', 'SUPPLEMENT', 'ASSESSED'] as const;
const FITTED = ['APPROVED', 'INSTALLING', 'ACCEPTANCE'] as const;
const SERVED = ['ACTIVE', 'SUSPENDED'] as const;
export const OPEN = [...ASKED, ...FITTED, ...SERVED] as const;
/** In SQL: the states of a bed that comes to nothing more. */
export const OVER = "('CLOSED', 'REJECTED')";

/** 家庭养老床位: from the application to the end of care (Dexing, Shenyang, Ordos). */
export const HOME_CARE_BED = machine({
  entity: 'HomeCareBed',
  status: 'Status of a home care bed. 家庭养老床位状态',
  states: {
    APPLIED: 'Applied for. 已申请',
    ...SUPPLEMENT,
    ASSESSED: 'Elder and home were assessed. 已评估',
    APPROVED: 'Approved. 已批准',
    INSTALLING: 'Devices are being fitted. 安装中',
    ACCEPTANCE: 'Fitted, to be accepted. 待验收',
    ACTIVE: 'In service. 服务中',
    SUSPENDED: 'Paused, as in hospital. 暂停',
    REJECTED: 'Refused, with the reason. 未批准',
    CLOSED: 'Ended. 已关闭',
  },
  actions: {
    applyForHomeCareBed: [
      'Applies for a bed in an elder’s home, to be served by a facility. 申请',
      { from: [], to: 'APPLIED', roles: ['CAREGIVING'], own: 'ORDER' },
      [...HAND_IN_REFUSALS, 'ALREADY_EXISTS', 'FACILITY_NOT_OPERATING'],
    ],
    ...applicationSteps('HomeCareBed', {
      ...{ received: 'APPLIED', decided: [...FITTED, ...SERVED, 'REJECTED', 'CLOSED'] },
      ...{ office: ['CAREGIVING'], own: 'APPLY' },
    }),
    assessHomeCareBed: [
      'Records that elder and home were assessed, and whether care is free (R-05); the elder ' +
        'has a valid assessment. 评估',
      { from: ['APPLIED'], to: 'ASSESSED', roles: ['ASSESSMENT'] },
      ['NOT_KNOWN', 'ASSESSMENT_REQUIRED', 'MATERIALS_MISSING'],
    ],
    approveHomeCareBed: [
      'Approves it, with the hours of free care a month where care is free. 批准',
      { from: ['ASSESSED'], to: 'APPROVED', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'ASSESSMENT_REQUIRED', 'HOURS_BELOW_MIN', 'HOURS_ABOVE_MAX', 'INVALID_VALUE'],
    ],
    rejectHomeCareBed: [
      'Refuses it. 不予批准',
      { from: ASKED, to: 'REJECTED', roles: ['CAREGIVING'], reason: true },
    ],
    reopenHomeCareBed: [
      'Takes its refusal back: it is handed in anew today. 撤销不予批准',
      {
        ...{ from: ['REJECTED'], to: 'APPLIED', roles: ['CAREGIVING'], reason: true },
        separateFrom: ['rejectHomeCareBed'],
      },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    installHomeCareBed: [
      'Starts the fitting of devices. 安装',
      { from: ['APPROVED'], to: 'INSTALLING', roles: ['CAREGIVING'] },
    ],
    handInHomeCareBed: [
      'Hands the fitted bed in for acceptance, with all devices that it has now. 提请验收',
      { from: ['INSTALLING'], to: 'ACCEPTANCE', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'DEVICE_NOT_FREE', 'INVALID_VALUE'],
    ],
    returnHomeCareBed: [
      'Sends it back to the fitting: acceptance failed. 验收不合格',
      {
        ...{ from: ['ACCEPTANCE'], to: 'INSTALLING', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['handInHomeCareBed'],
      },
    ],
    acceptHomeCareBed: [
      'Accepts it: service begins today. 验收合格',
      {
        ...{ from: ['ACCEPTANCE'], to: 'ACTIVE', roles: ['SUPERVISION'] },
        separateFrom: ['handInHomeCareBed'],
      },
    ],
    recordHomeCare: [
      'Records the care given in one month, once a month. 登记照护记录',
      { from: SERVED, to: SERVED, roles: ['CAREGIVING'] },
      ['ALREADY_EXISTS', 'INVALID_VALUE'],
    ],
    suspendHomeCareBed: [
      'Pauses it from today, as for a stay in hospital. 暂停',
      { from: ['ACTIVE'], to: 'SUSPENDED', roles: ['CAREGIVING'], reason: true },
    ],
    resumeHomeCareBed: [
      'Ends the pause today. 恢复',
      { from: ['SUSPENDED'], to: 'ACTIVE', roles: ['CAREGIVING'] },
    ],
    closeHomeCareBed: [
      'Ends it today, whatever it has come to; its devices are asked back. 关闭',
      { from: OPEN, to: 'CLOSED', roles: ['CAREGIVING'], own: 'APPLY' },
    ],
  },
});

export const HomeCareBedStatus = HOME_CARE_BED.states;
export type HomeCareBedStatus = keyof typeof HomeCareBedStatus;
