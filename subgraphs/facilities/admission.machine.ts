import { machine } from '../../ground/workflow/machine.ts';
import { AdmissionStatus as S } from './admission-status.ts';

/** 入住: from the application to leaving, by R-08 (002) and R-20 (000, 002). */
export const ADMISSION = machine({
  entity: 'Admission',
  actions: {
    applyForAdmission: {
      does: 'Applies for a bed of a class in an institution.',
      labelZh: '申请入住',
      from: [],
      to: S.APPLIED,
      roles: ['CAREGIVING'],
      own: true,
      refusals: ['NOT_KNOWN', 'ALREADY_EXISTS', 'FACILITY_NOT_OPERATING', 'INVALID_VALUE'],
    },
    checkAdmissionAssessment: {
      does:
        'Checks that a valid assessment of ability is there (R-08). An emergency goes on without one, ' +
        'provisionally, for 30 days.',
      labelZh: '评估核验',
      from: [S.APPLIED],
      to: S.ASSESSMENT_CHECK,
      roles: ['ASSESSMENT'],
      refusals: ['NOT_KNOWN', 'ASSESSMENT_REQUIRED'],
    },
    waitlistAdmission: {
      does: 'Puts it into the queue (R-20), or ranks it anew by what is known of the elder today.',
      labelZh: '进入轮候',
      from: [S.ASSESSMENT_CHECK, S.WAITLISTED],
      to: S.WAITLISTED,
      roles: ['CAREGIVING'],
      refusals: ['NOT_KNOWN'],
    },
    offerAdmission: {
      does:
        'Offers a free bed to the first in the queue for its class, or to an emergency out of turn; ' +
        'the offer holds the bed.',
      labelZh: '通知入住',
      from: [S.WAITLISTED],
      to: S.OFFERED,
      roles: ['CAREGIVING'],
      refusals: ['FACILITY_NOT_OPERATING', 'NOT_FIRST_IN_QUEUE', 'NO_FREE_BED'],
    },
    recallAdmissionOffer: {
      does: 'Takes an offer back, as when the bed cannot be used; the place in the queue stays.',
      labelZh: '撤回通知',
      from: [S.OFFERED],
      to: S.WAITLISTED,
      roles: ['CAREGIVING'],
      reason: true,
    },
    declineAdmissionOffer: {
      does:
        'Declines an offer: the elder waits on, in the queue as if she applied today, or not any ' +
        'more.',
      labelZh: '放弃入住',
      from: [S.OFFERED],
      to: [S.WAITLISTED, S.WITHDRAWN],
      roles: ['CAREGIVING'],
      own: true,
    },
    admitElder: {
      does: 'Takes the elder in today, into the bed that was offered.',
      labelZh: '办理入住',
      from: [S.OFFERED],
      to: S.ADMITTED,
      roles: ['CAREGIVING'],
      refusals: [
        'NOT_KNOWN',
        'ALREADY_EXISTS',
        'FACILITY_NOT_OPERATING',
        'ASSESSMENT_REQUIRED',
        'NO_FREE_BED',
      ],
    },
    confirmAdmission: {
      does: 'Makes a provisional stay a lasting one: a valid assessment is there by now (R-08).',
      labelZh: '转为正式入住',
      from: [S.ADMITTED],
      to: S.ADMITTED,
      roles: ['ASSESSMENT'],
      refusals: ['NOT_KNOWN', 'ASSESSMENT_REQUIRED'],
    },
    dischargeElder: {
      does: 'Ends the stay today; the bed is free.',
      labelZh: '办理离院',
      from: [S.ADMITTED],
      to: S.DISCHARGED,
      roles: ['CAREGIVING'],
    },
    withdrawAdmission: {
      does: 'Ends an application before the elder moves in.',
      labelZh: '撤回申请',
      from: [S.APPLIED, S.ASSESSMENT_CHECK, S.WAITLISTED, S.OFFERED],
      to: S.WITHDRAWN,
      roles: ['CAREGIVING'],
      own: true,
    },
  },
});

export type AdmissionAction = keyof typeof ADMISSION.actions;
