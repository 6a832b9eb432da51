import { PLACEHOLDER } from '../operation/private-names.ts';
import type { ObjectShape, Shape } from './shape.ts';
import { isTree, own, type Tree } from './tree.ts';

/** A place whose value the schema does not allow. */
export interface Unfit {
  path: readonly (string | number)[];
  coordinate: string;
  /** Whether nothing is there, rather than something wrong: another error may say why. */
  missing: boolean;
  /** What is null as a whole for it. */
  nulled: readonly (string | number)[];
}

export interface Completed {
  data: Tree | null;
  unfit: readonly Unfit[];
}

const NOT_NULLABLE = Symbol('null where no null may be');

/**
 * The answer as it is cut out of the merged data: the fields that were asked for, in that order,
 * under the client's names, and null upwards from what may not be null.
 */
export function complete(shape: ObjectShape, data: Tree | null): Completed {
  const completion = new Completion();
  const cut = data && completion.object(shape, data);
  return { data: cut as Tree | null, unfit: completion.unfit };
}

class Completion {
  readonly unfit: Unfit[] = [];
  /** Where the value at hand stands, under the client's names. */
  readonly #at: (string | number)[] = [];
  #coordinate = '';
  /** How deep the last place stands that may be null. */
  #nullable = 0;

  object({ fields }: ObjectShape, value: Tree): Tree | null {
    const made: Tree = {};
    const outer = this.#coordinate;
    for (const { key, name, coordinate, shape, typeName } of fields) {
      if (name === null) continue;
      if (!shape) {
        made[name] = typeName;
        continue;
      }
      this.#at.push(name);
      this.#coordinate = coordinate;
      // What every object has under such a name is no field of it.
      const held = key in Object.prototype ? own(value, key) : value[key];
      const part = this.#value(shape, held);
      this.#at.pop();
      if (part === NOT_NULLABLE) {
        this.#coordinate = outer;
        return null;
      }
      made[name] = part;
    }
    this.#coordinate = outer;
    return made;
  }

  #value(shape: Shape, value: unknown): unknown {
    let made: unknown = null;
    const outer = this.#nullable;
    if (!shape.notNull) this.#nullable = this.#at.length;
    if (value === null || value === undefined) {
      if (shape.notNull) this.#report(true);
    } else {
      made = this.#present(shape, value);
      if (made === undefined) {
        this.#report(false);
        made = null;
      }
    }
    this.#nullable = outer;
    return made === null && shape.notNull ? NOT_NULLABLE : made;
  }

  /** `undefined` for what is not of the type. */
  #present(shape: Shape, value: unknown): unknown {
    switch (shape.kind) {
      case 'leaf':
        return shape.fits(value) ? value : undefined;
      case 'list':
        return Array.isArray(value) ? this.#list(shape.item, value) : undefined;
      case 'object':
        return isTree(value) ? this.object(shape, value) : undefined;
      case 'abstract': {
        if (!isTree(value)) return undefined;
        const name = own(value, '__typename') ?? own(value, PLACEHOLDER);
        const known = typeof name === 'string' && Object.hasOwn(shape.byType, name);
        const untold = name === undefined || name === shape.untold?.type ? shape.untold : null;
        const object = known ? shape.byType[name]! : untold;
        return object ? this.object(object, value) : undefined;
      }
    }
  }

  #list(item: Shape, values: readonly unknown[]): unknown[] | null {
    const items = new Array<unknown>(values.length);
    let whole = true;
    for (let n = 0; n < values.length; n++) {
      this.#at.push(n);
      items[n] = this.#value(item, values[n]);
      this.#at.pop();
      if (items[n] === NOT_NULLABLE) whole = false;
    }
    return whole ? items : null;
  }

  #report(missing: boolean): void {
    const path = [...this.#at];
    const nulled = path.slice(0, this.#nullable);
    this.unfit.push({ path, coordinate: this.#coordinate, missing, nulled });
  }
}
