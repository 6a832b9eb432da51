import { madeOnce } from '../process/made-once.ts';
import type { ColumnsRead } from '../rows/columns-read.ts';
import { classOf, FIELD_CLASSES, type FieldClass } from '../schema/field-class.ts';
import { fieldsOfProperty } from '../schema/field-source.ts';

const remembered = new WeakMap<Function, Map<string, readonly FieldClass[]>>();

/**
 * Classes of the fields that are made of the columns that were read; of all of them where `read` is
 * null. A column that no field of the class itself shows counts as the row does.
 */
export function classesRead(
  entity: Function,
  properties: readonly string[],
  read: ColumnsRead,
): readonly FieldClass[] {
  const known = madeOnce(remembered, entity, () => new Map());
  return madeOnce(known, read?.join() ?? '*', () => {
    const found = new Set((read ?? properties).flatMap((name) => classesOf(entity, name)));
    found.add(classOf(entity, 'id') ?? lowest(entity, properties));
    return FIELD_CLASSES.filter((one) => one !== 'p0' && found.has(one));
  });
}

function classesOf(entity: Function, property: string): readonly FieldClass[] {
  const own = classOf(entity, property);
  if (own) return [own];
  return fieldsOfProperty(entity, property).flatMap((field) => classOf(entity, field) ?? []);
}

/** Rows without an id of their own are as closed as the most open of their fields. */
function lowest(entity: Function, properties: readonly string[]): FieldClass {
  const all = properties.flatMap((name) => classOf(entity, name) ?? []);
  return FIELD_CLASSES.find((one) => one !== 'p0' && all.includes(one)) ?? 'p2';
}
