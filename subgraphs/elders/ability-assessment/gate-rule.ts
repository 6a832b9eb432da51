import { ASSESSMENT_TERMS } from '../elder/facts.ts';
import { asOf, choice, flagged, usually } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import type { AssessmentTerm } from '../../../ground/facts/elder-fact.ts';
import { knownGate } from '../../../ground/facts/known-gate.ts';
import type { GatedRequest as RequestName } from '../../../ground/rules/assessment-gate.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { Elder } from '../elder/entity.ts';

const GatedRequest = labelled<RequestName>(
  'GatedRequest',
  'What R-08 may ask a valid assessment for. 须先评估的事项',
  {
    SUBSIDY: 'A subsidy. 养老服务补贴',
    PURCHASED_SERVICE: 'A service that the government buys. 政府购买服务',
    FACILITY_ADMISSION: 'Admission to a care institution. 入住养老机构',
  },
);

const UNITS = {
  request: RuleUnit.CODE,
  day: RuleUnit.DATE,
  emergency: RuleUnit.YES_NO,
  assessments: RuleUnit.ASSESSMENT,
  validUntil: RuleUnit.DATE,
  provisionalUntil: RuleUnit.DATE,
};

export const ElderAssessmentGateFields = fieldsOf(Elder, {
  assessmentGateRule: computed(
    'p3',
    () => RuleExplanation,
    ['key', 'regionCode'],
    'R-08: whether a request of the elder may go ahead where she lives, on a day, today unless ' +
      'given; an emergency counts for admissions alone. The same rule and assessments that ' +
      'services, facilities and finance decide by. 评估前置规则说明',
    async ({ key, regionCode }, context, { request, asOf: day, emergency }) => {
      const found = await context.rows.answerBy<{ term: AssessmentTerm }>(ASSESSMENT_TERMS, key);
      const assessments = found.map(({ term }) => term);
      const asked = { request, regionCode, day, emergency };
      return explain(knownGate({ assessments }, asked), UNITS, day);
    },
    {
      takes: {
        request: choice(GatedRequest, 'What is asked for. 申请事项'),
        asOf: asOf(),
        emergency: usually(flagged('In an emergency. 紧急'), false),
      },
    },
  ),
});
