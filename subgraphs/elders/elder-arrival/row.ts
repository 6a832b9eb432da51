import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { Region } from '../stubs.ts';
import { ElderArrivalActions, elderArrivalWorkflow } from './actions.ts';
import { HOME_OF_ELDER } from './conditions.ts';
import { ElderArrival } from './entity.ts';
import { ElderArrivalStatus } from './machine.ts';

const elderArrivals = listOf(ElderArrival, {
  one: ['p3', 'An arrival from another city, by its id. 迁入登记'],
  many: ['p3', 'Arrivals from other cities, the latest first unless sorted otherwise. 迁入登记'],
  filters: {
    within: inRegion('Of who has moved into this region. 迁入地'),
    statuses: oneOf('status', ElderArrivalStatus, 'In one of these states. 状态'),
    ...days('recordedOn', 'recorded_on', 'Day of it. 登记日期'),
  },
  orders: { RECORDED_ON: ['recorded_on', 'Day of it. 登记日期'] },
  usual: ['RECORDED_ON', 'DESC'],
});

const fields = fieldsOf(ElderArrival, {
  elder: one(
    'p3',
    () => Elder,
    ['elderKey', 'key'],
    'Who has moved; null to the office until it is confirmed. 老年人',
  ),
  region: ref('p3', Region, 'regionCode', 'Where she lives now. 迁入地'),
  from: ref('p3', Region, 'fromRegionCode', 'The city that she was registered in. 迁出地'),
});

const elderFields = fieldsOf(Elder, {
  arrivals: page(
    'p3',
    () => elderArrivals,
    ['key', 'elder_key'],
    'Her moves into other cities of the hub, the latest first unless sorted otherwise. 迁入登记',
  ),
});

export const elderArrival = row(ElderArrival, {
  list: elderArrivals,
  workflow: elderArrivalWorkflow,
  resolvers: [fields, elderFields, ElderArrivalActions],
  answers: [HOME_OF_ELDER],
  mergedElder: FOLLOWS,
});
