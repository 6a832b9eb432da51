import { Directive } from 'type-graphql';
import { OrderDirection } from '../rows/page.ts';
import type { SqlOrder } from '../rows/list-spec.ts';
import { labelled } from '../schema/labelled.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { choice, inputOf } from './arguments.ts';
import type { FilterField } from './filters.ts';

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
  const fields = Object.entries(filters).map(([field, { fieldClass, ...filter }]) => {
    const checks = fieldClass ? [Directive(`@tag(name: "${fieldClass}")`)] : [];
    return [field, { ...filter, checks, nullable: true }] as const;
  });
  if (fields.length === 0) return null;
  const description = `Which ${wordsOf(name)} rows; all conditions hold together. 筛选`;
  return inputOf(`${name}Filter`, description, Object.fromEntries(fields));
}

/** The input type of a list's order, with the enum of what it is sorted by. */
export function orderType(name: string, orders: Readonly<Record<string, OrderOption>>) {
  const words = wordsOf(name);
  const labels = Object.fromEntries(Object.entries(orders).map(([by, [, label]]) => [by, label]));
  const fields = labelled(
    `${name}OrderField`,
    `What ${words} rows are sorted by. 排序字段`,
    labels,
  );
  return inputOf(`${name}Order`, `How ${words} rows are sorted. 排序`, {
    field: choice(fields, 'Sort by this. 排序字段'),
    direction: { ...choice(OrderDirection, 'Direction. 方向'), defaultValue: OrderDirection.ASC },
  });
}

/** The name of a type as people say it: `HomeCareBed` is a home care bed. */
function wordsOf(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, ' $&').toLowerCase();
}
