import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { PriceItemKind } from '../price-filing/item-kind.ts';
import { Region } from '../stubs.ts';
import { PriceCap } from './entity.ts';
import { PriceCapStatus } from './machine.ts';
import { priceCapRegister } from './register.ts';

const fields = fieldsOf(PriceCap, {
  region: ref('p0', Region, 'regionCode', 'The region that set it. 地区'),
});

export const priceCap = row(PriceCap, {
  keys: ['id'],
  list: listOf(PriceCap, {
    one: ['p0', 'A cap on a price by its id. 普惠价格上限'],
    many: ['p0', 'Caps on prices of inclusive homes, by id unless sorted otherwise. 普惠价格上限'],
    filters: {
      within: inRegion('Set by this region or one below it. 制定地区'),
      items: oneOf('item', PriceItemKind, 'On one of these. 项目'),
      statuses: oneOf('status', PriceCapStatus, 'In one of these states. 发布状态'),
    },
    orders: {
      ID: ['id', 'Id. 标识'],
      MONTHLY: ['monthly', 'The most that is asked. 每月上限'],
      VALID_FROM: ['valid_from', 'First day in force. 施行日期'],
    },
    usual: ['ID', 'ASC'],
  }),
  workflow: priceCapRegister.workflow,
  resolvers: [fields, priceCapRegister.actions],
});
