import type { EntityMetadata, Platform, Type } from '@mikro-orm/core';

type Row = Record<string, unknown>;

const makers = new WeakMap<EntityMetadata, (row: Row) => object>();

/**
 * How rows of a table become objects of its entity class, getters included, for reading only. The
 * ORM's own way makes an entity manager and prepares change tracking for each row, which cost more
 * than all else that a list does.
 */
export function objectMaker<T extends object>(
  meta: EntityMetadata<T>,
  platform: Platform,
): (row: Row) => T {
  let make = makers.get(meta as EntityMetadata);
  if (!make) makers.set(meta as EntityMetadata, (make = newMaker(meta, platform)));
  return make as (row: Row) => T;
}

function newMaker<T extends object>(meta: EntityMetadata<T>, platform: Platform) {
  const properties = meta.props.flatMap(({ name, fieldNames, customType }) =>
    fieldNames?.length === 1
      ? [
          {
            name: name as string,
            column: fieldNames[0]!,
            type: customType as Type<unknown, unknown> | undefined,
          },
        ]
      : [],
  );
  // The class's own prototype has setters that track changes; a plain property hides them.
  const plain = { value: undefined, writable: true, enumerable: true, configurable: true };
  const hidden = Object.fromEntries(properties.map(({ name }) => [name, plain]));
  const prototype = Object.create(meta.prototype, hidden) as object;
  return (row: Row): object => {
    const made = Object.create(prototype) as Row;
    for (const { name, column, type } of properties) {
      const value = row[column];
      if (value === undefined) continue;
      made[name] = value === null || !type ? value : type.convertToJSValue(value, platform);
    }
    return made;
  };
}
