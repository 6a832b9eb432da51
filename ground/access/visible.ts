import type { EntityMetadata } from '@mikro-orm/core';
import { subtree } from '../china/region-code.ts';
import { expecting, HubError } from '../errors/errors.ts';
import { isOperator, type Role, type Viewer } from '../identity/viewer.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { MATRIX, type Readers } from './matrix.ts';
import { admittedGuardian, isGuardianOnly, isHers } from './guardianships.ts';
import { ofFacilities } from './of-facilities.ts';
import { both, sharedWith } from './shared-with.ts';
import { type Asking, readsByShare } from './shares.ts';

type Metadata = Pick<EntityMetadata, 'className' | 'tableName'>;

/** The metadata of an entity by its name. */
export type Known = (entity: string) => Metadata;

const NOBODY: SqlCondition = { sql: 'false', params: [] };

/**
 * Which of the rows that a statement calls `row` the viewer sees; `null` where all of them are open.
 * @throws FORBIDDEN for staff whose roles do not read the entity at all, which tells nothing of a row
 */
export function visibleTo(
  asking: Asking,
  { className }: Metadata,
  known: Known,
  row = 'e',
): SqlCondition | null {
  const { viewer } = asking;
  const readers = MATRIX[className];
  if (!readers) return null;
  if (viewer.audience === 'staff' && !holdsOne(readers.roles, viewer)) {
    throw new HubError(
      'FORBIDDEN',
      expecting('ROLE_FOR_ROWS', { type: className, roles: [...readers.roles] }),
    );
  }
  if (readsByShare(viewer)) return sharedWith(asking, className, row, known);
  const hers = isOperator(viewer)
    ? ofFacilities(readers, asking, row, known)
    : seen(readers, asking, row, known);
  return isGuardianOnly(viewer) ? both(admittedGuardian(asking), hers) : hers;
}

/** Whether the viewer reads this field of the rows that he sees. */
export function readsField(viewer: Viewer, roles: readonly Role[]): boolean {
  return holdsOne(roles, viewer);
}

export function holdsOne(roles: readonly Role[], viewer: Viewer): boolean {
  return roles.some((role) => viewer.roles.includes(role));
}

function seen(readers: Readers, asking: Asking, row: string, metadata: Known): SqlCondition {
  if ('under' in readers) return seenWith(readers, asking, row, metadata);
  const { audience, region, person, guardian } = asking.viewer;
  if (audience === 'staff' && region !== null) {
    const { from, to } = subtree(region);
    return { sql: `${row}."region_at" between ? and ?`, params: [from, to] };
  }
  if (audience !== 'elder' || (person === null && guardian === null)) return NOBODY;
  if (readers.person) return isHers(asking, `${row}."${readers.person}"`);
  if (!readers.knownTo) return NOBODY;
  const { table, person: whose, keys } = readers.knownTo;
  const { sql, params } = isHers(asking, `known."${whose}"`);
  const known = `${sql} and ${row}."key" = any(known."${keys}")`;
  return { sql: `exists (select from "${table}" known where ${known})`, params };
}

/** Rows that are seen by whoever sees the row that they belong to. */
function seenWith(
  { under, column }: Extract<Readers, { under: string }>,
  asking: Asking,
  row: string,
  known: Known,
): SqlCondition {
  const owner = `${row}_owner`;
  const { sql, params } = seen(MATRIX[under]!, asking, owner, known);
  const { tableName } = known(under);
  const tied = `${owner}."key" = ${row}."${column}"`;
  return { sql: `exists (select from "${tableName}" ${owner} where ${tied} and ${sql})`, params };
}
