import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { newKey } from '../../ground/workflow/new-key.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { DisbursementStatus } from './application-status.ts';
import { lineToPayFrom } from './budget-spending.ts';
import { Disbursement } from './disbursement.ts';
import {
  ApproveSubsidyApplicationInput,
  DisburseSubsidyInput,
  ReclaimSubsidyInput,
  ReturnSubsidyApplicationInput,
} from './subsidy-application.input.ts';
import {
  SUBSIDY_APPLICATION,
  type SubsidyApplicationAction,
} from './subsidy-application.machine.ts';
import type { SubsidyApplication } from './subsidy-application.ts';
import { subsidyApplicationWorkflow as workflow } from './subsidy-application.workflow.ts';
import { paymentOf, requireSameAmount } from './subsidy-checks.ts';

/** 公示期: days of display after the first one, none of them cut short (民法典 art. 201; our default). */
const DAYS_DISPLAYED = 7;

const payload = () => workflow.Payload;
const about = (name: SubsidyApplicationAction) => ({
  description: describeAction(SUBSIDY_APPLICATION, name),
});

/** Approval and what follows it: each looks at the facts again before money moves. */
@Resolver()
export class SubsidyPaymentMutations {
  @Mutation(payload, about('approveSubsidyApplication'))
  @For('staff')
  approveSubsidyApplication(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ApproveSubsidyApplicationInput) input: ChangeInput,
  ) {
    return workflow.move(
      context,
      'approveSubsidyApplication',
      input,
      async ({ row, context: inside }) => {
        if (inside.today <= lastDayDisplayed(row)) {
          throw refuse('PUBLICITY_RUNNING', 'id', 'It is displayed for seven days.');
        }
        await requireSameAmount(inside, row);
        return { decidedOn: inside.today };
      },
    );
  }

  @Mutation(payload, about('returnSubsidyApplication'))
  @For('staff')
  returnSubsidyApplication(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReturnSubsidyApplicationInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'returnSubsidyApplication', input, async ({ row, em }) => {
      await em.nativeDelete(Disbursement, {
        applicationKey: row.key,
        status: DisbursementStatus.PLANNED,
      });
      return { decidedOn: null };
    });
  }

  @Mutation(payload, about('disburseSubsidy'))
  @For('staff')
  disburseSubsidy(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => DisburseSubsidyInput) input: ChangeInput,
  ) {
    return workflow.move(
      context,
      'disburseSubsidy',
      input,
      async ({ row, em, context: inside }) => {
        await requireFourEyes(inside, row);
        const planned = await paymentOf(inside, row);
        const due = planned?.status === DisbursementStatus.PLANNED;
        if (planned && !(due && planned.applicationKey === row.key)) {
          throw refuse('ALREADY_PAID', 'id', 'The beneficiary was paid for this period.');
        }
        await requireSameAmount(inside, row);
        const line = await lineToPayFrom(inside, row);
        const payment = {
          amount: row.amount,
          status: DisbursementStatus.PAID,
          paidOn: inside.today,
          fundingSource: line.fundingSource,
          budgetLineId: line.id,
        };
        if (planned) {
          await em.nativeUpdate(Disbursement, { key: planned.key }, payment);
        } else {
          const { programmeId, beneficiaryKind, beneficiaryId, period, periodFrom } = row;
          const { regionCode, regionAt } = row;
          await em.insert(Disbursement, {
            ...{ key: newKey(), applicationKey: row.key, programmeId, beneficiaryKind },
            ...{ beneficiaryId, period, periodFrom, regionCode, regionAt, synthetic: false },
            ...payment,
          } as never);
        }
        return {};
      },
    );
  }

  @Mutation(payload, about('reclaimSubsidy'))
  @For('staff')
  reclaimSubsidy(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReclaimSubsidyInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'reclaimSubsidy', input, async ({ row, em }) => {
      const { PAID, PLANNED, RECLAIMED } = DisbursementStatus;
      const applicationKey = row.key;
      await em.nativeUpdate(Disbursement, { applicationKey, status: PAID }, { status: RECLAIMED });
      await em.nativeDelete(Disbursement, { applicationKey, status: PLANNED });
      return {};
    });
  }
}

function lastDayDisplayed({ publicisedOn }: SubsidyApplication): string {
  const day = new Date(`${publicisedOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + DAYS_DISPLAYED);
  return day.toISOString().slice(0, 10);
}

/** Who decides on money does not pay it out (不相容岗位分离; our default). */
async function requireFourEyes(
  { rows, viewer }: SubgraphContext,
  { key }: SubsidyApplication,
): Promise<void> {
  const [approval] = await rows.sql<{ actor: string }>(
    `select actor from transition where entity = 'SubsidyApplication' and subject = ?
       and action = 'approveSubsidyApplication' order by version desc limit 1`,
    [key],
  );
  if (approval?.actor !== viewer.subject) return;
  throw refuse('FOUR_EYES', 'id', 'Who approved it may not pay it.');
}
