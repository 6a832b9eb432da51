import type { EntityMetadata, EntityProperty, Platform } from '@mikro-orm/core';
import { madeOnce } from '../process/made-once.ts';

export type Row = Record<string, unknown>;

/** A column of an answer, and how the text of a field becomes a value. */
export interface Column {
  name: string;
  parse: (field: never) => unknown;
}

/** What a row becomes, from its fields in the order of the columns; null where there is none. */
export type RowMaker<R> = (fields: readonly unknown[]) => R;

/** A kind of object that rows can become; a maker is made once for many rows. */
export type RowShape<R> = (columns: readonly Column[]) => RowMaker<R>;

interface Place {
  at: number;
  name: string;
  read: (field: unknown) => unknown;
}

/** A plain object with the names of the columns. */
export const plainRow: RowShape<Row> = (columns) =>
  filled(
    Object.prototype,
    columns.map(({ name, parse }, at) => ({ at, name, read: parse as Place['read'] })),
  );

const PLAIN = { value: undefined, writable: true, enumerable: true, configurable: true };

/** A shape is made once for an entity, since prepared statements are known by it. */
export function shapeOnce<R extends object>(
  make: (meta: EntityMetadata, platform: Platform) => RowShape<R>,
): (meta: EntityMetadata, platform: Platform) => RowShape<R> {
  const shapes = new WeakMap<EntityMetadata, RowShape<R>>();
  return (meta, platform) => madeOnce(shapes, meta, () => make(meta, platform));
}

/**
 * How rows of a table become objects of its entity class, getters included, for reading only. The
 * ORM's own way makes an entity manager and prepares change tracking for each row, which cost more
 * than all else that a list does. Columns of no property are left out.
 */
export const entityRow = shapeOnce((meta, platform) => rowOf(meta, platform));

/** What stands in the way of a property of a row; null for one that may be read. */
export type Denies = (property: string) => Error | null;

/** What a property becomes for its reader; null for one that stays as it is. */
export type Tells = (property: EntityProperty) => ((value: unknown) => unknown) | null;

/** The same, with properties that throw, and others that are told in another form. */
export function rowOf(
  meta: EntityMetadata,
  platform: Platform,
  denies: Denies = () => null,
  tells: Tells = () => null,
): RowShape<object> {
  const properties = meta.props.filter(({ fieldNames }) => fieldNames?.length === 1);
  // The class's own prototype has setters that track changes; these hide them. A column that was
  // not read has no value, which must not look like one that is null.
  const unread = (name: string) => ({
    get: () => {
      const text = `${meta.className}.${name} was not read: name it where its field is declared`;
      throw denies(name) ?? new Error(text);
    },
  });
  const hidden = Object.fromEntries(
    properties.map(({ name, persist }) => [name, persist === false ? PLAIN : unread(name)]),
  );
  const prototype = Object.create(meta.prototype, hidden) as object;
  const byColumn = new Map(properties.map((property) => [property.fieldNames[0], property]));
  return (columns: readonly Column[]): RowMaker<object> => {
    const places: Place[] = [];
    columns.forEach(({ name: column, parse }, at) => {
      const property = byColumn.get(column);
      if (!property || denies(property.name)) return;
      const { name, customType: type } = property;
      const read = parse as Place['read'];
      const converted = (field: unknown) => {
        const value = read(field);
        return value === null ? null : type!.convertToJSValue(value, platform);
      };
      const plain = type ? converted : read;
      const told = tells(property);
      places.push({ at, name, read: told ? (field) => told(plain(field)) : plain });
    });
    return filled(prototype, places);
  };
}

/** Objects that have all their properties from the start are made in a third of the time. */
function filled(prototype: object, places: readonly Place[]): RowMaker<Row> {
  const empty = Object.fromEntries(places.map(({ name }) => [name, null]));
  return (fields) => {
    const row: Row = { __proto__: prototype, ...empty };
    for (const { at, name, read } of places) {
      const field = fields[at];
      if (field !== null) row[name] = read(field);
    }
    return row;
  };
}

/** The same of rows that a driver has already made plain objects of. */
export function reshaped<R extends object>(rows: readonly Row[], shape: RowShape<R>): R[] {
  const [first] = rows;
  if (!first) return [];
  const make = shape(Object.keys(first).map((name) => ({ name, parse: (field) => field })));
  return rows.map((row) => make(Object.values(row)));
}
