import { choice, idOf, month, nested, openIdOf, optional } from '../../../ground/row/arguments.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { amountDue } from './amount-due.ts';
import { MONEY_FACTS } from './amount-rule.ts';
import { requireBedsLeft } from './beds-left.ts';
import {
  REFUSES,
  requireAmount,
  requireComputed,
  requireDisplayed,
  requireSameAmount,
  requireSubmittable,
} from './conditions.ts';
import { draftOf } from './draft.ts';
import { SubsidyApplication } from './entity.ts';
import { instalmentOf } from './instalment.ts';
import { SUBSIDY_APPLICATION } from './machine.ts';
import { BedSubsidyCaseInput, PremisesClass } from './new-beds.ts';
import { pay, takeBack, unplan } from './payment.ts';

export const subsidyApplicationWorkflow = new Workflow(
  SubsidyApplication,
  SUBSIDY_APPLICATION,
  'p3',
  {
    elderOf: ({ beneficiaryKind, beneficiaryId }) =>
      beneficiaryKind === 'ELDER' ? beneficiaryId : null,
  },
);

export const SubsidyApplicationActions = actionsOf(subsidyApplicationWorkflow, {
  applyForSubsidy: taking(
    'What is applied for and for whom; the amount is computed, never sent. 申请内容',
    {
      programme: openIdOf('SubsidyProgramme', 'The programme. 补贴项目'),
      facility: optional(
        openIdOf('Facility', 'The facility, for a programme that pays facilities. 机构'),
      ),
      elder: optional(idOf('Elder', 'The elder, for a programme that pays elders. 老年人')),
      month: optional(
        month('The month, for a programme that pays by the month; else left out. 月份'),
      ),
      beds: optional(
        nested(
          BedSubsidyCaseInput,
          'For a programme that pays new beds, else left out. 新增床位情况',
        ),
      ),
    },
    async ({ context, em, own }, input) => {
      await requireFresh(context, ...MONEY_FACTS);
      const draft = await draftOf(context, input);
      // Before anything is told of what others applied for.
      await own(draft);
      await requireComputed(context, draft);
      await lockName(em, draft.programmeId, draft.beneficiaryId, draft.period);
      const instalment = await instalmentOf(context, draft);
      await requireBedsLeft(context, em, draft);
      const due = await amountDue(context, draft);
      return { ...draft, instalment, amount: due?.result.amount ?? 0, synthetic: false };
    },
  ),

  classSubsidyPremises: taking(
    'Which case the premises are. 用房类别',
    { classedAs: choice(PremisesClass, 'The case that they are paid as. 用房认定') },
    async ({ row, context }, { classedAs }) => {
      if (row.beds?.premises !== 'BOUGHT') throw REFUSES.PREMISES_NOT_BOUGHT('id');
      await requireFresh(context, ...MONEY_FACTS);
      const beds = { ...row.beds, classedAs };
      const due = await amountDue(context, { ...row, beds });
      return { beds, amount: due?.result.amount ?? 0, status: row.status };
    },
  ),

  submitSubsidyApplication: async ({ row, context }) => {
    await requireFresh(context, ...MONEY_FACTS);
    await requireSubmittable(context, row);
    const amount = await requireAmount(context, row);
    const undone = { acceptedOn: null, publicisedOn: null, decidedOn: null };
    return { amount, submittedOn: context.today, ...undone };
  },

  withdrawSubsidyApplication: async (step) => {
    await unplan(step);
    return {};
  },

  acceptSubsidyApplication: ({ context }) => ({ acceptedOn: context.today }),

  startSubsidyReview: null,

  passSubsidyCountyReview: null,

  publiciseSubsidyApplication: ({ context }) => ({ publicisedOn: context.today }),

  approveSubsidyApplication: async ({ row, context }) => {
    requireDisplayed(row, context.today);
    await requireSameAmount(context, row);
    return { decidedOn: context.today };
  },

  returnSubsidyApplication: async (step) => {
    await unplan(step);
    return { decidedOn: null };
  },

  rejectSubsidyApplication: async (step) => {
    await unplan(step);
    return { decidedOn: step.context.today };
  },

  disburseSubsidy: async (step) => {
    await pay(step);
    return {};
  },

  reclaimSubsidy: async (step) => {
    await takeBack(step);
    return {};
  },
});
