import { machine } from '../../../ground/workflow/machine.ts';

const OPEN = [
  'APPLIED',
  'ASSESSED',
  'APPROVED',
  'INSTALLING',
  'ACCEPTANCE',
  'ACTIVE',
  'SUSPENDED',
] as const;

/** 家庭养老床位: from the application to the end of care (Dexing, Shenyang, Ordos). */
export const HOME_CARE_BED = machine({
  entity: 'HomeCareBed',
  status: 'Status of a home care bed. 家庭养老床位状态',
  states: {
    APPLIED: 'Applied for. 已申请',
    ASSESSED: 'Elder and home were assessed. 已评估',
    APPROVED: 'Approved. 已批准',
    INSTALLING: 'Devices are being fitted. 安装中',
    ACCEPTANCE: 'Fitted, to be accepted. 待验收',
    ACTIVE: 'In service. 服务中',
    SUSPENDED: 'Paused, as in hospital. 暂停',
    CLOSED: 'Ended. 已关闭',
  },
  actions: {
    applyForHomeCareBed: {
      does: 'Applies for a bed in an elder’s home, to be served by a facility.',
      labelZh: '申请',
      from: [],
      to: 'APPLIED',
      roles: ['CAREGIVING'],
      own: true,
      refusals: ['NOT_KNOWN', 'ALREADY_EXISTS', 'FACILITY_NOT_OPERATING'],
    },
    assessHomeCareBed: {
      does: 'Records that elder and home were assessed, and whether care is free (R-05); the elder has a valid assessment.',
      labelZh: '评估',
      from: ['APPLIED'],
      to: 'ASSESSED',
      roles: ['ASSESSMENT'],
      refusals: ['NOT_KNOWN', 'ASSESSMENT_REQUIRED'],
    },
    approveHomeCareBed: {
      does: 'Approves it, with the hours of free care a month where care is free.',
      labelZh: '批准',
      from: ['ASSESSED'],
      to: 'APPROVED',
      roles: ['CAREGIVING'],
      refusals: [
        'NOT_KNOWN',
        'ASSESSMENT_REQUIRED',
        'HOURS_BELOW_MIN',
        'HOURS_ABOVE_MAX',
        'INVALID_VALUE',
      ],
    },
    installHomeCareBed: {
      does: 'Starts the fitting of devices.',
      labelZh: '安装',
      from: ['APPROVED'],
      to: 'INSTALLING',
      roles: ['CAREGIVING'],
    },
    handInHomeCareBed: {
      does: 'Hands the fitted bed in for acceptance, with the devices of the catalogue.',
      labelZh: '提请验收',
      from: ['INSTALLING'],
      to: 'ACCEPTANCE',
      roles: ['CAREGIVING'],
      refusals: ['NOT_KNOWN', 'INVALID_VALUE'],
    },
    returnHomeCareBed: {
      does: 'Sends it back to the fitting: acceptance failed.',
      labelZh: '验收不合格',
      from: ['ACCEPTANCE'],
      to: 'INSTALLING',
      roles: ['SUPERVISION'],
      reason: true,
    },
    acceptHomeCareBed: {
      does: 'Accepts it: service begins today.',
      labelZh: '验收合格',
      from: ['ACCEPTANCE'],
      to: 'ACTIVE',
      roles: ['SUPERVISION'],
    },
    recordHomeCare: {
      does: 'Records the care given in one month, once a month.',
      labelZh: '登记照护记录',
      from: ['ACTIVE', 'SUSPENDED'],
      to: ['ACTIVE', 'SUSPENDED'],
      roles: ['CAREGIVING'],
      refusals: ['ALREADY_EXISTS', 'INVALID_VALUE'],
    },
    suspendHomeCareBed: {
      does: 'Pauses it from today, as for a stay in hospital.',
      labelZh: '暂停',
      from: ['ACTIVE'],
      to: 'SUSPENDED',
      roles: ['CAREGIVING'],
      reason: true,
    },
    resumeHomeCareBed: {
      does: 'Ends the pause today.',
      labelZh: '恢复',
      from: ['SUSPENDED'],
      to: 'ACTIVE',
      roles: ['CAREGIVING'],
    },
    closeHomeCareBed: {
      does: 'Ends it today, whatever it has come to.',
      labelZh: '关闭',
      from: OPEN,
      to: 'CLOSED',
      roles: ['CAREGIVING'],
      own: true,
    },
  },
});

export const HomeCareBedStatus = HOME_CARE_BED.states;
export type HomeCareBedStatus = keyof typeof HomeCareBedStatus;
