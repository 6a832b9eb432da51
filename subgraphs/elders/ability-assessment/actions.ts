import { APPLIED, applicantOf } from '../../../ground/application/applicant.ts';
import {
  applications,
  concluded,
  RETURNED,
  withdrawn,
} from '../../../ground/application/application.ts';
import { HANDED_IN, requireComplete } from '../../../ground/application/materials.ts';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import {
  choice,
  flagged,
  idOf,
  listed,
  nested,
  openIdOf,
  optional,
  several,
  text,
  usually,
} from '../../../ground/row/arguments.ts';
import { For } from '../../../ground/schema/field-class.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { ItemScoreInput, LevelChangesInput } from '../assessment-standard/inputs.ts';
import { standardOf } from '../assessment-standard/scoring.ts';
import { requireAssessors } from './assessors.ts';
import {
  assessedFor,
  lockElder,
  orderedFor,
  REFUSES,
  requireNone,
  termFrom,
} from './conditions.ts';
import { AbilityAssessment } from './entity.ts';
import { AssessmentReason } from './reason.ts';
import { resultOf } from './result.ts';
import { supersede } from './supersede.ts';
import { abilityAssessmentWorkflow } from './workflow.ts';

const CHANGES = optional(
  nested(LevelChangesInput, 'What moves the level besides the scores. 等级变更'),
);

const { drafted, received, works, lastNumber } = applications(
  AbilityAssessment,
  'AbilityAssessment',
  () => 'ABILITY_ASSESSMENT',
);
export const LAST_NUMBER = lastNumber;

export const AbilityAssessmentActions = actionsOf(abilityAssessmentWorkflow, {
  orderAbilityAssessment: taking(
    'Who is to be assessed, why and how. 评估申请',
    {
      elder: optional(idOf('Elder', 'The elder; either this or nationalId. 老年人')),
      nationalId: optional(
        text(
          'Identity number of the elder, by which staff find somebody on the register; it is ' +
            'compared and not kept. 公民身份号码',
          For('staff'),
        ),
      ),
      reason: choice(AssessmentReason, 'Why. 评估原因'),
      standard: choice(AssessmentStandardCode, 'By this standard. 评估标准'),
      ...APPLIED,
      ...HANDED_IN,
      combinedWithHealthCheck: usually(
        flagged('Together with a free health check. 结合免费体检'),
        false,
      ),
      draft: usually(
        flagged('Keep it as a draft; otherwise it is handed in at once. 存为草稿'),
        false,
      ),
    },
    async ({ context, em }, input) => {
      const { elder, named } = await orderedFor(context, input);
      await lockElder(em, elder.key);
      await requireNone(context, elder, input, named);
      const { standard, reason, combinedWithHealthCheck, draft, materials } = input;
      if (draft && materials !== null) throw REFUSES.DRAFT_HAS_NONE('materials');
      const regionCode = assessedFor(elder);
      const applied = {
        ...(await applicantOf(context, input, { elderKey: elder.key, through: null })),
        ...(draft ? drafted({}) : await received({ context, em }, { regionCode }, materials)),
      };
      return {
        ...applied,
        status: draft ? 'DRAFT' : 'SUBMITTED',
        elderKey: elder.key,
        ...{ standard, reason, combinedWithHealthCheck },
        standardVersion: standardOf(standard).version,
        orderedOn: context.today,
        assessorKeys: [],
        ...{ regionCode, regionAt: regionAt(regionCode), synthetic: false },
      };
    },
  ),

  submitAbilityAssessment: taking(
    'What is handed in with it. 提交内容',
    HANDED_IN,
    ({ row, context, em }, { materials }) => received({ context, em }, row, materials),
  ),

  ...works,

  withdrawAbilityAssessment: (step) => ended(step),

  acceptAbilityAssessment: ({ row }) => {
    requireComplete(row.materials);
    return {};
  },

  returnAbilityAssessment: () => RETURNED,

  assignAbilityAssessment: taking(
    'Who is to assess. 派单',
    {
      organisation: openIdOf('AssessmentOrganisation', 'The assessment organisation. 评估机构'),
      assessors: several(
        idOf(
          'Worker',
          'Two different assessors, certified and under contract with it today. 评估师',
        ),
        10,
      ),
    },
    async ({ context }, { organisation: organisationId, assessors: assessorKeys }) => {
      if (assessorKeys.length !== 2) throw REFUSES.TWO_ASSESSORS('assessors');
      const fields = assessorKeys.map((_, i) => `assessors.${i}`);
      await requireAssessors(context, organisationId, assessorKeys, fields);
      return { organisationId, assessorKeys };
    },
  ),

  scoreAbilityAssessment: taking(
    'What the two assessors found today. 评定',
    {
      items: listed(
        nested(ItemScoreInput, 'A score for every item of the standard, each once. 各指标得分'),
      ),
      changes: CHANGES,
    },
    async ({ row, context }, { items, changes }) => {
      const result = resultOf(row.standard, items, changes);
      await requireAssessors(context, row.organisationId!, row.assessorKeys, ['id', 'id']);
      return { ...result, assessedOn: context.today };
    },
  ),

  publiciseAbilityAssessment: ({ context }) => ({ publicisedOn: context.today }),

  activateAbilityAssessment: async (step, { note }: { note?: string | null }) => {
    const term = termFrom(step.row, step.context.today);
    await supersede(step, 'activateAbilityAssessment', note);
    return { ...term, ...concluded('GRANTED', step.context.today) };
  },

  disputeAbilityAssessment: null,

  reviewAbilityAssessment: null,

  concludeAbilityAssessmentReview: taking(
    'What the review came to: without items the result is upheld. 复核结论',
    {
      items: optional(
        listed(
          nested(
            ItemScoreInput,
            'The corrected scores, of every item; none to uphold the result. 复核得分',
          ),
        ),
      ),
      changes: CHANGES,
    },
    ({ row }, { items, changes }) => {
      if (items !== null) {
        return { ...resultOf(row.standard, items, changes), levelBeforeReview: row.finalLevel };
      }
      if (changes !== null) throw REFUSES.SCORES_NEEDED('changes');
      return {};
    },
  ),

  expireAbilityAssessment: ({ row, context }) => {
    const until = row.validUntil!;
    if (until >= context.today) throw REFUSES.TERM_NOT_OVER('id', { until });
    return {};
  },

  revokeAbilityAssessment: (step) => ended(step),
});

/** Ends today, and was taken back where nothing had come of it. */
function ended({ row, context: { today } }: Step<AbilityAssessment>) {
  return { endedOn: today, ...withdrawn(row, today) };
}
