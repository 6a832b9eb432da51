import type { FilterQuery } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, FieldResolver } from 'type-graphql';
import { type Counted, Counts } from '../figures/counted.ts';
import { columnsRead } from '../rows/columns-read.ts';
import { PageArgs } from '../rows/page.ts';
import type { Parent, SqlOrder } from '../rows/list-spec.ts';
import { Class, type FieldClass } from '../schema/field-class.ts';
import { madeOf } from '../schema/field-source.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { type Arguments, type ArgumentsOf, given } from './arguments.ts';
import type { List, Unless } from './list.ts';
import {
  argument,
  context,
  info,
  pageArguments,
  type Parameter,
  ResolverClass,
  root,
} from './resolver-class.ts';
import type { Stub } from './stub.ts';

/** A field that is no column: where it comes from, and what of its row that needs. */
export interface FieldSource<Row> {
  /** Its name in the schema where that is not the one it is written under. */
  name?: string;
  fieldClass: FieldClass;
  type: () => unknown;
  description: string;
  nullable: boolean | 'itemsAndList';
  columns: readonly (keyof Row & string)[];
  /** What it counts, where it is a figure. */
  counts: Counted | null;
  parameters: readonly Parameter[];
  decorators: readonly unknown[];
  /** Is called with the row, the context, the request's info and the arguments. */
  resolve(
    row: Row,
    context: SubgraphContext,
    info: GraphQLResolveInfo,
    ...given: readonly never[]
  ): unknown;
}

interface FieldOptions {
  /** Its name in the schema where a column's property has the name already. */
  name?: string;
  /** Of an open field; a closed one is nullable always, and so are its items where this says so. */
  nullable?: boolean | 'itemsAndList';
  /** Named exceptions of audiences, such as `AlsoFor('partner')`. */
  also?: readonly unknown[];
  /** What it counts: a figure that everybody meets must say so. */
  counts?: Counted;
}

function source<Row>(
  fieldClass: FieldClass,
  type: () => unknown,
  description: string,
  columns: readonly (keyof Row & string)[],
  resolve: FieldSource<Row>['resolve'],
  { name, nullable = true, also = [], counts }: FieldOptions = {},
): FieldSource<Row> {
  const shown = { fieldClass, type, description, nullable: nullable || fieldClass !== 'p0' };
  const base = name === undefined ? shown : { ...shown, name };
  return { ...base, columns, counts: counts ?? null, parameters: [], decorators: also, resolve };
}

/** An entity of another subgraph, by its key in a column. */
export function ref<Row>(
  fieldClass: FieldClass,
  stub: Stub<string>,
  column: keyof Row & string,
  description: string,
  options?: FieldOptions,
): FieldSource<Row> {
  const resolve = (row: Row) => stub.of(row[column] as string | null);
  return source(fieldClass, () => stub, description, [column], resolve, options);
}

/** One row of another table of this subgraph, by its key in a column. */
export function one<Row, Other extends object>(
  fieldClass: FieldClass,
  entity: () => ClassType<Other>,
  [column, field]: readonly [column: keyof Row & string, field: keyof Other & string],
  description: string,
  options?: FieldOptions,
): FieldSource<Row> {
  const resolve = (row: Row, { rows }: SubgraphContext, asked: GraphQLResolveInfo) => {
    const key = row[column] as string | null;
    return key === null ? null : rows.by(entity(), field, key, columnsRead(entity(), asked, 'row'));
  };
  return source(fieldClass, entity, description, [column], resolve, options);
}

/** A list of rows under this one that is short by nature; what can grow is a `page`. */
export function many<Row, Other extends object>(
  fieldClass: FieldClass,
  entity: () => ClassType<Other>,
  [column, field]: readonly [column: keyof Row & string, field: keyof Other & string],
  description: string,
  { order, where, ...options }: FieldOptions & { order: SqlOrder; where?: FilterQuery<Other> },
): FieldSource<Row> {
  const resolve = (row: Row, { rows }: SubgraphContext, asked: GraphQLResolveInfo) => {
    const read = columnsRead(entity(), asked, 'row');
    return rows.listBy(entity(), field, row[column] as string, order, where, read);
  };
  return source(fieldClass, () => [entity()], description, [column], resolve, options);
}

