import type { EntityMetadata, FilterQuery } from '@mikro-orm/core';
import type { ColumnsRead } from './columns-read.ts';
import type { CursorValue } from './cursor.ts';
import { OrderDirection, type PageWindow } from './page.ts';
import { madeOnce } from '../process/made-once.ts';
import { subtree } from '../china/region-code.ts';
import type { ListSpec, Parent, SqlCondition, SqlOrder } from './list-spec.ts';
import { joined, whereSql } from './where-sql.ts';

type List<T> = Partial<ListSpec<T>>;

/** From which table and rows: a list's own conditions, and more. */
export function fromSql<T extends object>(
  meta: EntityMetadata<T>,
  { from, where, conditions = [] }: List<T>,
  more: readonly SqlCondition[],
): SqlCondition {
  const all = [...conditions, ...more].map(({ sql, params }) => ({ sql: `(${sql})`, params }));
  const { sql, params } = joined([...(where ? [whereSql(meta, where)] : []), ...all], ' and ');
  const rows = from ? `(${from.sql})` : `"${meta.tableName}"`;
  return { sql: ` from ${rows} e where ${sql}`, params: [...(from?.params ?? []), ...params] };
}

/** All rows of a list, with a column more where there is one. */
export function listSql<T extends object>(
  meta: EntityMetadata<T>,
  list: List<T>,
  more: readonly SqlCondition[],
  read: ColumnsRead = null,
  also: SqlCondition | null = null,
): SqlCondition {
  const from = fromSql(meta, list, more);
  const order = list.order && orderSql(meta, list.order, list.order.direction);
  const columns = `${columnsOf(meta, read)}${also ? `, ${also.sql}` : ''}`;
  return {
    sql: `select ${columns}${from.sql}${order?.sql ?? ''}`,
    params: [...(also?.params ?? []), ...from.params, ...(order?.params ?? [])],
  };
}

/** One page and a row more, with its sort value; `beyond` holds sort value and key of a cursor. */
export function pageSql<T extends object>(
  meta: EntityMetadata<T>,
  list: ListSpec<T>,
  window: PageWindow,
  beyond: readonly CursorValue[],
  more: readonly SqlCondition[],
  read: ColumnsRead = null,
  also: SqlCondition | null = null,
): SqlCondition {
  const { expression, params = [], direction } = list.order;
  const descending = (direction === OrderDirection.DESC) !== window.backwards;
  const after = {
    sql: `((${expression}), e."${primaryKeyOf(meta)}") ${descending ? '<' : '>'} (?, ?)`,
    params: [...params, ...beyond],
  };
  const from = fromSql(meta, list, beyond.length > 0 ? [...more, after] : more);
  const order = orderSql(meta, list.order, descending ? OrderDirection.DESC : OrderDirection.ASC);
  // As text, which is exact for every type: a JavaScript date would lose the microseconds.
  const sort = `(${expression})::text as "$sort"`;
  const columns = `${columnsOf(meta, read)}, ${also ? `${also.sql}, ` : ''}${sort}`;
  return {
    sql: `select ${columns}${from.sql}${order.sql} limit ${window.limit + 1}`,
    params: [...(also?.params ?? []), ...params, ...from.params, ...order.params],
  };
}

function orderSql<T>(
  meta: EntityMetadata<T>,
  { expression, params = [] }: SqlOrder,
  direction: OrderDirection = OrderDirection.ASC,
): SqlCondition {
  const key = `e."${primaryKeyOf(meta)}"`;
  return { sql: ` order by ${expression} ${direction}, ${key} ${direction}`, params };
}

/** What ties rows to their parent, whichever it is. */
export function tieOf(parent: Parent): string {
  if ('subtree' in parent) return 'region_at';
  return 'column' in parent ? parent.column : parent.tie;
}

/** Parents as rows `p` with their key `k`, and which rows `e` are theirs. */
export function parentsSql<T>(
  meta: EntityMetadata<T>,
  parent: Parent,
  keys: string[],
): SqlCondition & { condition: SqlCondition } {
  const condition = (sql: string) => ({ condition: { sql, params: [] } });
  if ('subtree' in parent) {
    const ranges = keys.map(subtree);
    return {
      sql: 'unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)',
      params: [keys, ranges.map((r) => r.from), ranges.map((r) => r.to)],
      ...condition('e.region_at between p.a and p.b'),
    };
  }
  if ('tie' in parent) {
    return { sql: 'unnest(array[?]::text[]) p(k)', params: [keys], ...condition(parent.tie) };
  }
  const { column } = parent;
  const property = meta.props.find(({ fieldNames }) => fieldNames?.includes(column));
  if (!property) throw new Error(`${meta.className} has no column ${column}`);
  return {
    sql: `unnest(array[?]::${property.columnTypes[0]}[]) p(k)`,
    params: [keys],
    ...condition(`e."${column}" = p.k`),
  };
}

/** One value is no list: PostgreSQL takes a list that it does not know for ten, and plans anew. */
export function isIn<T>(field: keyof T & string, values: readonly string[]): FilterQuery<T> {
  return { [field]: values.length === 1 ? values[0] : { $in: values } } as FilterQuery<T>;
}

/** The column that tells rows apart: the first one of rows that a query makes. */
export function primaryKeyOf<T>(meta: EntityMetadata<T>): string {
  const property = meta.virtual ? meta.props[0]! : meta.getPrimaryProp();
  return property.fieldNames[0] as string;
}

const columnLists = new WeakMap<object, string>();

/** The columns by name: a prepared `*` fails when a later migration adds one. */
function columnsOf<T>(meta: EntityMetadata<T>, read: ColumnsRead): string {
  return read ? named(meta, read) : madeOnce(columnLists, meta, () => named(meta, null));
}

/** Those that are read and the key, or all of them; hidden ones are for conditions alone. */
function named<T>(meta: EntityMetadata<T>, read: ColumnsRead): string {
  return meta.props
    .filter(
      ({ persist, hidden, primary, name }) =>
        persist !== false && !hidden && (primary || !read || read.includes(name)),
    )
    .flatMap(({ fieldNames }) => fieldNames ?? [])
    .map((name) => `e."${name}"`)
    .join(', ');
}
