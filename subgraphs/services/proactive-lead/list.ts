import { about, days, exactly, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { ProactiveLead } from './entity.ts';
import { ProactiveLeadStatus } from './machine.ts';

export const proactiveLeads = listOf(ProactiveLead, {
  one: ['p3', 'A lead by its id. 主动服务线索'],
  many: ['p3', 'Leads, the latest first unless sorted otherwise. 主动服务线索'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', ProactiveLeadStatus, 'In one of these states. 状态'),
    item: exactly('item_code', () => String, 'For the item with this code. 项目代码'),
    byHand: exactly('by_hand', () => Boolean, 'Opened by somebody of the office, or not. 人工登记'),
    elder: about('Elder', 'elder_key', 'Of this elder. 老年人'),
    ...days('opened', 'opened_on', 'Opened. 发现日期'),
  },
  orders: {
    OPENED_ON: ['opened_on', 'Day on which it was opened. 发现日期'],
    REGION: ['region_at', 'Region code: county by county. 行政区划代码'],
  },
  usual: ['OPENED_ON', 'DESC'],
});