/** The first of such a list. */
export function first<Row, Other extends object>(
  ...given: Parameters<typeof many<Row, Other>>
): FieldSource<Row> {
  const list = many<Row, Other>(...given);
  return {
    ...list,
    type: given[1],
    resolve: async (row, within, asked) =>
      ((await list.resolve(row, within, asked)) as Other[])[0] ?? null,
  };
}

interface PageOptions extends FieldOptions {
  unless?: Unless;
  /**
   * Whether it takes neither filter nor order: they tell what they ask for, so a field does without
   * them whose readers are more than those of the columns behind them.
   */
  bare?: boolean;
}

/**
 * A list of another table under this row, by pages, with the list's own filter and order: the rows
 * whose `other` column has the value of this one's, those in the `subtree` of a region, or those
 * that an SQL condition ties to the value `p.k`. Null where this row has no value.
 */
export function page<Row, Other extends object>(
  fieldClass: FieldClass,
  list: () => List<Other>,
  [column, other]: readonly [column: keyof Row & string, other: string | { tie: string }],
  description: string,
  { unless, bare = false, ...options }: PageOptions = {},
): FieldSource<Row> {
  const resolve = (
    row: Row,
    within: SubgraphContext,
    asked: GraphQLResolveInfo,
    args: PageArgs,
    ...given: unknown[]
  ) => {
    const value = row[column] as string | null;
    if (value === null) return null;
    const parent = parentOf(other, value);
    const read = columnsRead(list().entity, asked, 'page');
    return list().pageUnder(within, parent, args, list().asked(given), read, unless);
  };
  const type = () => list().Connection;
  return {
    ...source<Row>(fieldClass, type, description, [column], resolve as never, options),
    get parameters() {
      return [pageArguments(() => PageArgs), ...(bare ? [] : list().parameters)];
    },
  };
}

function parentOf(other: string | { tie: string }, value: string): Parent {
  if (typeof other === 'object') return { ...other, value };
  return other === 'subtree' ? { subtree: true, value } : { column: other, value };
}

/** A value that TypeScript makes of named columns and the field's arguments; `paged` where by pages. */
export function computed<
  Row,
  const Column extends keyof Row & string,
  Args extends Arguments = Record<never, never>,
  Paging extends object = Record<never, never>,
>(
  fieldClass: FieldClass,
  type: () => unknown,
  columns: readonly Column[],
  description: string,
  work: (
    row: Pick<Row, Column>,
    context: SubgraphContext,
    given: ArgumentsOf<Args> & Paging,
    info: GraphQLResolveInfo,
  ) => unknown,
  { takes, paged, ...options }: FieldOptions & { takes?: Args; paged?: new () => Paging } = {},
): FieldSource<Row> {
  const taken = Object.entries(takes ?? {});
  const resolve: FieldSource<Row>['resolve'] = (row, within, asked, ...values) => {
    const sent = Object.fromEntries(taken.map(([name], at) => [name, values[at]]));
    const page = values[taken.length] as unknown as Paging;
    return work(row, within, { ...given((takes ?? {}) as Args, sent, within, ''), ...page }, asked);
  };
  const parameters = taken.map(([name, { type: of, nullable, defaultValue, description: text }]) =>
    argument(name, of, { nullable, defaultValue, description: text }),
  );
  if (paged) parameters.push(pageArguments(() => paged));
  return { ...source(fieldClass, type, description, columns, resolve, options), parameters };
}

/** The fields of an entity that are no columns, or what a subgraph adds to another's entity. */
export function fieldsOf<Row extends object>(
  entity: ClassType<Row>,
  fields: Readonly<Record<string, FieldSource<Row>>>,
): Function {
  const derived = new ResolverClass(() => entity);
  for (const [method, field] of Object.entries(fields)) {
    const { name = method, type, description, nullable, parameters, resolve } = field;
    const shown = FieldResolver(type as never, { name, nullable, description });
    const said = [Class(field.fieldClass), Counts(field.counts)];
    const decorators = [shown, ...said, ...field.decorators];
    madeOf(entity, name, field.columns);
    derived.method(method, decorators, [root, context, info, ...parameters], resolve as never);
  }
  return derived.target;
}
