import { stubOf } from '../../ground/row/stub.ts';

/** What other subgraphs own and this one points at or adds to. */
export const Elder = stubOf('Elder', 'key', 'An elder. 老年人');
export const Household = stubOf('Household', 'key', 'A household. 户');
export const Facility = stubOf('Facility', 'id', 'A facility or site. 养老机构或设施');
export const Organization = stubOf('Organization', 'id', 'An organisation. 单位');
export const Worker = stubOf('Worker', 'key', 'A worker of elder care. 从业人员');
export const BudgetLine = stubOf('BudgetLine', 'id', 'What may be spent in a year. 预算安排');
export const PurchasePayment = stubOf(
  'PurchasePayment',
  'key',
  'The payment of a settlement. 购买服务付款',
);
export const Region = stubOf('Region', 'code', 'An administrative region. 行政区划');

export type Elder = InstanceType<typeof Elder>;
export type Facility = InstanceType<typeof Facility>;
export type Organization = InstanceType<typeof Organization>;
export type Worker = InstanceType<typeof Worker>;
export type BudgetLine = InstanceType<typeof BudgetLine>;
export type PurchasePayment = InstanceType<typeof PurchasePayment>;
export type Region = InstanceType<typeof Region>;
