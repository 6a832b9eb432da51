import { machine } from '../../../ground/workflow/machine.ts';

const REGISTERED = ['APPLIED', 'QUALIFIED', 'BELOW_STANDARD', 'SUSPENDED', 'RESTORED'] as const;

/** 评估机构认定: from the application to its standing (domain D4, section 5.4; R-09). */
export const ASSESSMENT_ORGANISATION = machine({
  entity: 'AssessmentOrganisation',
  status:
    'Standing in the register, as last decided. `qualified` computes rule R-09 from the rows, on the days ' +
    'on which it is accredited. 评估机构状态',
  states: {
    APPLIED: 'Applied. 已申请',
    QUALIFIED: 'Accredited. 合格',
    BELOW_STANDARD: 'Accredited, and found below the standard: it mends that. 未达标',
    SUSPENDED: 'Accreditation withdrawn. 暂停',
    RESTORED: 'Accredited again. 已恢复',
  },
  actions: {
    registerAssessmentOrganisation: [
      'Enters the application of an organisation to assess. 登记评估机构',
      { from: [], to: 'APPLIED', roles: ['SUPERVISION'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    correctAssessmentOrganisation: [
      'Corrects its entry; what is left out stays as it is. 更正评估机构信息',
      { from: REGISTERED, to: REGISTERED, roles: ['SUPERVISION'] },
    ],
    accreditAssessmentOrganisation: [
      'Accredits it from today on, where rule R-09 holds. 认定评估机构',
      {
        ...{ from: ['APPLIED', 'BELOW_STANDARD'], to: 'QUALIFIED', roles: ['SUPERVISION'] },
        ...{ separateFrom: ['registerAssessmentOrganisation', 'findBelowStandard'] },
      },
      ['BELOW_R09'],
    ],
    findBelowStandard: [
      'Records that an accredited organisation was found below the standard. 认定未达标',
      {
        ...{ from: ['QUALIFIED', 'RESTORED'], to: 'BELOW_STANDARD', roles: ['SUPERVISION'] },
        reason: true,
      },
    ],
    withdrawAccreditation: [
      'Withdraws the accreditation from today on: nothing is assessed and nothing of it recognised. 撤销认定',
      {
        from: ['QUALIFIED', 'RESTORED', 'BELOW_STANDARD'],
        ...{ to: 'SUSPENDED', roles: ['SUPERVISION'], reason: true },
        separateFrom: [
          ...['accreditAssessmentOrganisation', 'findBelowStandard', 'restoreAccreditation'],
        ] as never,
      },
    ],
    restoreAccreditation: [
      'Accredits it again from today on, where rule R-09 holds. 恢复认定',
      {
        ...{ from: ['SUSPENDED'], to: 'RESTORED', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['withdrawAccreditation'],
      },
      ['BELOW_R09'],
    ],
  },
});

export const AssessmentOrganisationStatus = ASSESSMENT_ORGANISATION.states;
export type AssessmentOrganisationStatus = keyof typeof AssessmentOrganisationStatus;
