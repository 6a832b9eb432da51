import type { PublicIds } from './public-id.ts';

interface Expected {
  rows: readonly unknown[];
  rowOf: (row: never) => object;
}

/**
 * The public ids of the rows that one operation reads. When the id of one row is asked for, all of
 * its type that were read until then get theirs in one call of the cipher.
 */
export class RowIds {
  readonly #ids: PublicIds;
  readonly #expected = new Map<string, Expected[]>();
  readonly #made = new Map<string, Map<string, string>>();

  constructor(ids: PublicIds) {
    this.#ids = ids;
  }

  /** Rows of an entity have been read; their ids may be asked for. */
  expect<T>(type: string, rows: readonly T[], rowOf: (row: T) => object): void {
    if (rows.length < 2) return;
    const expected = this.#expected.get(type);
    if (expected) expected.push({ rows, rowOf });
    else this.#expected.set(type, [{ rows, rowOf }]);
  }

  /** The public id of the row of this type with this internal key. */
  of(type: string, key: string): string {
    let made = this.#made.get(type);
    if (!made) this.#made.set(type, (made = new Map()));
    const known = made.get(key);
    if (known !== undefined) return known;
    const keys = new Set([key, ...this.#take(type)]);
    const wanted = [...keys].filter((one) => !made.has(one));
    this.#ids.encodeAll(type, wanted).forEach((id, i) => made.set(wanted[i]!, id));
    return made.get(key)!;
  }

  #take(type: string): string[] {
    const expected = this.#expected.get(type) ?? [];
    this.#expected.delete(type);
    return expected.flatMap(({ rows, rowOf }) =>
      rows.map((row) => (rowOf(row as never) as { key: string }).key),
    );
  }
}
