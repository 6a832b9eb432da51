import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { For } from '../../../ground/schema/field-class.ts';
import { describeAction } from '../../../ground/workflow/machine.ts';
import { openId } from '../../../ground/identity/open-id.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { refuse } from '../../../ground/workflow/user-error.ts';
import {
  AcceptAbilityAssessmentInput,
  AssignAbilityAssessmentInput,
  OrderAbilityAssessmentInput,
  ReturnAbilityAssessmentInput,
  SubmitAbilityAssessmentInput,
  WithdrawAbilityAssessmentInput,
} from '../ability-assessment.input.ts';
import { ABILITY_ASSESSMENT, type AbilityAssessmentAction } from './machine.ts';
import { assessedFor, lockElder, orderedFor, requireNone } from './conditions.ts';
import { abilityAssessmentWorkflow as workflow } from './workflow.ts';
import { standardOf } from '../assessment-standard/scoring.ts';
import { AssessmentStatus } from './machine.ts';
import { requireAssessors } from './assessors.ts';

const payload = () => workflow.Payload;
const about = (name: AbilityAssessmentAction) => ({
  description: describeAction(ABILITY_ASSESSMENT, name),
});

/** From the order of an assessment to the two people who make it. */
@Resolver()
export class AbilityAssessmentOrderMutations {
  @Mutation(payload, about('orderAbilityAssessment'))
  @For('elder', 'staff')
  orderAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: OrderAbilityAssessmentInput,
  ) {
    return workflow.create(
      context,
      'orderAbilityAssessment',
      input,
      async ({ context: inside }) => {
        const { elder, named } = await orderedFor(inside, input);
        await lockElder(inside, elder.key);
        await requireNone(inside, elder, input, named);
        const { standard, reason, channel, combinedWithHealthCheck } = input;
        const regionCode = assessedFor(elder);
        return {
          status: input.draft ? AssessmentStatus.DRAFT : AssessmentStatus.SUBMITTED,
          elderKey: elder.key,
          ...{ standard, reason, channel, combinedWithHealthCheck },
          standardVersion: standardOf(standard).version,
          orderedOn: inside.today,
          assessorKeys: [],
          regionCode,
          regionAt: regionAt(regionCode),
          synthetic: false,
        };
      },
    );
  }

  @Mutation(payload, about('submitAbilityAssessment'))
  @For('elder', 'staff')
  submitAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => SubmitAbilityAssessmentInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'submitAbilityAssessment', input);
  }

  @Mutation(payload, about('withdrawAbilityAssessment'))
  @For('elder', 'staff')
  withdrawAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => WithdrawAbilityAssessmentInput) input: ChangeInput,
  ) {
    const endedOn = context.today;
    return workflow.move(context, 'withdrawAbilityAssessment', input, () => ({ endedOn }));
  }

  @Mutation(payload, about('acceptAbilityAssessment'))
  @For('staff')
  acceptAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => AcceptAbilityAssessmentInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'acceptAbilityAssessment', input);
  }

  @Mutation(payload, about('returnAbilityAssessment'))
  @For('staff')
  returnAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReturnAbilityAssessmentInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'returnAbilityAssessment', input);
  }

  @Mutation(payload, about('assignAbilityAssessment'))
  @For('staff')
  assignAbilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: AssignAbilityAssessmentInput,
  ) {
    return workflow.move(context, 'assignAbilityAssessment', input, async ({ context: inside }) => {
      const { assessors } = input;
      const organisationId = openId(
        'AssessmentOrganisation',
        'input.organisation',
        input.organisation,
      );
      const assessorKeys = assessors.map((id, i) =>
        inside.key('Worker', `input.assessors.${i}`, id),
      );
      if (assessorKeys.length !== 2 || assessorKeys[0] === assessorKeys[1]) {
        throw refuse('INVALID_VALUE', 'assessors', 'Two different people assess together.');
      }
      const fields = assessors.map((_, i) => `assessors.${i}`);
      await requireAssessors(inside, organisationId, assessorKeys, fields);
      return { organisationId, assessorKeys };
    });
  }
}
