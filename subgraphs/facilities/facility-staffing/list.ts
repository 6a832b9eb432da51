import { badInput } from '../../../ground/errors/errors.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { SqlCondition, SqlOrder } from '../../../ground/rows/list-spec.ts';
import { snapshotOf } from '../bed-inventory/snapshot.ts';

/** SQL: staff of the facility `e` with elder-care workers; without them nothing can be told. */
const STAFF = 'from facility_staffing s where s.facility_id = e.id and s.caregivers > 0';

/** SQL: the same with its beds on a day (one parameter), where it has residential ones. */
const STAFF_AND_BEDS = `from facility_staffing s cross join lateral ${snapshotOf('e')} b
  where s.facility_id = e.id and s.caregivers > 0 and b.total > 0`;

/** Certified elder-care workers out of all, exact. @throws BAD_USER_INPUT */
export function certifiedShareAtLeast(argument: string, percent: string): SqlCondition {
  if (Number(percent) < 0 || Number(percent) > 100) {
    throw badInput(argument, 'BETWEEN', { min: 0, max: 100 });
  }
  return {
    sql: `exists (select ${STAFF} and s.certified_caregivers * 100 >= ?::numeric * s.caregivers)`,
    params: [percent],
  };
}

/** Residential beds for each elder-care worker, exact. @throws BAD_USER_INPUT */
export function bedsPerCaregiverAtMost(
  argument: string,
  ratio: string,
  today: string,
): SqlCondition {
  if (Number(ratio) < 0) throw badInput(argument, 'AT_LEAST', { min: 0 });
  return {
    sql: `exists (select ${STAFF_AND_BEDS} and b.total <= ?::numeric * s.caregivers)`,
    params: [today, ratio],
  };
}

/** By share; what is not known comes last. Quotients of such counts differ far above their digits. */
export function byCertifiedShare(direction: OrderDirection): SqlOrder {
  const share = `(select s.certified_caregivers::numeric / s.caregivers ${STAFF})`;
  return { expression: `coalesce(${share}, ${last(direction)})` };
}

export function byBedsPerCaregiver(direction: OrderDirection, today: string): SqlOrder {
  const ratio = `(select b.total::numeric / s.caregivers ${STAFF_AND_BEDS})`;
  return { expression: `coalesce(${ratio}, ${last(direction)})`, params: [today] };
}

function last(direction: OrderDirection): number {
  return direction === OrderDirection.ASC ? 1_000_000_000 : -1;
}
