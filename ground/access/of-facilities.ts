import type { SqlCondition } from '../rows/list-spec.ts';
import { type Asker, NOBODY, sqlOf } from './asker.ts';
import { MATRIX, type Readers, type WorksAt } from './matrix.ts';
import { type Known, underOwner } from './shared-with.ts';

/** The rows of the facilities that the viewer, an operator, runs. */
export function ofFacilities(
  asker: Asker,
  readers: Readers,
  row: string,
  known: Known,
  workers: (at: WorksAt) => SqlCondition = (at) => workersOf(asker, at),
): SqlCondition {
  const { facility, facilityUntil } = readers;
  if (typeof facility === 'string') {
    const hers = sqlOf`${row}."${facility}" = any((${asker.facilities})::uuid[])`;
    return facilityUntil ? sqlOf`(${hers} and ${row}."${facilityUntil}" is null)` : hers;
  }
  if (facility) return sqlOf`${row}."${facility.key}" = any(${workers(facility)})`;
  if (!('under' in readers)) return NOBODY;
  return underOwner(readers, row, known, (owner) =>
    ofFacilities(asker, MATRIX[readers.under]!, owner, known, workers),
  );
}

/** SQL: who works at the viewer's facilities on the day, as a list of keys. */
export function workersOf(
  { facilities, today }: Asker,
  { table, worker, facility, from, until }: WorksAt,
): SqlCondition {
  return sqlOf`array(select c."${worker}" from "${table}" c where c."${facility}" = any((${facilities})::uuid[])
    and ${today} between c."${from}" and coalesce(c."${until}", 'infinity'))`;
}
