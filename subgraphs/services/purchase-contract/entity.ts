import { Check, Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Fen,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { PurchaseContractStatus } from './machine.ts';

export const PurchaseUnit = labelled('PurchaseUnit', 'What the price is for. 计价单位', {
  HOUR: 'An hour, by the minute. 小时',
  TIME: 'Each time, however long. 次',
});
export type PurchaseUnit = keyof typeof PurchaseUnit;

@Table('A contract by which a city or county buys a service for elders. 政府购买养老服务合同', {
  key: 'id',
})
@Index({ properties: ['validFrom', 'id'] })
@Check({ name: 'purchase_contract_term', expression: 'valid_until >= valid_from' })
@Check({ name: 'purchase_contract_price', expression: 'price > 0' })
export class PurchaseContract extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(PurchaseContractStatus, 'p0', 'Status. 状态')
  status: PurchaseContractStatus;

  @Words('p0', 'Number that the office gives it. 合同编号')
  number: string;

  @Fen('p0', 'Price of a unit. 单价')
  price: number;

  @OneOf(PurchaseUnit, 'p0', 'What the price is for. 计价单位')
  unit: PurchaseUnit;

  @Day('p0', 'First day. 起始日期')
  validFrom: string;

  @Day('p0', 'Last day. 终止日期')
  validUntil: string;

  @Kept('text')
  itemId: string;

  @Kept('uuid', { index: true })
  supplierId: string;
}
