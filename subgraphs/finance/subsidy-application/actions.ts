import { APPLIED, applicantOf } from '../../../ground/application/applicant.ts';
import { applications, concluded, RETURNED } from '../../../ground/application/application.ts';
import { HANDED_IN, requireComplete } from '../../../ground/application/materials.ts';
import type { Matter } from '../../../ground/application/matters.ts';
import type { BeneficiaryKind } from '../subsidy-programme/kinds.ts';
import {
  choice,
  flagged,
  idOf,
  line,
  month,
  nested,
  openIdOf,
  optional,
  whole,
} from '../../../ground/row/arguments.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { amountDue, owedBy } from './amount-due.ts';
import { subsidyEvent } from './event.ts';
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
import { lockHousehold, requireSameHousehold, worksFor } from './household.ts';
import { instalmentOf } from './instalment.ts';
import { SUBSIDY_APPLICATION } from './machine.ts';
import { BedSubsidyCaseInput, PremisesClass } from './new-beds.ts';
import { requireOneOfKind } from './same-kind.ts';
import { GRANTED, PAID, requireNoneElsewhere } from './same-kind-elsewhere.ts';
import { answered, recorded, requireNoObjection, settled } from './objections.ts';
import { requireOnlyOne } from './only-one.ts';
import { pay, paymentOf, requireNotPaid, takeBack, unplan } from './payment.ts';

/** What a beneficiary of each kind applies for; a household does so through an elder of it. */
const MATTER_OF = {
  ELDER: 'SUBSIDY_ELDER',
  HOUSEHOLD: 'SUBSIDY_ELDER',
  FACILITY: 'SUBSIDY_FACILITY',
  WORKER: 'SUBSIDY_WORKER',
  ORGANIZATION: 'SUBSIDY_ORGANIZATION',
} as const satisfies Readonly<Record<BeneficiaryKind, Matter>>;

type Beneficiary = Pick<
  SubsidyApplication,
  'beneficiaryKind' | 'beneficiaryId' | 'throughFacilityId'
>;

function elderOf({ beneficiaryKind, beneficiaryId }: Beneficiary): string | null {
  const isElder = beneficiaryKind === 'ELDER' || beneficiaryKind === 'HOUSEHOLD';
  return isElder ? beneficiaryId : null;
}

export function aboutOf(row: Beneficiary): { elderKey: string | null; facilityId: string | null } {
  const facilityId = row.beneficiaryKind === 'FACILITY' ? row.beneficiaryId : row.throughFacilityId;
  return { elderKey: elderOf(row), facilityId };
}

export const subsidyApplicationWorkflow = new Workflow(
  SubsidyApplication,
  SUBSIDY_APPLICATION,
  'p3',
  {
    elderOf: (row) => elderOf(row),
    // Whose it is stands in one column.
    covers: (row, _, context) => isInHand({ ...aboutOf(row), regionCode: row.regionCode }, context),
  },
);

const { drafted, received, works, lastNumber } = applications(
  SubsidyApplication,
  'SubsidyApplication',
  (row) => MATTER_OF[row.beneficiaryKind],
);
export const LAST_NUMBER = lastNumber;

