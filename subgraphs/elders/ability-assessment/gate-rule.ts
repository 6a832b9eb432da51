import { daysLater } from '../../../ground/china/calendar.ts';
import { asOf, choice, flagged, usually } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import type { AssessmentTerm } from '../../../ground/facts/elder-fact.ts';
import { knownGate } from '../../../ground/facts/known-gate.ts';
import type { GatedRequest as RequestName } from '../../../ground/rules/assessment-gate.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Elder } from '../elder/entity.ts';
import { recognisedTerms } from '../assessment-recognition/terms.ts';
import { AbilityAssessment } from './entity.ts';

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
const EARLIEST_FIRST = { expression: "coalesce(e.effective_from, date '9999-12-31')" };

export const ElderAssessmentGateFields = fieldsOf(Elder, {
  assessmentGateRule: computed(
    'p3',
    () => RuleExplanation,
    ['key', 'regionCode'],
    'R-08: whether a request of the elder may go ahead where she lives, on a day, today unless ' +
      'given; an emergency counts for admissions alone. The same rule and assessments that ' +
      'services, facilities and finance decide by. 评估前置规则说明',
    async ({ key, regionCode }, context, { request, asOf: day, emergency }) => {
      const own = await cameIntoForce(key, context);
      const assessments = [...own.flatMap(termOf), ...(await recognisedTerms(key, own, context))];
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

function cameIntoForce(key: string, { rows }: SubgraphContext): Promise<AbilityAssessment[]> {
  const where = { effectiveFrom: { $ne: null } };
  const every = rows.beyond('ASSESSMENT_GATE');
  return every.listBy(AbilityAssessment, 'elderKey', key, EARLIEST_FIRST, where);
}

/** As it is told to others (`elder/facts.ts`); one that ended on its first day never was in force. */
function termOf(assessment: AbilityAssessment): AssessmentTerm[] {
  const { effectiveFrom, validUntil, endedOn, assessedOn, finalLevel, band } = assessment;
  const until = endedOn !== null && endedOn <= validUntil! ? daysLater(endedOn, -1) : validUntil!;
  if (until < effectiveFrom!) return [];
  const { standard, regionCode } = assessment;
  const days = { assessedOn: assessedOn!, from: effectiveFrom!, until };
  return [{ standard, level: finalLevel!, band: band!, ...days, regionCode }];
}
