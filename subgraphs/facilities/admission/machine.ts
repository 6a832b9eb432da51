import { machine } from '../../../ground/workflow/machine.ts';

/** 入住: from the application to leaving, by R-08 (Ordos) and R-20 (Dexing, Ordos). */
export const ADMISSION = machine({
  entity: 'Admission',
  status: 'Status of an application for a bed and of the stay after it. 入住状态',
  states: {
    APPLIED: 'Applied for. 申请',
    ASSESSMENT_CHECK: 'The ability assessment was checked. 评估核验',
    WAITLISTED: 'In the queue. 轮候',
    OFFERED: 'A bed is offered, and held. 通知入住',
    ADMITTED: 'Lives there. 在住',
    DISCHARGED: 'Has left. 离院',
    WITHDRAWN: 'Ended before the elder moved in. 已撤回',
  },
  actions: {
    applyForAdmission: [
      'Applies for a bed of a class in an institution. 申请入住',
      { from: [], to: 'APPLIED', roles: ['CAREGIVING'], own: 'APPLY' },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'FACILITY_NOT_OPERATING', 'INVALID_VALUE'],
    ],
    checkAdmissionAssessment: [
      'Checks that a valid assessment of ability is there (R-08). An emergency goes on without ' +
        'one, provisionally, for 30 days. 评估核验',
      { from: ['APPLIED'], to: 'ASSESSMENT_CHECK', roles: ['ASSESSMENT'] },
      ['NOT_KNOWN', 'ASSESSMENT_REQUIRED'],
    ],
    waitlistAdmission: [
      'Puts it into the queue (R-20), or ranks it anew by what is known of the elder today. ' +
        '进入轮候',
      { from: ['ASSESSMENT_CHECK', 'WAITLISTED'], to: 'WAITLISTED', roles: ['CAREGIVING'] },
      ['NOT_KNOWN'],
    ],
    offerAdmission: [
      'Offers a free bed to the first in the queue for its class, or to an emergency out of ' +
        'turn; the offer holds the bed. 通知入住',
      { from: ['WAITLISTED'], to: 'OFFERED', roles: ['CAREGIVING'] },
      ['FACILITY_NOT_OPERATING', 'NOT_FIRST_IN_QUEUE', 'NO_FREE_BED'],
    ],
    recallAdmissionOffer: [
      'Takes an offer back, as when the bed cannot be used; the place in the queue stays. ' +
        '撤回通知',
      { from: ['OFFERED'], to: 'WAITLISTED', roles: ['CAREGIVING'], reason: true },
    ],
    declineAdmissionOffer: [
      'Declines an offer: the elder waits on, in the queue as if she applied today, or not any ' +
        'more. 放弃入住',
      { from: ['OFFERED'], to: ['WAITLISTED', 'WITHDRAWN'], roles: ['CAREGIVING'], own: 'APPLY' },
    ],
    admitElder: [
      'Takes the elder in today, into the bed that was offered. 办理入住',
      { from: ['OFFERED'], to: 'ADMITTED', roles: ['CAREGIVING'] },
      [
        'NOT_KNOWN',
        'ALREADY_EXISTS',
        'FACILITY_NOT_OPERATING',
        'ASSESSMENT_REQUIRED',
        'NO_FREE_BED',
      ],
    ],
    confirmAdmission: [
      'Makes a provisional stay a lasting one: a valid assessment is there by now (R-08). ' +
        '转为正式入住',
      { from: ['ADMITTED'], to: 'ADMITTED', roles: ['ASSESSMENT'] },
      ['NOT_KNOWN', 'ASSESSMENT_REQUIRED'],
    ],
    dischargeElder: [
      'Ends the stay today; the bed is free. 办理离院',
      { from: ['ADMITTED'], to: 'DISCHARGED', roles: ['CAREGIVING'] },
    ],
    withdrawAdmission: [
      'Ends an application before the elder moves in. 撤回申请',
      {
        from: ['APPLIED', 'ASSESSMENT_CHECK', 'WAITLISTED', 'OFFERED'],
        to: 'WITHDRAWN',
        roles: ['CAREGIVING'],
        own: 'APPLY',
      },
    ],
  },
});

export const AdmissionStatus = ADMISSION.states;
export type AdmissionStatus = keyof typeof AdmissionStatus;

/** States in which nothing more happens. */
export const ENDED: readonly AdmissionStatus[] = ['DISCHARGED', 'WITHDRAWN'];

/** States of an application or stay that goes on. */
export const OPEN = Object.values(AdmissionStatus).filter((status) => !ENDED.includes(status));
