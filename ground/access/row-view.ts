import type { EntityMetadata, Platform } from '@mikro-orm/core';
import { expecting, HubError } from '../errors/errors.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { GRANTED, rowInParts } from '../rows/row-in-parts.ts';
import { type Denies, rowOf, type RowShape, shapeOnce } from '../rows/row-objects.ts';
import { fieldsOfProperty, sourceOf } from '../schema/field-source.ts';
import { coarseColumns, exactDenied, isCoarse } from './coarse.ts';
import { type FieldGroup, groupOfField, isSharedInParts } from './field-groups.ts';
import { groupsShared } from './shared-with.ts';
import { readsByShare } from './shares.ts';
import { askerOf, type Asking } from './asker.ts';

/** How rows are read by share: what they become, and the column that says which parts, where any do. */
export interface RowView {
  column: SqlCondition | null;
  shape: RowShape<object>;
}

/** Fields of every row that is shared at all, whatever the groups. */
export const IN_EVERY_GROUP: readonly string[] = ['key', 'id', 'synthetic', 'consents', 'elder'];

const partialRow = shapeOnce((meta, platform) =>
  rowInParts(meta, platform, (granted) => deniedBy(meta, granted)),
);

const coarseRow = shapeOnce((meta, platform) =>
  rowOf(meta, platform, coarselyDenied(meta), coarseColumns(meta)),
);

const coarsePartialRow = shapeOnce((meta, platform) =>
  rowInParts(
    meta,
    platform,
    (granted) => {
      const parts = deniedBy(meta, granted);
      const exact = coarselyDenied(meta);
      return (property) => parts(property) ?? exact(property);
    },
    coarseColumns(meta),
  ),
);

/**
 * How the rows of an entity are read by those with whom people share them: in parts, field by field,
 * where a group opens no whole rows, and coarsely without a consent. Null for everybody else, who pays
 * nothing for it. The parts are decided once for each row, in its own statement.
 */
export function viewOf(asking: Asking, meta: EntityMetadata, platform: Platform): RowView | null {
  const { viewer } = asking;
  if (!readsByShare(viewer)) return null;
  const coarse = isCoarse(viewer, meta.className);
  if (!isSharedInParts(meta.className)) {
    return coarse ? { column: null, shape: coarseRow(meta, platform) } : null;
  }
  const { sql, params } = groupsShared(askerOf(asking), meta.className, 'e');
  const column = { sql: `${sql} as "${GRANTED}"`, params };
  return { column, shape: (coarse ? coarsePartialRow : partialRow)(meta, platform) };
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

/**
 * A column that no field shows is denied with the fields that are made of it, so that an object which
 * holds the row tells no more than the row; one of no field, or of any that is open, is the hub's own.
 */
function deniedBy(
  { class: entity, className }: EntityMetadata,
  granted: readonly string[],
): Denies {
  return (property) => {
    const shown = sourceOf(entity, property) ? [property] : fieldsOfProperty(entity, property);
    const errors = shown.map((field) => notShared(className, field, granted));
    return errors.every((error) => error !== null) ? (errors[0] ?? null) : null;
  };
}

function coarselyDenied(meta: EntityMetadata): Denies {
  return (property) => exactDenied(meta, property);
}
