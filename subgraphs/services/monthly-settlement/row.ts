import { row } from '../../../ground/row/row.ts';
import { MonthlySettlementActions, monthlySettlementWorkflow } from './actions.ts';
import { MonthlySettlement } from './entity.ts';
import { ContractSettlementFields, MonthlySettlementFields } from './fields.ts';
import { monthlySettlements } from './list.ts';

export const monthlySettlement = row(MonthlySettlement, {
  list: monthlySettlements,
  workflow: monthlySettlementWorkflow,
  resolvers: [MonthlySettlementFields, ContractSettlementFields, MonthlySettlementActions],
});
