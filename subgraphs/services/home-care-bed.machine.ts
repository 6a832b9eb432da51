import { machine } from '../../ground/workflow/machine.ts';
import { HomeCareBedStatus as S } from './home-care-bed-status.ts';

const OPEN = [S.APPLIED, S.ASSESSED, S.APPROVED, S.INSTALLING, S.ACCEPTANCE, S.ACTIVE, S.SUSPENDED];

/** 家庭养老床位: from the application to the end of care (000, 001, 002). */
export const HOME_CARE_BED = machine({
  entity: 'HomeCareBed',
  actions: {
    applyForHomeCareBed: {
      does: 'Applies for a bed in an elder’s home, to be served by a facility.',
      labelZh: '申请',
      from: [],
      to: S.APPLIED,
      roles: ['CAREGIVING'],
      own: true,
      refusals: ['NOT_KNOWN', 'ALREADY_EXISTS', 'FACILITY_NOT_OPERATING'],
    },
    assessHomeCareBed: {
      does: 'Records that elder and home were assessed, and whether care is free (R-05).',
      labelZh: '评估',
      from: [S.APPLIED],
      to: S.ASSESSED,
      roles: ['ASSESSMENT'],
    },
    approveHomeCareBed: {
      does: 'Approves it, with the hours of free care a month where care is free.',
      labelZh: '批准',
      from: [S.ASSESSED],
      to: S.APPROVED,
      roles: ['CAREGIVING'],
      refusals: ['ASSESSMENT_REQUIRED', 'HOURS_BELOW_MIN', 'HOURS_ABOVE_MAX', 'INVALID_VALUE'],
    },
    installHomeCareBed: {
      does: 'Starts the fitting of devices.',
      labelZh: '安装',
      from: [S.APPROVED],
      to: S.INSTALLING,
      roles: ['CAREGIVING'],
    },
    handInHomeCareBed: {
      does: 'Hands the fitted bed in for acceptance, with the devices of the catalogue.',
      labelZh: '提请验收',
      from: [S.INSTALLING],
      to: S.ACCEPTANCE,
      roles: ['CAREGIVING'],
      refusals: ['NOT_KNOWN', 'INVALID_VALUE'],
    },
    returnHomeCareBed: {
      does: 'Sends it back to the fitting: acceptance failed.',
      labelZh: '验收不合格',
      from: [S.ACCEPTANCE],
      to: S.INSTALLING,
      roles: ['SUPERVISION'],
      reason: true,
    },
    acceptHomeCareBed: {
      does: 'Accepts it: service begins today.',
      labelZh: '验收合格',
      from: [S.ACCEPTANCE],
      to: S.ACTIVE,
      roles: ['SUPERVISION'],
    },
    recordHomeCare: {
      does: 'Records the care given in one month, once a month.',
      labelZh: '登记照护记录',
      from: [S.ACTIVE, S.SUSPENDED],
      to: [S.ACTIVE, S.SUSPENDED],
      roles: ['CAREGIVING'],
      refusals: ['ALREADY_EXISTS', 'INVALID_VALUE'],
    },
    suspendHomeCareBed: {
      does: 'Pauses it from today, as for a stay in hospital.',
      labelZh: '暂停',
      from: [S.ACTIVE],
      to: S.SUSPENDED,
      roles: ['CAREGIVING'],
      reason: true,
    },
    resumeHomeCareBed: {
      does: 'Ends the pause today.',
      labelZh: '恢复',
      from: [S.SUSPENDED],
      to: S.ACTIVE,
      roles: ['CAREGIVING'],
    },
    closeHomeCareBed: {
      does: 'Ends it today, whatever it has come to.',
      labelZh: '关闭',
      from: OPEN,
      to: S.CLOSED,
      roles: ['CAREGIVING'],
      own: true,
    },
  },
});

export type HomeCareBedAction = keyof typeof HOME_CARE_BED.actions;
