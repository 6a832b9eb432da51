import { SPENDING, SPENT } from './spending.ts';
import { row } from '../../../ground/row/row.ts';
import { BudgetLineActions, budgetLineWorkflow } from './actions.ts';
import { BudgetLine } from './entity.ts';
import { BudgetLineFields } from './fields.ts';
import { budgetLines } from './list.ts';

export const budgetLine = row(BudgetLine, {
  keys: ['id'],
  list: budgetLines,
  workflow: budgetLineWorkflow,
  resolvers: [BudgetLineFields, BudgetLineActions],
  answers: [SPENDING, SPENT],
});
