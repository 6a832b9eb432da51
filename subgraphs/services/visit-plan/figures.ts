import { ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { Ratio } from '../../../ground/figures/figure.ts';
import { peopleIn, type PeopleFigure, ratioTold } from '../../../ground/figures/people.ts';
import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import { MonthScalar } from '../../../ground/schema/scalars.ts';
import { monthSpan } from '../month.ts';
import type { MonthlyContact } from './kinds.ts';

@ObjectType({ description: 'Share of registered elders with contact in a month (R-07). 月探访率' })
export class MonthlyVisitRate {
  @Open(() => MonthScalar, { description: 'The month. 月份' })
  month: string;

  @Open(() => Ratio, { description: 'With contact in any mode. 探访率' })
  anyMode: Ratio;

  @Open(() => Ratio, { description: 'With a visit at home. 入户探访率' })
  inHome: Ratio;
}

/**
 * an elder counts in a month when the register holds the elder from its first day to its last
 * and the elder is at home for at least a day of it. Who dies or moves out leaves the register.
 */
export function countedIn(month: string): SqlCondition {
  const { first, last } = monthSpan(month);
  return {
    // `not in` is one hashed list of those away; an anti join would compare each plan with each.
    sql: `e.registered_on <= ?::date and (e.ended_on is null or e.ended_on >= ?::date)
      and e.key not in (
        select plan_key from visit_absence
        where from_on <= ?::date and coalesce(to_on, 'infinity') >= ?::date
        group by plan_key
        having range_agg(daterange(from_on, to_on, '[]')) @> daterange(?, ?, '[]'))`,
    params: [first, last, last, first, first, last],
  };
}

/** The plans that count in a month, those with contact in it or those without. */
export function withContact(month: string, contact: MonthlyContact): SqlCondition {
  const counted = countedIn(month);
  return {
    sql: `${counted.sql} and ${contact === 'VISITED' ? '' : 'not '}exists (
      select from visit_record r
      where r.plan_key = e.key and r.month = ? and r.outcome = 'COMPLETED' and r.status = 'HOLDS')`,
    params: [...counted.params, month],
  };
}

export interface VisitCounts {
  /** Elders who count in the month. */
  registered: number;
  /** Of them, those with at least one completed contact; an attempt is none. */
  visited: number;
  /** Of them, those with at least one completed visit at home. */
  visitedAtHome: number;
}

/** The figures behind R-07 for the month of a day. */
export const VISIT_COUNTS: PeopleFigure<VisitCounts> = {
  name: 'visit counts',
  answer: 'visits',
  counts: 'PEOPLE',
  base: 'visit_plan',
  none: { registered: 0, visited: 0, visitedAtHome: 0 },
  select: (day, { from, to }) => {
    const month = day.slice(0, 7);
    const counted = countedIn(month);
    return {
      // The outer bounds of all regions tell the planner how many plans to expect.
      sql: `select k, count(*) as "registered",
           count(*) filter (where visited) as "visited",
           count(*) filter (where at_home) as "visitedAtHome"
         from (
           select p.k, e.elder_key, bool_or(r.plan_key is not null) as visited,
             bool_or(r.mode is not distinct from 'HOME') as at_home
           from p join visit_plan e on e.region_at between p.a and p.b
             and e.region_at between ? and ? and ${counted.sql}
           left join visit_record r
             on r.plan_key = e.key and r.month = ? and r.outcome = 'COMPLETED'
               and r.status = 'HOLDS'
           group by p.k, e.elder_key
         ) elders group by k`,
      params: [from, to, ...counted.params, month],
    };
  },
};

/**
 * R-07 with both rates of Shenyang; neither shows how few were reached without a visit at home. Who is
 * no staff of the region is told the last month of a quarter. `fixed` is a month that nobody chose.
 */
export async function monthlyVisitRate(
  context: SubgraphContext,
  code: string,
  asked: string,
  fixed = false,
): Promise<MonthlyVisitRate> {
  const { last } = monthSpan(asked);
  const told = await peopleIn(context, code, { day: last, fixed }, VISIT_COUNTS);
  const month = told.asOf.slice(0, 7);
  const asOf = told.asOf < context.today ? told.asOf : context.today;
  const anyMode = ratioTold(told, (one) => [one.visited, one.registered]);
  const either =
    anyMode.withheld ??
    told.withheld(({ registered, visited, visitedAtHome }) => [
      ...[visitedAtHome, visited - visitedAtHome, registered - visited],
    ]);
  const inHome = ratioTold(told, (one) => [one.visitedAtHome, one.registered], either);
  return { month, anyMode: { ...anyMode, asOf }, inHome: { ...inHome, asOf } };
}
