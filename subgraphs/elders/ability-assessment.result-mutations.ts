import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import {
  ActivateAbilityAssessmentInput,
  ConcludeAbilityAssessmentReviewInput,
  DisputeAbilityAssessmentInput,
  ExpireAbilityAssessmentInput,
  PubliciseAbilityAssessmentInput,
  RevokeAbilityAssessmentInput,
  ReviewAbilityAssessmentInput,
  ScoreAbilityAssessmentInput,
} from './ability-assessment.input.ts';
import { ABILITY_ASSESSMENT, type AbilityAssessmentAction } from './ability-assessment/machine.ts';
import { resultOf } from './ability-assessment/result.ts';
import { supersede } from './ability-assessment/supersede.ts';
import { abilityAssessmentWorkflow as workflow } from './ability-assessment/workflow.ts';
import { lastPublicityDay, lastValidDay } from './ability-assessment/term.ts';
import { requireAssessors } from './ability-assessment/assessors.ts';

const payload = () => workflow.Payload;
const about = (name: AbilityAssessmentAction) => ({
  description: describeAction(ABILITY_ASSESSMENT, name),
});

/** From the scores of an assessment to the end of its result. */
@Resolver()
export class AbilityAssessmentResultMutations {
  @Mutation(payload, about('scoreAbilityAssessment'))
  @For('staff')
  scoreAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: ScoreAbilityAssessmentInput,
  ) {
    return workflow.move(
      context,
      'scoreAbilityAssessment',
      input,
      async ({ row, context: inside }) => {
        const result = resultOf(row.standard, input.items, input.changes);
        const { organisationId, assessorKeys } = row;
        await requireAssessors(inside, organisationId!, assessorKeys, ['id', 'id']);
        return { ...result, assessedOn: inside.today };
      },
    );
  }

  @Mutation(payload, about('publiciseAbilityAssessment'))
  @For('staff')
  publiciseAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => PubliciseAbilityAssessmentInput) input: ChangeInput,
  ) {
    const publicisedOn = context.today;
    return workflow.move(context, 'publiciseAbilityAssessment', input, () => ({ publicisedOn }));
  }

  @Mutation(payload, about('activateAbilityAssessment'))
  @For('staff')
  activateAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ActivateAbilityAssessmentInput) input: ChangeInput,
  ) {
    const name = 'activateAbilityAssessment';
    const { today } = context;
    return workflow.move(context, name, input, async (step) => {
      const { standard, assessedOn, publicisedOn } = step.row;
      const noticeUntil = lastPublicityDay(publicisedOn!);
      if (today <= noticeUntil) {
        throw refuse('PUBLICITY_NOT_OVER', 'id', `It is on public notice until ${noticeUntil}.`);
      }
      const validUntil = lastValidDay(standard, assessedOn!);
      if (validUntil < today) throw refuse('TERM_OVER', 'id', `Its term ended on ${validUntil}.`);
      await supersede(step, name, input);
      return { effectiveFrom: today, validUntil };
    });
  }

  @Mutation(payload, about('disputeAbilityAssessment'))
  @For('elder', 'staff')
  disputeAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => DisputeAbilityAssessmentInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'disputeAbilityAssessment', input);
  }

  @Mutation(payload, about('reviewAbilityAssessment'))
  @For('staff')
  reviewAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReviewAbilityAssessmentInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'reviewAbilityAssessment', input);
  }

  @Mutation(payload, about('concludeAbilityAssessmentReview'))
  @For('staff')
  concludeAbilityAssessmentReview(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: ConcludeAbilityAssessmentReviewInput,
  ) {
    return workflow.move(context, 'concludeAbilityAssessmentReview', input, ({ row }) => {
      const { items, changes } = input;
      if (items == null) {
        if (changes == null) return {};
        throw refuse('INVALID_VALUE', 'changes', 'A corrected level needs the corrected scores.');
      }
      const corrected = resultOf(row.standard, items, changes);
      return { ...corrected, levelBeforeReview: row.finalLevel };
    });
  }

  @Mutation(payload, about('expireAbilityAssessment'))
  @For('staff')
  expireAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ExpireAbilityAssessmentInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'expireAbilityAssessment', input, ({ row }) => {
      if (row.validUntil! < context.today) return {};
      throw refuse('TERM_NOT_OVER', 'id', `Its last valid day is ${row.validUntil}.`);
    });
  }

  @Mutation(payload, about('revokeAbilityAssessment'))
  @For('staff')
  revokeAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RevokeAbilityAssessmentInput) input: ChangeInput,
  ) {
    const endedOn = context.today;
    return workflow.move(context, 'revokeAbilityAssessment', input, () => ({ endedOn }));
  }
}
