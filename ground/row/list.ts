import { type ClassType, ID, Query } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput, notFound } from '../errors/errors.ts';
import { columnsRead, type ColumnsRead } from '../rows/columns-read.ts';
import { connectionOf, OrderDirection, PageArgs, type Page } from '../rows/page.ts';
import { idsCondition, rowKey } from '../rows/row-key.ts';
import type { ListSpec, Parent, SqlCondition, SqlOrder } from '../rows/list-spec.ts';
import { requireReadable } from '../access/closed-filters.ts';
import { Class, type FieldClass } from '../schema/field-class.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { pluralOf } from '../text/plural.ts';
import { columnOf, filtered, type FilterField } from './filters.ts';
import { filterType, type OrderOption, orderType } from './list-inputs.ts';
import { argument, context, info, pageArguments, ResolverClass } from './resolver-class.ts';

/** Which rows there are at all where a filter says nothing of it. */
export type Unless = (
  filter: Readonly<Record<string, unknown>>,
  context: SubgraphContext,
) => SqlCondition[];

/** A natural key that a look-up takes instead of the id. */
interface NaturalKey {
  /** Its column, and the argument. */
  field: string;
  description: string;
  /** @throws BAD_USER_INPUT for what cannot be such a key */
  read(argument: string, text: string): string;
}

/** A field of the root: its class and its text. */
type Said = readonly [fieldClass: FieldClass, description: string];

export interface ListOptions<Order extends string> {
  /** Name of the list where it is not the plural of the entity's. */
  plural?: string;
  /** The look-up by id. */
  one?: Said;
  /** The natural key that the look-up takes too. */
  natural?: NaturalKey;
  /** The list at the root; without it the list stands only under parents. */
  many?: Said;
  filters?: Readonly<Record<string, FilterField>>;
  /** Which rows there are at all, unless the filter says otherwise. */
  unless?: Unless;
  /** What clients may sort by, and the order where they do not say. */
  orders?: Readonly<Record<Order, OrderOption>>;
  usual?: readonly [NoInfer<Order>, 'ASC' | 'DESC'];
  /** The order of a list that has one alone, such as a history. */
  order?: SqlOrder;
}

/** What a client asked of a list. */
export interface Asked {
  filter?: object | null;
  orderBy?: { field: string; direction: OrderDirection } | null;
}

/** The look-up, list, filter and order of an entity, from what they are made of. */
export class List<T extends object> {
  readonly Connection: ReturnType<typeof connectionOf<T>>;
  /** The input types; none for a list without filters, or with one order alone. */
  readonly Filter: (new () => object) | null;
  readonly OrderBy: (new () => object) | null;
  readonly resolver: Function;
  readonly plural: string;
  readonly #filters: Readonly<Record<string, FilterField>>;

  constructor(
    readonly entity: ClassType<T>,
    readonly options: ListOptions<string>,
  ) {
    this.plural = options.plural ?? pluralOf(lowerFirst(entity.name));
    this.Connection = connectionOf(entity, entity.name);
    this.#filters = { ...(options.one && this.#ids()), ...options.filters };
    this.Filter = filterType(entity.name, this.#filters);
    this.OrderBy = options.orders ? orderType(entity.name, options.orders) : null;
    this.resolver = this.#roots();
  }

  /** One page under each parent. */
  async pageUnder(
    within: SubgraphContext,
    parent: Parent,
    args: PageArgs,
    asked: Asked,
    read: ColumnsRead = null,
    unless?: Unless,
  ): Promise<Page<T>> {
    const list = await this.spec(within, asked, unless);
    return within.rows.pageBy(this.entity, parent, args, list, read);
  }

  /**
   * The rows that a filter and an order ask for. Null is "not given"; an empty list and a range that
   * ends before it begins are refused.
   */
  async spec(
    within: SubgraphContext,
    { filter, orderBy }: Asked,
    unless: Unless | undefined = this.options.unless,
  ): Promise<ListSpec<T>> {
    const given = Object.fromEntries(
      Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined),
    );
    const conditions = [...(unless?.(given, within) ?? [])];
    // One after the other: a refused one must leave no other running.
    for (const [name, value] of Object.entries(given)) {
      const field = this.#filters[name]!;
      const at = `filter.${name}`;
      if (Array.isArray(value) && value.length === 0) {
        throw badInput(at, 'ITEMS_AT_LEAST', { min: 1 });
      }
      const lowest = field.notBelow && given[field.notBelow];
      if (lowest !== undefined && lowest !== '' && (value as string) < (lowest as string)) {
        throw badInput(at, 'RANGE');
      }
      const condition = await field.condition(value as never, at, within, given);
      this.#requireReadable(within, condition.sql);
      conditions.push(condition);
    }
    const order = this.#order(within, given, orderBy);
    if (orderBy) this.#requireReadable(within, order.expression);
    return { name: this.plural, conditions, order };
  }

