import { aboutOpen, inRegion, months, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { MonthlySettlement } from './entity.ts';
import { MonthlySettlementStatus } from './machine.ts';

export const monthlySettlements = listOf(MonthlySettlement, {
  one: ['p1', 'The settlement of a month by its id. 月度结算'],
  many: ['p1', 'Settlements, the latest month first unless sorted otherwise. 月度结算'],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    statuses: oneOf('status', MonthlySettlementStatus, 'In one of these states. 状态'),
    contract: aboutOpen('PurchaseContract', 'contract_id', 'Of this contract. 合同'),
    supplier: aboutOpen('Organization', 'supplier_id', 'Of this supplier. 供应商'),
    ...months('month', `(e."month" || '-01')::date`, 'Of a month. 月份'),
  },
  orders: {
    MONTH: ['month', 'The month. 月份'],
    AMOUNT: ['amount', 'What is paid. 实付金额'],
  },
  usual: ['MONTH', 'DESC'],
});
