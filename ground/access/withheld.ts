import type { SqlCondition } from '../rows/list-spec.ts';
import type { Answer } from './answers.ts';
import type { Asking } from './asker.ts';

/** Who is told an entry does not see who decided that she is not. */
export const WITHHELD: Answer = {
  name: 'withheld_entry',
  says: 'Whether an entry of the access record is withheld from whom it is about. 是否暂缓告知',
  sql: `select true as held from access_withholding w
    where w.entry_key = ?::uuid and w.status = 'WITHHELD' and w.valid_until >= ?::date`,
};

/** SQL over an entry: it is withheld today. */
export function isWithheld(row: string, today: string): SqlCondition {
  return {
    sql: `exists (select from "${WITHHELD.name}"(${row}."key", ?::date))`,
    params: [today],
  };
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
  const { sql, params } = isWithheld(row, today);
  return { sql: `not ${sql}`, params };
}
