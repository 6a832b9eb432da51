import type { SqlCondition } from '../rows/list-spec.ts';
import { MATRIX, type Readers } from './matrix.ts';
import type { Asking } from './shares.ts';

const NOBODY: SqlCondition = { sql: 'false', params: [] };

type Known = (entity: string) => { tableName: string };

/** The rows of the facilities that the viewer, an operator, runs. */
export function ofFacilities(
  readers: Readers,
  asking: Asking,
  row: string,
  known: Known,
): SqlCondition {
  const { viewer, today } = asking;
  const { facility } = readers;
  const keys = [...viewer.facilities];
  if (typeof facility === 'string') {
    return { sql: `${row}."${facility}" = any(array[?]::uuid[])`, params: [keys] };
  }
  if (facility) {
    const { table, worker, facility: at, from, until, key } = facility;
    const runs = `?::date between c."${from}" and coalesce(c."${until}", 'infinity')`;
    const tied = `c."${worker}" = ${row}."${key}" and c."${at}" = any(array[?]::uuid[])`;
    const sql = `exists (select from "${table}" c where ${tied} and ${runs})`;
    return { sql, params: [keys, today] };
  }
  if (!('under' in readers)) return NOBODY;
  const owner = `${row}_owner`;
  const { sql, params } = ofFacilities(MATRIX[readers.under]!, asking, owner, known);
  const tied = `${owner}."key" = ${row}."${readers.column}"`;
  const { tableName } = known(readers.under);
  return { sql: `exists (select from "${tableName}" ${owner} where ${tied} and ${sql})`, params };
}
