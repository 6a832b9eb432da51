import { Directive, Field, InputType } from 'type-graphql';
import { OrderDirection } from '../rows/page.ts';
import type { SqlOrder } from '../rows/list-spec.ts';
import { labelled } from '../schema/labelled.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { FilterField } from './filters.ts';
import { wordsOf } from './words.ts';

/** What rows are sorted by: an SQL expression over `e` that is never null, or what makes one. */
export type OrderOption = readonly [
  by: string | ((asked: OrderAsked) => Omit<SqlOrder, 'direction'>),
  description: string,
];

export interface OrderAsked {
  context: SubgraphContext;
  filter: Readonly<Record<string, unknown>>;
  direction: OrderDirection;
}

/** The input type of a list's filter; none for a list without filters. */
export function filterType(name: string, filters: Readonly<Record<string, FilterField>>) {
  const fields = Object.entries(filters);
  if (fields.length === 0) return null;
  const description = `Which ${wordsOf(name)} rows; all conditions hold together. 筛选`;

  @InputType(`${name}Filter`, { description })
  class Filter {}
  for (const [field, { type, description, fieldClass }] of fields) {
    Field(type as never, { nullable: true, description })(Filter.prototype, field);
    if (fieldClass) Directive(`@tag(name: "${fieldClass}")`)(Filter.prototype, field);
  }
  return Filter;
}

/** The input type of a list's order, with the enum of what it is sorted by. */
export function orderType(name: string, orders: Readonly<Record<string, OrderOption>>) {
  const labels = Object.fromEntries(
    Object.entries(orders).map(([field, [, description]]) => [field, description]),
  );
  const fields = labelled(
    `${name}OrderField`,
    `What ${wordsOf(name)} rows are sorted by. 排序字段`,
    labels,
  );

  @InputType(`${name}Order`, { description: `How ${wordsOf(name)} rows are sorted. 排序` })
  class OrderBy {
    @Field(() => fields, { description: 'Sort by this. 排序字段' })
    field: string;

    @Field(() => OrderDirection, {
      defaultValue: OrderDirection.ASC,
      description: 'Direction. 方向',
    })
    direction: OrderDirection;
  }
  return OrderBy;
}
