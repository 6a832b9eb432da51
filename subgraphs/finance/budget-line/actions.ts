import { regionAt } from '../../../ground/china/region-code.ts';
import { choice, fen, openIdOf, regionOf, whole } from '../../../ground/row/arguments.ts';
import { balanceOf } from '../../../ground/ledger/ledger.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { FundingSource } from '../subsidy-programme/kinds.ts';
import { yearOf } from '../budget-year/closing.ts';
import { budgetAccounts } from '../ledger/budget-accounts.ts';
import { bookAllotment } from '../ledger/payments.ts';
import { REFUSES, requireBooked, requireOpenable, requireYearOpen } from './conditions.ts';
import { BudgetLine } from './entity.ts';
import { BUDGET_LINE } from './machine.ts';

export const budgetLineWorkflow = new Workflow(BudgetLine, BUDGET_LINE, 'p0', {
  primaryKey: 'id',
});

export const BudgetLineActions = actionsOf(budgetLineWorkflow, {
  openBudgetLine: taking(
    'A programme, who pays for it, in which year and how much. 预算安排',
    {
      programme: openIdOf('SubsidyProgramme', 'The programme. 补贴项目'),
      region: regionOf('Code of the region that pays: the programme’s own or one below it. 地区'),
      year: whole('The year, this one or the next. 年度'),
      amount: fen('What may be spent. 预算金额', 0),
      fundingSource: choice(FundingSource, 'Where the money comes from. 资金来源'),
    },
    async ({ context, em, key }, { programme: programmeId, ...line }) => {
      const { rows, today } = context;
      const programme = await rows.by(SubsidyProgramme, 'id', programmeId);
      if (!programme) throw REFUSED.NOT_KNOWN('programme');
      requireOpenable(programme, line, today);
      const { region: regionCode, year, amount, fundingSource } = line;
      await lockName(em, 'budget', programmeId, regionCode, year);
      requireYearOpen(await yearOf({ context, em }, { regionCode, year }));
      const order = { expression: 'e.year' };
      const same = { regionCode, year };
      const [taken] = await rows.listBy(BudgetLine, 'programmeId', programmeId, order, same);
      if (taken) throw REFUSED.ALREADY_EXISTS('year');
      const set = await bookAllotment({ context, em }, { id: key, version: 1, more: amount });
      requireBooked(set, 'year');
      const region = { regionCode, regionAt: regionAt(regionCode) };
      return { programmeId, ...region, year, amount, fundingSource, synthetic: false };
    },
  ),

  changeBudgetLine: taking(
    'What may be spent from now on. 预算调整',
    { amount: fen('What may be spent in the whole year. 预算金额', 0) },
    async ({ row, context, em }, { amount }) => {
      const { id, version } = row;
      const allotted = -(await balanceOf(context, budgetAccounts(id).allotted));
      const set = { id, version: version + 1, more: amount - allotted };
      const refused = await bookAllotment({ context, em }, set);
      if (refused?.why === 'SHORT') throw REFUSES.SPENT_MORE('amount');
      requireBooked(refused, 'id');
      return { amount };
    },
  ),

  closeBudgetLine: null,

  reopenBudgetLine: ({ row, context }) => {
    if (row.year < Number(context.today.slice(0, 4))) throw REFUSES.YEAR_OVER('id');
    return {};
  },
});
