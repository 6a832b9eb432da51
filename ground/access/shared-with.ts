import type { SqlCondition } from '../rows/list-spec.ts';
import { groupsOf } from './field-groups.ts';
import { MATRIX, type Readers } from './matrix.ts';
import { admitted, type Asking, sharedGroups, sharedRows, sourcesOfShares } from './shares.ts';

const NOBODY: SqlCondition = { sql: 'false', params: [] };

type Known = (entity: string) => { tableName: string };

/** The rows of an entity that people share with the viewer, an app or an office elsewhere. */
export function sharedWith(
  asking: Asking,
  entity: string,
  row: string,
  known: Known,
): SqlCondition {
  const readers = MATRIX[entity]!;
  // What one was given can be read before one says for which of its purposes one asks.
  if ('recipient' in readers) {
    return both(admitted(asking.viewer, true), sourcesOfShares(asking, row));
  }
  const groups = groupsOf(entity);
  if (groups.length === 0) return NOBODY;
  const of = (person: string) => sharedRows(asking, person, groups);
  return both(admitted(asking.viewer), ofPerson(readers, row, known, of));
}

/** The groups that the person whose row this is shares with the viewer. */
export function groupsShared(asking: Asking, entity: string, row: string): SqlCondition {
  const readers = MATRIX[entity]!;
  if (!('person' in readers) || !readers.person) throw new Error(`${entity} says not whose it is`);
  return sharedGroups(asking, `${row}."${readers.person}"`);
}

/** A condition on the person whom a row is about, whichever of its owners names her. */
function ofPerson(
  readers: Readers,
  row: string,
  known: Known,
  condition: (person: string) => SqlCondition,
): SqlCondition {
  if (!('under' in readers)) {
    return readers.person ? condition(`${row}."${readers.person}"`) : NOBODY;
  }
  const { under, column } = readers;
  if (under === 'Elder') return condition(`${row}."${column}"`);
  const owner = `${row}_owner`;
  const { sql, params } = ofPerson(MATRIX[under]!, owner, known, condition);
  const tied = `${owner}."key" = ${row}."${column}"`;
  const { tableName } = known(under);
  return { sql: `exists (select from "${tableName}" ${owner} where ${tied} and ${sql})`, params };
}

export function both(first: SqlCondition, second: SqlCondition): SqlCondition {
  return {
    sql: `${first.sql} and ${second.sql}`,
    params: [...first.params, ...second.params],
  };
}
