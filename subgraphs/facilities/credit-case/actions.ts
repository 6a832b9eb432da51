import { daysLater, monthsLater } from '../../../ground/china/calendar.ts';
import {
  choice,
  day,
  line,
  openIdOf,
  optional,
  whole,
  words,
} from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type Step, Workflow } from '../../../ground/workflow/workflow.ts';
import { activeOrganization } from '../organization/conditions.ts';
import { Organization } from '../organization/entity.ts';
import { CreditEvidence } from '../credit-evidence/entity.ts';
import { CreditCause } from './cause.ts';
import {
  lastDayForStatement,
  lastDayOfAppeal,
  REFUSES,
  requireNoneOpen,
  toldOn,
} from './conditions.ts';
import { CreditCase } from './entity.ts';
import { CREDIT_CASE } from './machine.ts';
import { correctEntry, enter, takeOff, tellOf } from './public-entry.ts';

const MOST_MONTHS = 60;
const FACTS = line('What happened, in Chinese, as the public list says it. 失信事实', 500);

export const creditCaseWorkflow = new Workflow(CreditCase, CREDIT_CASE, 'p4', {
  written: tellOf,
  evidence: {
    entity: () => CreditEvidence,
    about: ({ row: { organizationId, regionCode, regionAt } }) => ({
      ...{ whose: organizationId, regionCode, regionAt },
    }),
  },
});

export const CreditCaseActions = actionsOf(creditCaseWorkflow, {
  proposeCreditCase: taking(
    'Which organisation, and what for. 认定内容',
    {
      organization: openIdOf('Organization', 'The organisation. 主体'),
      cause: choice(CreditCause, 'What for. 列入事由'),
      facts: FACTS,
    },
    async ({ context, em, own }, { organization: organizationId, cause, facts }) => {
      const known = await context.rows.by(Organization, 'id', organizationId);
      if (!known) throw REFUSED.NOT_KNOWN('organization');
      const { regionCode, regionAt } = known;
      const place = { organizationId, regionCode, regionAt };
      await own(place);
      await activeOrganization(context, organizationId, 'organization');
      await lockName(em, 'credit case', organizationId);
      await requireNoneOpen(context, organizationId, cause);
      const open = { statementUntil: null, statement: null, decidedOn: null, months: null };
      const unlisted = { listedFrom: null, listedUntil: null, delistedOn: null, entryId: null };
      const proposed = { cause, facts, proposedOn: context.today, synthetic: false };
      return { ...place, ...proposed, ...open, ...unlisted, reviewedOn: null, appealed: null };
    },
  ),

  notifyCreditCase: ({ context }) => ({ statementUntil: lastDayForStatement(context.today) }),

  recordCreditStatement: taking(
    'What it said, and when. 陈述申辩',
    {
      statement: words('What the organisation said. 陈述申辩内容', 2000),
      statedOn: day('When, within its days for it. 陈述申辩日期'),
    },
    ({ row, context }, { statement, statedOn }) => {
      const [from, until] = [toldOn(row), row.statementUntil!];
      if (statedOn < from || statedOn > until || statedOn > context.today) {
        throw REFUSES.STATED_ON('statedOn', { from, until });
      }
      return { statement };
    },
  ),

  decideCreditCase: taking(
    'For how long. 认定结果',
    { months: whole('Months on the list. 惩戒期限（月）', [1, MOST_MONTHS]) },
    ({ row, context }, { months }) => {
      const until = row.statementUntil!;
      if (row.status === 'NOTIFIED' && context.today <= until) {
        throw REFUSES.STATEMENT_STILL_OPEN('id', { until });
      }
      return { months, decidedOn: context.today };
    },
  ),

  dropCreditCase: null,

  publishCreditCase: async (step) => {
    const { row, context } = step;
    const since = context.today;
    const until = daysLater(monthsLater(since, row.months!), -1);
    const entryId = newKey();
    await enter(step, entryId, { since, until });
    return { entryId, listedFrom: since, listedUntil: until };
  },

  amendCreditCase: taking(
    'What is corrected. 更正内容',
    { facts: optional(FACTS), lastDay: optional(day('Earlier last day. 提前的期满日期')) },
    async (step, { facts, lastDay }) => {
      const { row, context } = step;
      const [from, until] = [context.today, row.listedUntil!];
      if (lastDay !== null && (lastDay < from || lastDay > until)) {
        throw REFUSES.ONLY_EARLIER('lastDay', { from, until });
      }
      const said = { facts: facts ?? row.facts, listedUntil: lastDay ?? until };
      await correctEntry(step, { reason: said.facts, until: said.listedUntil });
      return said;
    },
  ),

  appealCreditCase: ({ row, context }) => {
    if (row.reviewedOn !== null) throw REFUSES.APPEALED_BEFORE('id');
    const until = lastDayOfAppeal(row);
    if (context.today > until) throw REFUSES.APPEAL_TOO_LATE('id', { until });
    return { appealed: row.status };
  },

  upholdCreditCase: ({ row, context }) => ({
    ...{ status: row.appealed as 'DECIDED' | 'LISTED', appealed: null, reviewedOn: context.today },
  }),

  overturnCreditCase: async (step) => {
    const { today } = step.context;
    return { ...(await delisted(step)), appealed: null, reviewedOn: today };
  },

  askCreditRepair: null,

  grantCreditRepair: delisted,

  refuseCreditRepair: null,

  endCreditCase: async (step) => {
    const until = step.row.listedUntil!;
    if (step.context.today <= until) throw REFUSES.CREDIT_TERM_RUNNING('id', { until });
    return delisted(step);
  },
});

/** Off the list from today on, where it was on it. */
async function delisted(step: Step<CreditCase>): Promise<{ delistedOn: string | null }> {
  await takeOff(step);
  return { delistedOn: step.row.entryId === null ? null : step.context.today };
}
