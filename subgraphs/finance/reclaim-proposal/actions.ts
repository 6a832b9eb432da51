import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { type Step, Workflow } from '../../../ground/workflow/workflow.ts';
import { Disbursement } from '../disbursement/entity.ts';
import { subsidyApplicationWorkflow } from '../subsidy-application/actions.ts';
import { SubsidyApplication } from '../subsidy-application/entity.ts';
import { keptOf, payAgain, returnPayment } from '../subsidy-application/payment.ts';
import { ReclaimProposal } from './entity.ts';
import { RECLAIM_PROPOSAL } from './machine.ts';

const REFUSES = refusals({
  NOT_PAID_ANY_MORE: {
    en: 'So much of the payment is not kept any more: it came back before. Dismiss the proposal.',
    zh: '该笔补贴此前已退回，请不予追回。',
  },
});

export const reclaimProposalWorkflow = new Workflow(ReclaimProposal, RECLAIM_PROPOSAL, 'p3');

export const ReclaimProposalActions = actionsOf(reclaimProposalWorkflow, {
  reviewReclaimProposal: null,

  carryOutReclaimProposal: taking(
    'Which proposal, and why the payment is taken back. 追回事项',
    {},
    async (step: Step<ReclaimProposal>, { note, reasonCode }) => {
      const { row, context, em } = step;
      const payment = await context.rows.locked(Disbursement, row.disbursementKey);
      const kept = payment?.status === 'PAID' ? payment.amount - payment.returned : 0;
      if (payment === null || kept < row.amount) throw REFUSES.NOT_PAID_ANY_MORE('id');
      await returnPayment(step, payment, row.amount, row.key);
      // What else was paid on the application stays; it is over once nothing of it is kept.
      const application = await context.rows.locked(SubsidyApplication, payment.applicationKey);
      context.rows.forget();
      if (
        application?.status === 'DISBURSED' &&
        (await keptOf(context, application)).length === 0
      ) {
        const over = { status: 'RECLAIMED' as const };
        await subsidyApplicationWorkflow.change(
          { context, em },
          'reclaimSubsidy',
          { note, reasonCode },
          application,
          over,
        );
      }
      return { decidedOn: context.today };
    },
  ),

  reverseReclaimProposal: taking(
    'Which reclaim is taken back, and why. 撤销内容',
    {},
    async (step: Step<ReclaimProposal>, { note }) => {
      const { row, context } = step;
      const payment = (await context.rows.locked(Disbursement, row.disbursementKey))!;
      await payAgain(step, payment, row.amount, row.key);
      const application = await context.rows.locked(SubsidyApplication, payment.applicationKey);
      if (application?.status === 'RECLAIMED') {
        const paid = { status: 'DISBURSED' as const };
        const restored = ['restoreSubsidyPayment', note, application, paid] as const;
        await subsidyApplicationWorkflow.change(step, ...restored);
      }
      return { decidedOn: context.today };
    },
  ),

  dismissReclaimProposal: ({ context }) => ({ decidedOn: context.today }),
});
