import { regionAt } from '../../../ground/china/region-code.ts';
import { regionOf, whole } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { REFUSES, sealYear, yearOf } from './closing.ts';
import { BudgetYear } from './entity.ts';
import { BUDGET_YEAR } from './machine.ts';

export const budgetYearWorkflow = new Workflow(BudgetYear, BUDGET_YEAR, 'p0', {
  primaryKey: 'id',
});

export const BudgetYearActions = actionsOf(budgetYearWorkflow, {
  closeBudgetYear: taking(
    'Whose year, and which. 预算年度',
    {
      region: regionOf('Code of the region whose budget lines are closed. 地区'),
      year: whole('The year, one that has begun. 年度', [1990, 2100]),
    },
    async ({ context, em, own }, { region: regionCode, year }) => {
      const row = { regionCode, regionAt: regionAt(regionCode), year, synthetic: false };
      await own(row);
      if (year > Number(context.today.slice(0, 4))) throw REFUSES.YEAR_TO_COME('year');
      await sealYear({ context, em }, row, true);
      if (await yearOf({ context, em }, row)) throw REFUSED.ALREADY_EXISTS('year');
      return row;
    },
  ),

  reopenBudgetYear: async ({ row, context, em }) => {
    await sealYear({ context, em }, row, false);
    return {};
  },

  closeBudgetYearAgain: async ({ row, context, em }) => {
    await sealYear({ context, em }, row, true);
    return {};
  },
});