  #requireReadable({ orm, viewer }: SubgraphContext, sql: string): void {
    const { properties } = orm.getMetadata().get(this.entity);
    // The key is behind many fields, and is what everybody who reads the row has anyhow.
    const columnsOf = (names: readonly string[]) =>
      names
        .map((name): { primary?: boolean; fieldNames: string[] } => properties[name as never])
        .flatMap(({ primary, fieldNames }) => (primary ? [] : fieldNames));
    requireReadable(this.entity, viewer, sql, columnsOf);
  }

  #order(
    context: SubgraphContext,
    filter: Readonly<Record<string, unknown>>,
    asked: Asked['orderBy'],
  ): SqlOrder {
    const { orders, usual, order } = this.options;
    if (order) return order;
    const direction = asked?.direction ?? OrderDirection[asked ? 'ASC' : usual![1]];
    const [by] = orders![asked?.field ?? usual![0]]!;
    if (typeof by === 'string') return { expression: columnOf(by), direction };
    return { ...by({ context, filter, direction }), direction };
  }

  /** The arguments `filter` and `orderBy` of a field that gives this list. */
  get parameters() {
    const { Filter, OrderBy } = this;
    return [
      ...(Filter ? [argument('filter', () => Filter, { nullable: true })] : []),
      ...(OrderBy ? [argument('orderBy', () => OrderBy, { nullable: true })] : []),
    ];
  }

  /** What a resolver was given after its page arguments, in the order of `parameters`. */
  asked(given: readonly unknown[]): Asked {
    const [filter, orderBy] = this.Filter ? given : [null, given[0]];
    return { filter, orderBy } as Asked;
  }

  /** Every list of entities with an id can be asked for some of them. */
  #ids() {
    const some = (ids: string[], at: string, within: SubgraphContext) =>
      idsCondition(within, this.entity, at, ids);
    return { ids: filtered(() => [ID], 'These, by id; 1 to 100. 标识', some) };
  }

  /** The row with an id or a natural key. @throws NOT_FOUND, or BAD_USER_INPUT for none or both */
  async #one(
    within: SubgraphContext,
    asked: GraphQLResolveInfo,
    id: string | null,
    code: string | null,
  ): Promise<T> {
    const { entity } = this;
    const natural = this.options.natural!;
    if ((id === null) === (code === null)) {
      throw badInput('id', 'ONE_ARGUMENT', { arguments: ['id', natural.field] });
    }
    const { name: key } = within.orm.getMetadata().get<T>(entity).getPrimaryProp();
    const [field, value] =
      id === null
        ? [natural.field, natural.read(natural.field, code!)]
        : [key, rowKey(within, entity, 'id', id)];
    const read = columnsRead(entity, asked, 'row');
    const row = await within.rows.by(entity, field as never, value, read);
    if (!row) throw notFound(id === null ? natural.field : 'id');
    return row;
  }

  #roots(): Function {
    const { entity, plural } = this;
    const { one, many, natural } = this.options;
    const derived = new ResolverClass(() => entity);
    if (one) {
      const [fieldClass, description] = one;
      const key = natural && { nullable: true, description: natural.description };
      derived.method(
        lowerFirst(entity.name),
        [Query(() => entity, { nullable: true, description }), Class(fieldClass)],
        [
          context,
          info,
          argument('id', () => ID, { nullable: natural !== undefined }),
          ...(natural ? [argument(natural.field, () => String, key)] : []),
        ],
        (within: SubgraphContext, asked: GraphQLResolveInfo, id?: string, code?: string) =>
          this.#one(within, asked, id ?? null, code ?? null),
      );
    }
    if (many) {
      const [fieldClass, description] = many;
      derived.method(
        plural,
        [Query(() => this.Connection, { description }), Class(fieldClass)],
        [context, info, pageArguments(() => PageArgs), ...this.parameters],
        async (
          within: SubgraphContext,
          asked: GraphQLResolveInfo,
          args: PageArgs,
          ...given: readonly unknown[]
        ): Promise<Page<T>> => {
          const list = await this.spec(within, this.asked(given));
          return within.rows.page(entity, args, list, columnsRead(entity, asked, 'page'));
        },
      );
    }
    return derived.target;
  }
}

export function listOf<T extends object, const Order extends string>(
  entity: ClassType<T>,
  options: ListOptions<Order>,
): List<T> {
  return new List(entity, options as unknown as ListOptions<string>);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
