import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { requireFresh } from '../../ground/facts/facts.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { amountDue } from './amount-due.ts';
import { MONEY_FACTS } from './amount-rule.ts';
import { lockPeriod, paymentOf, requireSubmittable } from './subsidy-checks.ts';
import { draftOf } from './subsidy-draft.ts';
import {
  AcceptSubsidyApplicationInput,
  ApplyForSubsidyInput,
  PassSubsidyCountyReviewInput,
  PubliciseSubsidyApplicationInput,
  RejectSubsidyApplicationInput,
  StartSubsidyReviewInput,
  SubmitSubsidyApplicationInput,
} from './subsidy-application.input.ts';
import {
  SUBSIDY_APPLICATION,
  type SubsidyApplicationAction,
} from './subsidy-application.machine.ts';
import { SubsidyApplication } from './subsidy-application.ts';
import { subsidyApplicationWorkflow as workflow } from './subsidy-application.workflow.ts';

const payload = () => workflow.Payload;
const about = (name: SubsidyApplicationAction) => ({
  description: describeAction(SUBSIDY_APPLICATION, name),
});

/** From the draft to the display: what is decided without moving money. */
@Resolver()
export class SubsidyApplicationMutations {
  @Mutation(payload, about('applyForSubsidy'))
  @For('elder', 'staff')
  applyForSubsidy(@Ctx() context: SubgraphContext, @Arg('input') input: ApplyForSubsidyInput) {
    return workflow.create(
      context,
      'applyForSubsidy',
      input,
      async ({ context: inside, em, own }) => {
        await requireFresh(inside, ...MONEY_FACTS);
        const draft = await draftOf(inside, input);
        // Before anything is told of what others applied for.
        await own(draft);
        await lockPeriod(em, draft);
        const field = draft.period === 'ONCE' ? 'programme' : 'month';
        const { programmeId, beneficiaryId, period } = draft;
        const order = { expression: 'e.period_from' };
        const same = { programmeId, period };
        const taken = await inside.rows.listBy(
          SubsidyApplication,
          'beneficiaryId',
          beneficiaryId,
          order,
          same,
        );
        if (taken.length > 0) {
          throw refuse('ALREADY_EXISTS', field, 'It was applied for already for this period.');
        }
        if (await paymentOf(inside, draft)) {
          throw refuse('ALREADY_PAID', field, 'It was paid already for this period.');
        }
        const due = await amountDue(inside, draft);
        return { ...draft, amount: due?.result.amount ?? 0, synthetic: false };
      },
    );
  }

  @Mutation(payload, about('submitSubsidyApplication'))
  @For('elder', 'staff')
  submitSubsidyApplication(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => SubmitSubsidyApplicationInput) input: ChangeInput,
  ) {
    return workflow.move(
      context,
      'submitSubsidyApplication',
      input,
      async ({ row, context: inside }) => {
        await requireFresh(inside, ...MONEY_FACTS);
        await requireSubmittable(inside, row);
        const due = await amountDue(inside, row);
        const amount = due?.result.amount ?? 0;
        if (amount === 0) throw refuse('NOTHING_TO_PAY', 'id', 'The rule pays nothing for it.');
        const undone = { acceptedOn: null, publicisedOn: null, decidedOn: null };
        return { amount, submittedOn: inside.today, ...undone };
      },
    );
  }

  @Mutation(payload, about('acceptSubsidyApplication'))
  @For('staff')
  acceptSubsidyApplication(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => AcceptSubsidyApplicationInput) input: ChangeInput,
  ) {
    const acceptedOn = context.today;
    return workflow.move(context, 'acceptSubsidyApplication', input, () => ({ acceptedOn }));
  }

  @Mutation(payload, about('startSubsidyReview'))
  @For('staff')
  startSubsidyReview(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => StartSubsidyReviewInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'startSubsidyReview', input);
  }

  @Mutation(payload, about('passSubsidyCountyReview'))
  @For('staff')
  passSubsidyCountyReview(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => PassSubsidyCountyReviewInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'passSubsidyCountyReview', input);
  }

  @Mutation(payload, about('publiciseSubsidyApplication'))
  @For('staff')
  publiciseSubsidyApplication(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => PubliciseSubsidyApplicationInput) input: ChangeInput,
  ) {
    const publicisedOn = context.today;
    return workflow.move(context, 'publiciseSubsidyApplication', input, () => ({ publicisedOn }));
  }

  @Mutation(payload, about('rejectSubsidyApplication'))
  @For('staff')
  rejectSubsidyApplication(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RejectSubsidyApplicationInput) input: ChangeInput,
  ) {
    const decidedOn = context.today;
    return workflow.move(context, 'rejectSubsidyApplication', input, () => ({ decidedOn }));
  }
}
