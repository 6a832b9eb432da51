import { APPLICATION_FILTERS, APPLICATION_ORDERS } from '../../../ground/application/list.ts';
import { about, aboutOpen, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { HomeCareBed } from './entity.ts';
import { HomeCareBedStatus } from './machine.ts';

/** The latest application first. */
export const LATEST = { expression: 'e.received_on', direction: OrderDirection.DESC };

export const homeCareBeds = listOf(HomeCareBed, {
  one: ['p2', 'A home care bed by its id. 家庭养老床位'],
  many: ['p3', 'Home care beds, latest application first unless sorted otherwise. 家庭养老床位'],
  filters: {
    within: inRegion('In this region, by the home. 所在地区'),
    ...APPLICATION_FILTERS,
    statuses: oneOf('status', HomeCareBedStatus, 'In one of these states. 状态'),
    provider: aboutOpen('Facility', 'provider_id', 'Served by this facility. 服务机构'),
    elder: about('Elder', 'elder_key', 'Of this elder. 老年人'),
  },
  orders: {
    ...APPLICATION_ORDERS,
    ACTIVE_FROM: [
      "coalesce(e.active_from, date '9999-12-31')",
      'First day of service; those without come last. 启用日期',
    ],
    PLANNED_HOURS: [
      'coalesce(e.planned_hours, 0)',
      'Planned hours; those without count as 0. 计划照护小时',
    ],
    REGION: ['region_at', 'Region code. 行政区划代码'],
  },
  usual: ['RECEIVED_ON', 'DESC'],
});
