import { computed, fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { BudgetLine } from '../budget-line/entity.ts';
import { MonthlySettlement, Organization, Region } from '../stubs.ts';
import { PurchasePayment } from './entity.ts';

export const PurchasePaymentFields = fieldsOf(PurchasePayment, {
  supplier: ref('p1', Organization, 'supplierId', 'Who is paid. 供应商'),
  region: ref('p1', Region, 'regionCode', 'Who pays. 地区'),
  budgetLine: one(
    'p1',
    () => BudgetLine,
    ['budgetLineId', 'id'],
    'The line that the settlement names; null where there is none. 预算安排',
  ),
  settlement: computed(
    'p1',
    () => MonthlySettlement,
    ['key'],
    'What it is for. 月度结算',
    ({ key }) => MonthlySettlement.of(key),
  ),
});
