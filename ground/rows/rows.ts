import type { EntityClass, EntityMetadata, FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { shanghaiToday } from '../china/calendar.ts';
import { Asked } from './asked.ts';
import { type ColumnsRead, told } from './columns-read.ts';
import type { PageCursors } from './page-cursors.ts';
import { madeOnce } from '../process/made-once.ts';
import { type Page, type PageArgs, type PageWindow, pageWindow } from './page.ts';
import type { ListSpec, Parent, SqlCondition, SqlOrder } from './list-spec.ts';
import { pageRow, type PageRow } from './page-row.ts';
import { plainRow, type RowShape } from './row-objects.ts';
import { fromSql, isIn, listSql, pageSql, parentsSql, primaryKeyOf, tieOf } from './row-sql.ts';
import { Reader } from './reader.ts';
import type { RowIds } from '../identity/row-ids.ts';
import type { Viewer } from '../identity/viewer.ts';
import { Guard } from '../access/guard.ts';
import { followsMerge, SURVIVORS } from '../access/same-person.ts';
import { viewerSetting } from '../access/viewer-setting.ts';
import type { Touches } from '../record/touches.ts';
import { RowWays } from './row-ways.ts';
import { joined } from './where-sql.ts';

/**
 * Every row that leaves a table for a viewer passes through here, batched: one statement for all
 * parents of a level, whatever their number. What a viewer may see is decided in `visible`, and for
 * every way out alike: what he may not see is not there.
 */
export class Rows extends Asked {
  readonly #em: SqlEntityManager;
  readonly #cursors: PageCursors;
  readonly #ids: RowIds | undefined;
  readonly #guard: Guard;
  readonly #ways: RowWays;

  constructor(
    em: SqlEntityManager,
    readonly viewer: Viewer,
    cursors: PageCursors,
    ids?: RowIds,
    /** On which day shares with the viewer are in force, YYYY-MM-DD. */
    readonly today = shanghaiToday(),
    /** What is told of persons whose rows leave; none where nobody is shown them. */
    touches: Touches | null = null,
  ) {
    super(new Reader(em, viewerSetting({ viewer, today })));
    this.#em = em;
    this.#cursors = cursors;
    const known = (name: string) => em.getMetadata().getByClassName(name as never);
    this.#guard = new Guard({ viewer, today }, known);
    this.#ids = ids;
    this.#ways = new RowWays(em, this.#guard, touches);
  }

  /**
   * The row whose unique `field` has this value, or null; of it what is `read`. The key of a record that
   * was made part of another finds that other one.
   */
  by<T extends object>(
    entity: EntityClass<T>,
    field: keyof T & string,
    value: string,
    read: ColumnsRead = null,
  ): Promise<T | null> {
    return this.batch(`${entity.name}.${field}${told(read)}`, value, async (values) => {
      const columns = read && [...read, field];
      const find = async (wanted: readonly string[]) => {
        const found = await this.#find(entity, { where: isIn(field, wanted) }, columns);
        return new Map(found.map((row) => [String(row[field]), row]));
      };
      const found = await find(values);
      const survivors = await this.#survivors(entity.name, field, values, found);
      if (survivors.length === 0) return found;
      const others = await find([...new Set(survivors.map(({ survivor }) => survivor))]);
      for (const { k, survivor } of survivors) {
        const row = others.get(survivor);
        if (row) found.set(k, row);
      }
      return found;
    }).then((row) => row ?? null);
  }

  /** The rows under a value of `field`, in order. For bounded lists; what can grow is a page. */
  listBy<T extends object>(
    entity: EntityClass<T>,
    field: keyof T & string,
    value: string,
    order: SqlOrder,
    where?: FilterQuery<T>,
    read: ColumnsRead = null,
  ): Promise<T[]> {
    const asked = this.batches.textOf(order) + (where ? this.batches.textOf(where) : '');
    const name = `${entity.name}.${field}[]${asked}${told(read)}`;
    return this.batch(name, value, async (values) => {
      const both = { $and: [isIn(field, values), where ?? {}] } as FilterQuery<T>;
      const groups = new Map<string, T[]>();
      const columns = read && [...read, field];
      for (const row of await this.#find(entity, { where: both, order }, columns)) {
        madeOnce(groups, String(row[field]), () => []).push(row);
      }
      return groups;
    }).then((rows) => rows ?? []);
  }

  /** Every row of a small table, in order. */
  all<T extends object>(entity: EntityClass<T>, order: SqlOrder): Promise<T[]> {
    return this.batch(`${entity.name}[]${this.batches.textOf(order)}`, '', async () => {
      return new Map([['', await this.#find(entity, { order })]]);
    }).then((rows) => rows ?? []);
  }

  /** One page of a list. */
  async page<T extends object>(
    entity: EntityClass<T>,
    args: PageArgs,
    list: ListSpec<T>,
    read: ColumnsRead = null,
  ): Promise<Page<T>> {
    const window = pageWindow(args);
    const query = this.#pageQuery(entity, list, window, '', read);
    const rows = await this.#pageRows(entity, query, false);
    const count = async () => {
      const [counted] = await this.reader.run(this.#countQuery(entity, list), false, plainRow);
      return (counted?.n ?? 0) as number;
    };
    const page = this.#cursors.page(list, '', window, rows, count);
    this.#ways.shown(entity, page.nodes, read);
    return page;
  }

  /** One page under each parent: all parents that ask the same in one operation share a statement. */
  pageBy<T extends object>(
    entity: EntityClass<T>,
    parent: Parent,
    args: PageArgs,
    list: ListSpec<T>,
    read: ColumnsRead = null,
  ): Promise<Page<T>> {
    const window = pageWindow(args);
    const { value } = parent;
    const { limit, backwards, cursor } = window;
    // The list's text says itself where it ends, so a cursor cannot pretend to be one.
    const asked = `${this.batches.textOf(list)}${limit}/${backwards}/${cursor}${told(read)}`;
    // A cursor belongs to the list of one parent.
    const place = cursor === null ? '' : value;
    const name = `${entity.name}/${tieOf(parent)}${asked}/${place}`;
    return this.batch(name, value, async (keys) => {
      const from = parentsSql(this.#meta(entity), parent, keys);
      const tied = list.from ? [] : [from.condition];
      const inner = this.#pageQuery(entity, list, window, place, read, tied);
      const sql = `select p.k as "$parent", x.* from ${from.sql} cross join lateral (${inner.sql}) x`;
      const params = [...from.params, ...inner.params];
      const rows = await this.#pageRows(entity, { sql, params }, true);
      const groups = new Map<string, PageRow<T>[]>(keys.map((k) => [k, []]));
      for (const row of rows) groups.get(String(row.parent))?.push(row);
      const pages = new Map<string, Page<T>>();
      for (const [k, group] of groups) {
        const count = () => this.countBy(entity, { ...parent, value: k }, list);
        const page = this.#cursors.page(list, k, window, group, count);
        this.#ways.shown(entity, page.nodes, read);
        pages.set(k, page);
      }
      return pages;
    }).then((page) => page as Page<T>);
  }

  /** How many rows there are under each parent. */
  countBy<T extends object>(
    entity: EntityClass<T>,
    parent: Parent,
    list: Omit<ListSpec<T>, 'order'>,
  ): Promise<number> {
    const name = `count ${entity.name}/${tieOf(parent)}${this.batches.textOf(list)}`;
    return this.batch(name, parent.value, async (keys) => {
      const from = parentsSql(this.#meta(entity), parent, keys);
      const { sql, params } = this.#countQuery(entity, list, list.from ? [] : [from.condition]);
      const rows = await this.sql<{ k: string; n: number }>(
        `select p.k, x.n from ${from.sql} cross join lateral (${sql}) x`,
        [...from.params, ...params],
      );
      return new Map(rows.map((row) => [String(row.k), row.n]));
    }).then((n) => n ?? 0);
  }

  /**
   * The row with a key as it is now, whatever was read before; nobody else changes it until the
   * transaction ends. Null when there is none; what became part of another record is that one. Those of
   * one moment are locked in one order, so that no two wait for each other.
   */
  async locked<T extends object>(entity: EntityClass<T>, key: string): Promise<T | null> {
    const meta = this.#meta(entity);
    const property = meta.getPrimaryProp().name;
    const row = await this.batches.loadAnew(`locked ${entity.name}`, key, async (keys) => {
      const where = isIn(property, keys) as FilterQuery<T>;
      const { also, shape } = this.#ways.of(entity);
      const order = { expression: `e."${primaryKeyOf(meta)}"` };
      const list = { where, ...(keys.length > 1 && { order }) };
      const { sql, params } = listSql(meta, list, this.#guard.of(meta), null, also);
      const rows = await this.reader.run({ sql: `${sql} for update`, params }, true, shape);
      this.#ways.shown(entity, rows, null);
      return new Map(rows.map((one) => [String(one[property as keyof T]), one]));
    });
    if (row) return row;
    const [next] = await this.#survivors(entity.name, property, [key], new Map());
    return next ? this.locked(entity, next.survivor) : null;
  }

  /** From now on, or no more: reads of one moment that differ in values alone are one statement. */
  abreast(isAbreast: boolean): void {
    this.reader.gather(isAbreast);
  }

  /** Who stands by now for those of these keys that nothing was found by. */
  async #survivors(
    entity: string,
    property: string,
    keys: readonly string[],
    found: ReadonlyMap<string, unknown>,
  ): Promise<{ k: string; survivor: string }[]> {
    if (!followsMerge(this.viewer, entity, property)) return [];
    const missing = keys.filter((key) => !found.has(key));
    return missing.length === 0 ? [] : this.sql(SURVIVORS, [missing]);
  }

  /** The first row of a query over the whole table, past the batches. */
  async one<T extends object>(
    entity: EntityClass<T>,
    { sql, params }: { sql: string; params: readonly unknown[] },
  ): Promise<T | null> {
    const { shape } = this.#ways.of(entity);
    const [row] = await this.reader.run({ sql, params: [...params] }, true, shape);
    return row ?? null;
  }

  /**
   * The rows of another table that a condition may look at, under its name `row` there: a filter
   * tells no more than the rows themselves. @throws FORBIDDEN
   */
  seen<T extends object>(entity: EntityClass<T>, row: string): SqlCondition {
    const conditions = this.#guard.of(this.#meta(entity), row);
    return conditions.length > 0 ? joined(conditions, ' and ') : { sql: 'true', params: [] };
  }

  async #find<T extends object>(
    entity: EntityClass<T>,
    list: Partial<ListSpec<T>>,
    read: ColumnsRead = null,
  ): Promise<T[]> {
    const meta = this.#meta(entity);
    const { also, shape } = this.#ways.of(entity);
    const query = listSql(meta, list, this.#guard.of(meta), read, also);
    const rows = await this.reader.run(query, true, shape);
    this.#ways.shown(entity, rows, read);
    this.#ids?.expect(entity.name, rows, (row) => row);
    return rows;
  }

  #meta<T extends object>(entity: EntityClass<T>): EntityMetadata<T> {
    return this.#em.getMetadata().get(entity);
  }

  async #pageRows<T extends object>(
    entity: EntityClass<T>,
    query: SqlCondition,
    keep: boolean,
  ): Promise<PageRow<T>[]> {
    const shape = pageRow(this.#meta(entity) as EntityMetadata, this.#ways.of(entity).shape);
    const rows = await this.reader.run(query, keep, shape as RowShape<PageRow<T>>);
    this.#ids?.expect(entity.name, rows, ({ node }) => node);
    return rows;
  }

  /** @throws INVALID_CURSOR */
  #pageQuery<T extends object>(
    entity: EntityClass<T>,
    list: ListSpec<T>,
    window: PageWindow,
    parent: string,
    read: ColumnsRead,
    more: readonly SqlCondition[] = [],
  ): SqlCondition {
    const values = this.#cursors.beyond(list, parent, window);
    const meta = this.#meta(entity);
    const seen = [...more, ...this.#guard.of(meta)];
    return pageSql(meta, list, window, values, seen, read, this.#ways.of(entity).also);
  }

  #countQuery<T extends object>(
    entity: EntityClass<T>,
    list: Partial<ListSpec<T>>,
    more: readonly SqlCondition[] = [],
  ): SqlCondition {
    const meta = this.#meta(entity);
    const seen = [...more, ...this.#guard.of(meta)];
    const { sql, params } = fromSql(meta, list, seen);
    return { sql: `select count(*) as n${sql}`, params };
  }
}
