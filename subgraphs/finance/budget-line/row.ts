import { LEDGER_ANSWERS } from '../../../ground/ledger/answers.ts';
import { LEDGER_TABLES } from '../../../ground/ledger/entities.ts';
import { SPENDING } from './spending.ts';
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
  tables: LEDGER_TABLES,
  answers: [SPENDING, ...LEDGER_ANSWERS],
});
