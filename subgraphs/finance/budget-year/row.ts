import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../stubs.ts';
import { BudgetYearActions, budgetYearWorkflow } from './actions.ts';
import { BudgetYear } from './entity.ts';
import { budgetYears } from './list.ts';

const fields = fieldsOf(BudgetYear, {
  region: ref('p0', Region, 'regionCode', 'Whose year it is. 地区'),
});

export const budgetYear = row(BudgetYear, {
  keys: ['id'],
  list: budgetYears,
  workflow: budgetYearWorkflow,
  resolvers: [fields, BudgetYearActions],
});
