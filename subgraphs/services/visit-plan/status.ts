import type { Answer } from '../../../ground/access/answers.ts';
import { Int, ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Personal } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DateScalar, MonthScalar } from '../../../ground/schema/scalars.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { monthSpan } from '../month.ts';
import { VisitPlan } from './entity.ts';
import { countedIn } from './figures.ts';

export const VisitState = labelled(
  'VisitState',
  'How a month stands: DUE → DONE | MISSED, or ESCALATED after failed attempts. 当月探访状态',
  {
    DUE: 'No contact yet, and the month is not over. 待探访',
    DONE: 'At least one completed contact. 已探访',
    MISSED: 'The month is over without contact. 未探访',
    ESCALATED: 'Two attempts or more have failed: to be followed up. 升级处置',
    NOT_DUE: 'Not counted: registered for a part of it, or away for all of it. 当月不计',
  },
);
export type VisitState = keyof typeof VisitState;

/** Attempts without contact after which somebody must look into it (a default of this hub). */
export const ESCALATION_ATTEMPTS = 2;

export interface MonthOfVisits {
  contacts: number;
  attempts: number;
  /** Whether the elder counts in the month. */
  counted: boolean;
  over: boolean;
}

/** The state of an elder's month. */
export function visitState({ contacts, attempts, counted, over }: MonthOfVisits): VisitState {
  if (contacts > 0) return 'DONE';
  if (attempts >= ESCALATION_ATTEMPTS) return 'ESCALATED';
  if (!counted) return 'NOT_DUE';
  return over ? 'MISSED' : 'DUE';
}

@ObjectType({ description: 'How the visits to an elder stand in a month. 当月探访情况' })
export class VisitStatus {
  @Personal(() => MonthScalar, { description: 'The month. 月份' })
  month: string;

  @Personal(() => VisitState, { description: 'How the month stands. 状态' })
  state: VisitState;

  @Personal(() => Boolean, { description: 'Whether there was contact. 是否已探访' })
  visited: boolean;

  @Personal(() => Boolean, { description: 'Whether there was a visit at home. 是否入户' })
  visitedAtHome: boolean;

  @Personal(() => Int, { description: 'Completed contacts. 已完成次数' })
  contacts: number;

  @Personal(() => Int, { description: 'Attempts without contact. 未联系上次数' })
  attempts: number;

  @Personal(() => DateScalar, { description: 'Day of the last contact in the month. 最近探访日期' })
  lastContactOn: string | null;
}

interface StatusRow {
  k: string;
  contacts: number;
  attempts: number;
  atHome: boolean;
  lastContactOn: string | null;
  counted: boolean;
}

/** The month of an elder by the plan, of those that the caller sees, that the register held last in it. */
export async function elderVisitStatus(
  context: SubgraphContext,
  elderKey: string,
  month: string,
): Promise<VisitStatus | null> {
  const { first, last } = monthSpan(month);
  const held = {
    registeredOn: { $lte: last },
    $or: [{ endedOn: null }, { endedOn: { $gte: first } }],
  };
  const latest = { expression: 'e.registered_on', direction: OrderDirection.DESC };
  const [plan] = await context.rows.listBy(VisitPlan, 'elderKey', elderKey, latest, held, ['key']);
  return plan ? visitStatus(context, plan.key, month) : null;
}

/** The month of a plan that the caller sees; none before or after the plan. */
export async function visitStatus(
  context: SubgraphContext,
  key: string,
  month: string,
): Promise<VisitStatus | null> {
  const row = await context.rows.batch(`visit status ${month}`, key, async (keys) => {
    const { first, last } = monthSpan(month);
    const asked = [...countedIn(month).params, month, keys, last, first];
    const rows = await context.rows.answer<StatusRow>(VISITS_OF_PLANS, asked);
    return new Map(rows.map((found) => [found.k, found]));
  });
  if (!row) return null;
  const { contacts, attempts, counted, atHome, lastContactOn } = row;
  const over = monthSpan(month).last < context.today;
  return {
    month,
    state: visitState({ contacts, attempts, counted, over }),
    visited: contacts > 0,
    visitedAtHome: atHome,
    contacts,
    attempts,
    lastContactOn,
  };
}

/** Who shares her visits with an app does not share why she was away, which the count rests on. */
export const VISITS_OF_PLANS: Answer = {
  name: 'visits_of_plans',
  says: 'How often the elders of plans were visited in a month, and whether they count. 当月探访情况',
  sql: `select e.key as k, v.*, (${countedIn('2000-01').sql}) as counted
    from visit_plan e
    cross join lateral (
      select count(*) filter (where r.outcome = 'COMPLETED') as contacts,
        count(*) filter (where r.outcome = 'ATTEMPTED') as attempts,
        coalesce(bool_or(r.outcome = 'COMPLETED' and r.mode = 'HOME'), false) as "atHome",
        max(r.visited_on) filter (where r.outcome = 'COMPLETED') as "lastContactOn"
      from visit_record r where r.plan_key = e.key and r.month = ? and r.status = 'HOLDS'
    ) v
    where e.key = any(array[?]::uuid[])
      and e.registered_on <= ?::date and (e.ended_on is null or e.ended_on >= ?::date)`,
};
