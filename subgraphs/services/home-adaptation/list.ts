import { APPLICATION_FILTERS, APPLICATION_ORDERS } from '../../../ground/application/list.ts';
import { about, days, flag, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { HomeAdaptation } from './entity.ts';
import { HomeAdaptationStatus } from './machine.ts';

export const homeAdaptations = listOf(HomeAdaptation, {
  one: ['p3', 'The adaptation of a home, by its id. 居家适老化改造'],
  many: [
    'p3',
    'Adaptations of homes, latest application first unless sorted otherwise. 居家适老化改造',
  ],
  filters: {
    within: inRegion('In this region, by the home. 所在地区'),
    ...APPLICATION_FILTERS,
    statuses: oneOf('status', HomeAdaptationStatus, 'In one of these states. 状态'),
    first: flag('first', 'Whether the household comes first. 是否优先'),
    elder: about('Elder', 'elder_key', 'Applied for by this elder. 老年人'),
    ...days('accepted', 'accepted_on', 'Accepted. 验收合格日期'),
  },
  orders: {
    ...APPLICATION_ORDERS,
    PRIORITY: [
      '(case when e.first then 0 else 1 end)',
      'Households that come first, before all others. 优先户在前',
    ],
    PLANNED_COST: [
      'coalesce(e.planned_cost, 0)',
      'What the plan costs; none counts as 0. 方案费用',
    ],
    REGION: ['region_at', 'Region code. 行政区划代码'],
  },
  usual: ['RECEIVED_ON', 'DESC'],
});
