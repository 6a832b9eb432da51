import type { SqlCondition } from '../rows/list-spec.ts';
import type { Asking } from './shares.ts';

/** SQL over a withholding `w`: it holds today. */
export function withholdsToday(today: string): SqlCondition {
  return { sql: `w.status = 'WITHHELD' and w.valid_until >= ?::date`, params: [today] };
}

/**
 * Which entries of the access record are told to whom they are about: all but those that are lawfully
 * withheld for now. Null for everything else, and for the officers who keep the record.
 */
export function toldTo(
  { viewer, today }: Asking,
  entity: string,
  row: string,
): SqlCondition | null {
  if (entity !== 'AccessEntry' || viewer.audience === 'staff') return null;
  const { sql, params } = withholdsToday(today);
  const tied = `w.entry_key = ${row}."key"`;
  return { sql: `not exists (select from access_withholding w where ${tied} and ${sql})`, params };
}
