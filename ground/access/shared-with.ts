import type { SqlCondition } from '../rows/list-spec.ts';
import { type Asker, NOBODY, sqlOf } from './asker.ts';
import { groupsOf } from './field-groups.ts';
import { MATRIX, type Readers } from './matrix.ts';
import { sharedGroups, sharedRows, sourcesOfShares } from './shares.ts';

/** The metadata of an entity by its name. */
export type Known = (entity: string) => { tableName: string };

/** The rows of an entity that people share with an app or an office elsewhere. */
export function sharedWith(asker: Asker, entity: string, row: string, known: Known): SqlCondition {
  const readers = MATRIX[entity]!;
  if (isGiven(readers)) return sourcesOfShares(asker, row);
  const groups = groupsOf(entity);
  if (groups.length === 0) return NOBODY;
  return ofPerson(readers, row, known, (person) => sharedRows(asker, person, groups));
}

/** Whether the rows are what somebody was given: he reads them before he says what he asks for. */
export function isGiven(readers: Readers): boolean {
  return 'recipient' in readers;
}

/** The groups that the person whose row this is shares with the viewer. */
export function groupsShared(asker: Asker, entity: string, row: string): SqlCondition {
  const readers = MATRIX[entity]!;
  if (!('person' in readers) || !readers.person) throw new Error(`${entity} says not whose it is`);
  return sharedGroups(asker, `${row}."${readers.person}"`);
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
  return underOwner(readers, row, known, (owner) =>
    ofPerson(MATRIX[under]!, owner, known, condition),
  );
}

/** Rows whose owner, another row, meets a condition. */
export function underOwner(
  { under, column }: Extract<Readers, { under: string }>,
  row: string,
  known: Known,
  condition: (owner: string) => SqlCondition,
): SqlCondition {
  const owner = `${row}_owner`;
  return sqlOf`exists (select from "${known(under).tableName}" ${owner}
    where ${owner}."key" = ${row}."${column}" and ${condition(owner)})`;
}
