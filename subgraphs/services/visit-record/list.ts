import { about, classed, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { MonthScalar } from '../../../ground/schema/scalars.ts';
import { monthSpan } from '../month.ts';
import { VisitMode, VisitorRole } from '../visit-plan/kinds.ts';
import { VisitOutcome, VisitRecord } from './entity.ts';
import { VisitRecordStatus } from './machine.ts';

const NOTHING_WRONG = `{"utilitiesSafe": true, "supported": true, "homeSafe": true}`;

export const visitRecords = listOf(VisitRecord, {
  one: ['p2', 'A visit record by its id. 探访记录'],
  many: ['p3', 'Visits and attempts, the latest first unless sorted otherwise. 探访记录'],
  filters: {
    within: inRegion('In this region, by the home. 所在地区'),
    month: filtered(
      () => MonthScalar,
      'In this month. 月份',
      // As a range of days, which the indexes by day serve.
      (month: string) => {
        const { first, last } = monthSpan(month);
        return { sql: 'e.visited_on between ?::date and ?::date', params: [first, last] };
      },
    ),
    statuses: oneOf(
      'status',
      VisitRecordStatus,
      'In one of these states; those that count unless given. 状态',
    ),
    outcomes: oneOf('outcome', VisitOutcome, 'With one of these results. 探访结果'),
    modes: oneOf('mode', VisitMode, 'In one of these modes. 探访方式'),
    visitorRoles: oneOf('visitor_role', VisitorRole, 'By one of these. 探访人员'),
    ...classed('p3', {
      concern: filtered(
        () => Boolean,
        'Whether the visitor found something wrong: electricity, gas, support or the home. 是否发现问题',
        (wrong: boolean) => ({
          sql: `e.findings is not null and ${wrong ? 'not ' : ''}e.findings @> ?::jsonb`,
          params: [NOTHING_WRONG],
        }),
      ),
    }),
    elder: about('Elder', 'elder_key', 'Of this elder. 老年人'),
    plan: about('VisitPlan', 'plan_key', 'Under this visit plan. 探访计划'),
  },
  unless: ({ statuses }) => (statuses ? [] : [{ sql: "e.status = 'HOLDS'", params: [] }]),
  orders: { VISITED_ON: ['visited_on', 'Day of the visit. 探访日期'] },
  usual: ['VISITED_ON', 'DESC'],
});