export const SubsidyApplicationActions = actionsOf(subsidyApplicationWorkflow, {
  applyForSubsidy: taking(
    'What is applied for and for whom; the amount is computed, never sent. 申请内容',
    {
      programme: openIdOf('SubsidyProgramme', 'The programme. 补贴项目'),
      facility: optional(
        openIdOf(
          'Facility',
          'The facility, for a programme that pays facilities; for one that pays workers, where the ' +
            'worker works, and for one that pays organisations, their site. 机构',
        ),
      ),
      elder: optional(
        idOf(
          'Elder',
          'The elder, for a programme that pays elders; for one that pays households, an elder of it. ' +
            '老年人',
        ),
      ),
      worker: optional(idOf('Worker', 'The worker, for a programme that pays workers. 从业人员')),
      organization: optional(
        openIdOf('Organization', 'The organisation, for a programme that pays such. 单位'),
      ),
      month: optional(
        month('The month, for a programme that pays by the month; else left out. 月份'),
      ),
      beds: optional(
        nested(
          BedSubsidyCaseInput,
          'For a programme that pays new beds, else left out. 新增床位情况',
        ),
      ),
      event: optional(subsidyEvent),
      ...APPLIED,
    },
    async ({ context, em, own }, { channel, applicant, ...input }) => {
      await requireFresh(context, ...MONEY_FACTS);
      const asked = await draftOf(context, input);
      // Before anything is told of what others applied for.
      await own(asked);
      const about = { elderKey: elderOf(asked), through: asked.throughFacilityId };
      const applied = await applicantOf(context, { channel, applicant }, about);
      const { by } = await requireComputed(context, asked);
      await lockHousehold(context, em, asked);
      const adaptationKey = by === 'ADAPTATION' ? await worksFor(context, asked) : null;
      const draft = { ...asked, adaptationKey };
      await lockName(em, draft.programmeId, draft.beneficiaryId, draft.period);
      const instalment = await instalmentOf(context, draft);
      await requireOneOfKind(context, em, draft);
      await requireBedsLeft(context, em, draft);
      const due = await amountDue(context, draft);
      return {
        ...{ ...draft, instalment, synthetic: false },
        ...{ ...owedBy(due), ...applied, ...drafted(draft) },
      };
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
      return { beds, ...owedBy(due), status: row.status };
    },
  ),

  submitSubsidyApplication: taking(
    'What is handed in with it. 提交内容',
    HANDED_IN,
    async ({ row, context, em }, { materials }) => {
      await requireFresh(context, ...MONEY_FACTS);
      await requireSubmittable(context, row);
      const owed = await requireAmount(context, row);
      const undone = { acceptedOn: null, publicisedOn: null };
      return { ...owed, ...undone, ...(await received({ context, em }, row, materials)) };
    },
  ),

  ...works,

  withdrawSubsidyApplication: async (step) => {
    await unplan(step);
    return concluded('WITHDRAWN', step.context.today);
  },

  acceptSubsidyApplication: ({ row, context }) => {
    requireComplete(row.materials);
    return { acceptedOn: context.today };
  },

  startSubsidyReview: async ({ row, context, em }) => {
    await requireNoneElsewhere(context, em, row, GRANTED);
    return {};
  },

  passSubsidyCountyReview: null,

  publiciseSubsidyApplication: ({ context }) => ({ publicisedOn: context.today }),

  recordSubsidyObjection: taking(
    'What was objected. 异议',
    { says: line('What was objected, without names. 异议内容', 500) },
    ({ row, context }, { says }) => ({ objections: recorded(row, says, context.today) }),
  ),

  answerSubsidyObjection: taking(
    'Which objection is answered, and how. 答复',
    {
      number: whole('Which of its objections, 1 for the first. 异议序号', [1, 50]),
      answer: line('The answer. 答复内容', 500),
      upheld: flagged('Whether it is upheld. 是否成立'),
    },
    ({ row, context }, answer) => ({ objections: answered(row, answer, context.today) }),
  ),

  approveSubsidyApplication: async ({ row, context, em }) => {
    requireDisplayed(row, context.today);
    requireNoObjection(row);
    await requireSameAmount(context, row);
    await requireNoneElsewhere(context, em, row, GRANTED);
    return concluded('GRANTED', context.today);
  },

  returnSubsidyApplication: async (step) => {
    await unplan(step);
    return { ...RETURNED, objections: settled(step.row) };
  },

  rejectSubsidyApplication: async (step) => {
    await unplan(step);
    return concluded('REFUSED', step.context.today);
  },

  reopenSubsidyApplication: async ({ row, context, em }) => {
    await requireOnlyOne(context, em, row);
    const anew = await received({ context, em }, row, null);
    return { ...anew, acceptedOn: null, publicisedOn: null, objections: settled(row) };
  },

  disburseSubsidy: async (step) => {
    await requireNoneElsewhere(step.context, step.em, step.row, PAID);
    await lockHousehold(step.context, step.em, step.row);
    await requireSameHousehold(step.context, step.row);
    await pay(step);
    return {};
  },

  reclaimSubsidy: async (step) => {
    await takeBack(step);
    return {};
  },

  restoreSubsidyPayment: async ({ row, context, em }) => {
    await requireOnlyOne(context, em, row);
    requireNotPaid((await paymentOf(context, row)) === null);
    return {};
  },
});
