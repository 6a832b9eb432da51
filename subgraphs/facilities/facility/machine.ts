import { machine } from '../../../ground/workflow/machine.ts';

/** 养老机构和设施: from the plan to the end of the closure (domain C2, C20; 老年人权益保障法 art. 43, 46). */
export const FACILITY = machine({
  entity: 'Facility',
  status:
    'Status of a facility. Residents still in the house block its last step (老年人权益保障法 ' +
    'art. 46). 运营状态',
  states: {
    PLANNED: 'Planned or under construction. 筹建',
    REGISTERED: 'Registered as a legal person. 已登记',
    FILED: 'Filed with civil affairs. 已备案',
    OPERATING: 'In operation. 运营',
    SUSPENDED: 'Suspended for a time. 暂停',
    CLOSING: 'Closing: its residents are being re-settled. 关停处置中',
    CLOSED: 'Closed. 已关停',
  },
  actions: {
    planFacility: [
      'Takes a planned facility into the register. 登记筹建设施',
      { from: [], to: 'PLANNED', roles: ['SUPERVISION'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    correctFacility: [
      'Corrects or completes what the register says; what is left out stays as it is. 更正设施信息',
      {
        from: ['PLANNED', 'REGISTERED', 'FILED', 'OPERATING', 'SUSPENDED', 'CLOSING'],
        to: ['PLANNED', 'REGISTERED', 'FILED', 'OPERATING', 'SUSPENDED', 'CLOSING'],
        roles: ['SUPERVISION'],
      },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'RESIDENTS_LEFT'],
    ],
    correctFacilityContact: [
      'Says anew how it is reached and whom it takes; what is left out stays as it is. 更新联系电话和收住对象',
      {
        from: ['PLANNED', 'REGISTERED', 'FILED', 'OPERATING', 'SUSPENDED', 'CLOSING'],
        to: ['PLANNED', 'REGISTERED', 'FILED', 'OPERATING', 'SUSPENDED', 'CLOSING'],
        roles: ['SUPERVISION', 'OPERATOR'],
      },
    ],
    reportBeds: [
      'Reports the beds that it has as of a day: a new count of its register of beds. What an ' +
        'office reports holds over a report of the operator of the same day. 上报床位',
      {
        from: ['REGISTERED', 'FILED', 'OPERATING', 'SUSPENDED', 'CLOSING'],
        to: ['REGISTERED', 'FILED', 'OPERATING', 'SUSPENDED', 'CLOSING'],
        roles: ['SUPERVISION', 'OPERATOR'],
      },
      ['MORE_RESIDENTS_THAN_BEDS', 'REPORTED_BY_OFFICE', 'REPORTED_SINCE'],
    ],
    registerFacility: [
      'Records that it is registered as a legal person. 法人登记',
      { from: ['PLANNED'], to: 'REGISTERED', roles: ['SUPERVISION'] },
    ],
    fileFacility: [
      'Files it with civil affairs, which grades and subsidies rest on. 备案',
      {
        ...{ from: ['REGISTERED'], to: 'FILED', roles: ['SUPERVISION'] },
        separateFrom: ['registerFacility'],
      },
      ['ALREADY_EXISTS'],
    ],
    openFacility: [
      'Records that it has begun to operate. 开业',
      { from: ['FILED'], to: 'OPERATING', roles: ['SUPERVISION'] },
    ],
    suspendFacility: [
      'Suspends its operation: it takes nobody in. 责令暂停',
      { from: ['OPERATING'], to: 'SUSPENDED', roles: ['INSPECTION'], reason: true },
    ],
    reopenFacility: [
      'Lets it operate again after a suspension, or takes the notice of a closure back. 恢复运营',
      {
        ...{ from: ['SUSPENDED', 'CLOSING'], to: 'OPERATING', roles: ['INSPECTION'] },
        separateFrom: ['suspendFacility', 'announceFacilityClosure'],
      },
    ],
    announceFacilityClosure: [
      'Gives notice of its closure, 30 days before or more: from now on it takes nobody in, and ' +
        'its residents are settled elsewhere. 关停公告',
      {
        ...{ from: ['OPERATING', 'SUSPENDED'], to: 'CLOSING', roles: ['SUPERVISION'] },
        reason: true,
      },
    ],
    closeFacility: [
      'Closes it once the notice is over and nobody lives there any more. 关停',
      { from: ['CLOSING'], to: 'CLOSED', roles: ['SUPERVISION'], reason: true },
      ['CLOSURE_NOTICE_NOT_OVER', 'RESIDENTS_LEFT'],
    ],
    abandonFacility: [
      'Gives up a facility that has never opened. 终止筹建',
      {
        ...{ from: ['PLANNED', 'REGISTERED', 'FILED'], to: 'CLOSED', roles: ['SUPERVISION'] },
        reason: true,
      },
      ['RESIDENTS_LEFT'],
    ],
  },
});

export const FacilityStatus = FACILITY.states;
export type FacilityStatus = keyof typeof FacilityStatus;
