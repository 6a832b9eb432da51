import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { PurchaseContract } from '../purchase-contract/entity.ts';
import { serviceDeliveries } from '../service-delivery/list.ts';
import { BudgetLine, Organization, PurchasePayment, Region } from '../stubs.ts';
import { MonthlySettlement } from './entity.ts';
import { monthlySettlements } from './list.ts';
import { PurchasePaymentFact } from './payment-fact.ts';

export const MonthlySettlementFields = fieldsOf(MonthlySettlement, {
  contract: one('p1', () => PurchaseContract, ['contractId', 'id'], 'Of which contract. 合同'),
  supplier: ref('p1', Organization, 'supplierId', 'Who is owed. 供应商'),
  region: ref('p1', Region, 'regionCode', 'Who owes. 地区'),
  budgetLine: ref('p1', BudgetLine, 'budgetLineId', 'What it is paid from. 预算安排'),
  payment: computed(
    'p1',
    () => PurchasePayment,
    ['key', 'acceptedOn'],
    'What finance makes of it; null before it is accepted. 付款',
    ({ key, acceptedOn }) => (acceptedOn === null ? null : PurchasePayment.of(key)),
  ),
  paidOn: computed(
    'p1',
    () => DateScalar,
    ['key'],
    'When finance paid it, as far as is known here; null before that, and once it was taken back. 付款日期',
    async ({ key }, { rows }) => {
      const known = await rows.by(PurchasePaymentFact, 'settlementKey', key);
      return known?.status === 'PAID' ? known.paidOn : null;
    },
  ),
  paidDeliveries: page(
    'p3',
    () => serviceDeliveries,
    ['key', 'settlement_key'],
    'The deliveries that it is for, those of its sample included. 结算的服务记录',
  ),
});

export const ContractSettlementFields = fieldsOf(PurchaseContract, {
  settlements: page(
    'p1',
    () => monthlySettlements,
    ['id', 'contract_id'],
    'Its months that were settled, the latest first unless sorted otherwise. 月度结算',
  ),
});
