import { shanghaiDay } from '../../../ground/china/calendar.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { closingDay, isMonthOpen } from '../rules/open-month.ts';
import type { VisitPlan } from '../visit-plan/entity.ts';
import type { VisitRecord } from './entity.ts';

export const REFUSES = refusals({
  NOT_ON_REGISTER: {
    en: 'She is not on the visit register. Have the care office put her on it first.',
    zh: '该老年人未纳入探访对象，请先由照护部门登记探访计划。',
  },
  OUTSIDE_PLAN: {
    code: 'INVALID_VALUE',
    en: 'She was not on the visit register on that day. Correct the day, or the plan.',
    zh: '该日不在探访计划的在册期间内，请更正日期或探访计划。',
  },
  NOT_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'A visit is recorded when it was made: the day is not after today. Correct it.',
    zh: '探访日期不得晚于今天，请更正。',
  },
  MONTH_CLOSED: {
    en: 'Month {month} closed on {on} and stays as it is. Record it in a note of the next visit.',
    zh: '{month}月份已于{on}关账，不能再登记或更改。请在下次探访的备注中说明。',
  },
  TIMES: {
    code: 'INVALID_VALUE',
    en: 'A visit begins and ends on its day, in this order. Correct the times.',
    zh: '开始、结束时间须在探访当日，先后有序，请更正。',
  },
  NOBODY_SEEN: {
    code: 'INVALID_VALUE',
    en: 'Nobody was reached, so nothing was found. Leave the findings out.',
    zh: '未联系上的，不填写探访情况。',
  },
  ELSEWHERE_THEN: {
    en: 'You were in another home at that time, as recorded. Correct the times.',
    zh: '该时段您已登记在另一户探访，请更正时间。',
  },
  NOT_YOURS: {
    en: 'Somebody else recorded this visit. Ask them, or supervision, to put it right.',
    zh: '该记录由他人登记，请由登记人或监管人员处理。',
  },
});

/** What a record says of a visit. */
export type Visit = Pick<
  VisitRecord,
  | 'elderKey'
  | 'visitedOn'
  | 'startedAt'
  | 'endedAt'
  | 'mode'
  | 'outcome'
  | 'findings'
  | 'visitorRole'
  | 'visitedBy'
>;

type At = (field: string) => string;

/** What is wrong with a visit by itself. @throws Refusal */
export function requireVisit(
  visit: Visit,
  plan: VisitPlan,
  context: SubgraphContext,
  at: At,
): void {
  const { visitedOn, outcome, findings } = visit;
  if (visitedOn > context.today) throw REFUSES.NOT_TO_COME(at('visitedOn'));
  if (!holdsOn(plan, visitedOn)) throw REFUSES.OUTSIDE_PLAN(at('visitedOn'));
  requireOpenMonth({ visitedOn, regionCode: plan.regionCode }, context, at('visitedOn'));
  requireTimes(visit, at);
  if (outcome === 'ATTEMPTED' && findings !== null) throw REFUSES.NOBODY_SEEN(at('findings'));
}

export function requireOpenMonth(
  { visitedOn, regionCode }: Pick<VisitRecord, 'visitedOn' | 'regionCode'>,
  { today }: SubgraphContext,
  field: string,
): void {
  const month = visitedOn.slice(0, 7);
  if (isMonthOpen(regionCode, month, today)) return;
  throw REFUSES.MONTH_CLOSED(field, { month, on: closingDay(regionCode, month, today) });
}

function requireTimes({ visitedOn, startedAt, endedAt }: Visit, at: At): void {
  if (startedAt === null && endedAt === null) return;
  const inOrder = startedAt !== null && (endedAt === null || startedAt < endedAt);
  const times = [startedAt, endedAt].filter((time) => time !== null);
  const onDay = times.every((time) => shanghaiDay(time) === visitedOn);
  if (!inOrder || !onDay) throw REFUSES.TIMES(at(startedAt === null ? 'endedAt' : 'startedAt'));
}

/** Whether the register held an elder on a day. */
export function holdsOn({ registeredOn, endedOn }: VisitPlan, day: string): boolean {
  return registeredOn <= day && (endedOn === null || day <= endedOn);
}

/** What is wrong with a visit beside others of its day that count. @throws Refusal */
export function requireApartFrom(visit: Visit, others: readonly Visit[], at: At): void {
  const sameDay = others.filter(({ visitedOn }) => visitedOn === visit.visitedOn);
  const same = sameDay.some(
    (other) =>
      other.elderKey === visit.elderKey &&
      other.mode === visit.mode &&
      // Without times, nothing shows that it was another visit.
      (other.startedAt === null || visit.startedAt === null || overlap(visit, other)),
  );
  if (same) throw REFUSED.ALREADY_EXISTS(at('visitedOn'));
  const elsewhere = sameDay.some(
    (other) =>
      visit.visitedBy !== null &&
      other.visitedBy === visit.visitedBy &&
      other.elderKey !== visit.elderKey &&
      isAtHome(visit) &&
      isAtHome(other) &&
      overlap(visit, other),
  );
  if (elsewhere) throw REFUSES.ELSEWHERE_THEN(at('startedAt'));
}

const isAtHome = ({ mode }: Visit): boolean => mode === 'HOME';

/** Whether two visits were going on at once, as far as their times are known. */
function overlap(one: Visit, other: Visit): boolean {
  if (one.startedAt === null || other.startedAt === null) return false;
  const from = Math.max(one.startedAt.getTime(), other.startedAt.getTime());
  const until = Math.min(endOf(one), endOf(other));
  return from < until;
}

/** Without an end, only the moment of its beginning is known to be hers. */
function endOf({ startedAt, endedAt }: Visit): number {
  return endedAt?.getTime() ?? startedAt!.getTime() + 1;
}

/** A visit is put right by who recorded it, or by supervision. @throws Refusal */
export function requireKeeper({ recordedBy }: VisitRecord, { viewer }: SubgraphContext): void {
  if (viewer.roles.includes('SUPERVISION')) return;
  if (recordedBy === null || recordedBy !== viewer.subject) throw REFUSES.NOT_YOURS('id');
}
