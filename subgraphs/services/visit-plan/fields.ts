import { computed, fieldsOf, first, page, ref } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { OrderDirection, PageArgs } from '../../../ground/rows/page.ts';
import { monthOfFigure } from '../month.ts';
import { Elder, Facility, Region } from '../stubs.ts';
import { visitAbsences } from '../visit-absence/list.ts';
import { visitRecords } from '../visit-record/list.ts';
import { VisitPlan } from './entity.ts';
import { MonthlyVisitRate, monthlyVisitRate } from './figures.ts';
import { visitPlans } from './list.ts';
import { elderVisitStatus, VisitStatus, visitStatus } from './status.ts';

const MONTH = { month: monthOfFigure('The month. 月份') };

export const VisitPlanFields = fieldsOf(VisitPlan, {
  elder: ref('p2', Elder, 'elderKey', 'The elder who is visited. 老年人'),
  provider: ref('p2', Facility, 'providerId', 'The facility that visits, where one does. 服务机构'),
  region: ref('p2', Region, 'regionCode', 'Where the home is. 所在地区'),
  visitStatus: computed(
    'p2',
    () => VisitStatus,
    ['key'],
    'How a month stands, the last full one when none is given; none before or after the plan. 当月探访情况',
    ({ key }, context, { month }) => visitStatus(context, key, month),
    { takes: MONTH },
  ),
  absences: page(
    'p3',
    () => visitAbsences,
    ['key', 'plan_key'],
    'When the elder was not at home, the latest first unless sorted otherwise. 离家时段',
  ),
  records: page(
    'p2',
    () => visitRecords,
    ['key', 'plan_key'],
    'Visits and attempts under the plan, the latest first unless sorted otherwise. 探访记录',
  ),
});

export const ElderVisitFields = fieldsOf(Elder, {
  visitPlan: first(
    'p2',
    () => VisitPlan,
    ['key', 'elderKey'],
    'The latest entry in the visit register, also when it has ended. 探访计划',
    { order: { expression: 'e.registered_on', direction: OrderDirection.DESC } },
  ),
  visitPlans: page(
    'p2',
    () => visitPlans,
    ['key', 'elder_key'],
    'All entries in the visit register, the latest first unless sorted otherwise. 探访计划历史',
  ),
  visitStatus: computed(
    'p2',
    () => VisitStatus,
    ['key'],
    'How a month of visits stands, the last full one when none is given; none when not on the register. 当月探访情况',
    ({ key }, context, { month }) => elderVisitStatus(context, key, month),
    { takes: MONTH },
  ),
});

export const RegionVisitFields = fieldsOf(Region, {
  monthlyVisitRate: computed(
    'p0',
    () => MonthlyVisitRate,
    ['code'],
    'Share of elders on the visit register with contact in a month, the last full one when none is ' +
      'given; for others than staff of the region, the last of the last full quarter until then ' +
      '(R-07). 月探访率',
    ({ code }, context, { month }) => monthlyVisitRate(context, code, month),
    { takes: MONTH, counts: 'PEOPLE' },
  ),
  // No `page`: the month is what the field is about and no filter of a longer list.
  unvisitedElders: computed(
    'p3',
    () => visitPlans.Connection,
    ['code'],
    'The plans of elders without contact in a month, the last full one when none is given, community by community. 未探访老年人',
    ({ code }, context, { month, ...args }, info) =>
      visitPlans.pageUnder(
        context,
        { subtree: true, value: code },
        args,
        {
          filter: { contact: 'UNVISITED', month },
          orderBy: { field: 'REGION', direction: OrderDirection.ASC },
        },
        columnsRead(VisitPlan, info, 'page'),
      ),
    { takes: MONTH, paged: PageArgs },
  ),
});
