import type { EntityMetadata } from '@mikro-orm/core';
import type { CursorValue } from './cursor.ts';
import type { Page, PageWindow } from './page.ts';
import { primaryKeyOf } from './row-sql.ts';
import { madeOnce } from '../process/made-once.ts';
import type { Column, RowShape } from './row-objects.ts';

/** Makes a cursor of a row's sort value and primary key. */
type CursorMaker = (values: readonly CursorValue[]) => string;

/** A row of a page and its edge at once: the object, and what its place in the list rests on. */
export class PageRow<T extends object> {
  #encode: CursorMaker | undefined;

  constructor(
    readonly node: T,
    /** Whose page it is on, where one statement answers for several parents. */
    readonly parent: CursorValue,
    readonly place: readonly CursorValue[],
  ) {}

  /** Made when asked for: a cursor costs more than the rest of its row, and few ask. */
  get cursor(): string {
    if (!this.#encode) throw new Error('a row has its cursor on a page');
    return this.#encode(this.place);
  }

  onPage(encode: CursorMaker): void {
    this.#encode = encode;
  }
}

const shapes = new WeakMap<RowShape<object>, RowShape<PageRow<object>>>();

/** Rows of the statements of `pageSql`, with `$sort`, and with `$parent` where there are several. */
export function pageRow(meta: EntityMetadata, row: RowShape<object>): RowShape<PageRow<object>> {
  return madeOnce(shapes, row, () => (columns) => {
    const make = row(columns);
    const parent = fieldOf(columns, '$parent');
    const sort = fieldOf(columns, '$sort');
    const key = fieldOf(columns, primaryKeyOf(meta));
    return (fields) => new PageRow(make(fields), parent(fields), [sort(fields), key(fields)]);
  });
}

/** Reads one field of a row; null where there is no such column. */
function fieldOf(columns: readonly Column[], name: string) {
  const at = columns.findIndex((column) => column.name === name);
  const parse = columns[at]?.parse as ((field: unknown) => CursorValue) | undefined;
  return (fields: readonly unknown[]): CursorValue => {
    const field = fields[at] ?? null;
    return field === null || !parse ? null : parse(field);
  };
}

/** A page from the rows of its statement, which has one row more when there are more. */
export function pageOf<T extends object>(
  rows: readonly PageRow<T>[],
  { limit, backwards, cursor }: PageWindow,
  encode: CursorMaker,
  count: () => Promise<number>,
): Page<T> {
  const edges = rows.slice(0, limit);
  if (backwards) edges.reverse();
  for (const edge of edges) edge.onPage(encode);
  const more = rows.length > limit;
  const pageInfo = {
    hasNextPage: backwards ? cursor !== null : more,
    hasPreviousPage: backwards ? more : cursor !== null,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
  };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, count };
}

/** A page of other objects in the place of its rows. */
export function pageMapped<T, Other>(page: Page<T>, to: (row: T) => Other): Page<Other> {
  const edges = page.edges.map((edge) => ({
    node: to(edge.node),
    get cursor() {
      return edge.cursor;
    },
  }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}
