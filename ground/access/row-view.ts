import type { EntityMetadata, Platform } from '@mikro-orm/core';
import { expecting, HubError } from '../errors/errors.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { GRANTED, rowInParts } from '../rows/row-in-parts.ts';
import { type Denies, type RowShape, shapeOnce } from '../rows/row-objects.ts';
import { sourceOf } from '../schema/field-source.ts';
import { type FieldGroup, groupOfField, isSharedInParts } from './field-groups.ts';
import { groupsShared } from './shared-with.ts';
import { readsByShare } from './shares.ts';
import { askerOf, type Asking } from './asker.ts';

/** How rows are read in parts: the column that says which parts, and what a row becomes. */
export interface RowView {
  column: SqlCondition;
  shape: RowShape<object>;
}

/** Fields of every row that is shared at all, whatever the groups. */
export const IN_EVERY_GROUP: readonly string[] = ['key', 'id', 'synthetic', 'consents', 'elder'];

const partialRow = shapeOnce((meta, platform) =>
  rowInParts(meta, platform, (granted) => deniedBy(meta, granted)),
);

/**
 * How the rows of an entity are read that people share in parts, for those with whom they share; null
 * for everybody else, who pays nothing for it. The parts are decided once for each row, in its own
 * statement.
 */
export function viewOf(asking: Asking, meta: EntityMetadata, platform: Platform): RowView | null {
  if (!readsByShare(asking.viewer) || !isSharedInParts(meta.className)) return null;
  const { sql, params } = groupsShared(askerOf(asking), meta.className, 'e');
  const column = { sql: `${sql} as "${GRANTED}"`, params };
  return { column, shape: partialRow(meta, platform) };
}

/** The error of a field of an entity that is shared in parts; null for one that is shared. */
export function notShared(
  entity: string,
  field: string,
  granted: readonly string[],
): HubError | null {
  if (IN_EVERY_GROUP.includes(field)) return null;
  const group = groupOfField(entity, field);
  return group !== null && granted.includes(group) ? null : notGranted(group);
}

function notGranted(group: FieldGroup | null): HubError {
  const details = group ? expecting('SHARED_GROUP', { group }) : expecting('SHARED_FIELD');
  return new HubError('FORBIDDEN', details);
}

/** Columns that no field shows are the hub's own, as the code of a region behind an entity. */
function deniedBy(
  { class: entity, className }: EntityMetadata,
  granted: readonly string[],
): Denies {
  return (property) =>
    sourceOf(entity, property) === undefined ? null : notShared(className, property, granted);
}
