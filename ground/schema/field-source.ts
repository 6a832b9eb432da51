/**
 * Where a field of an entity comes from, as far as reading a table goes: the properties of the row
 * that it is made of. What an operation does not ask for need not leave the table.
 */
const sources = new WeakMap<object, Map<string, readonly string[]>>();

/** Says that a field of a class is made of these properties of its row. */
export function madeOf(target: Function, field: string, properties: readonly string[]): void {
  let known = sources.get(target);
  if (!known) sources.set(target, (known = new Map()));
  known.set(field, properties);
}

/** The properties that a field is made of; undefined where nobody has said it. */
export function sourceOf(target: Function, field: string): readonly string[] | undefined {
  for (let at: unknown = target; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    const found = sources.get(at)?.get(field);
    if (found) return found;
  }
  return undefined;
}

/** The fields of a class, or of what it extends, that are made of a property of their row. */
export function fieldsOfProperty(target: Function, property: string): string[] {
  const found: string[] = [];
  for (let at: unknown = target; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    for (const [field, properties] of sources.get(at) ?? []) {
      if (properties.includes(property)) found.push(field);
    }
  }
  return found;
}
