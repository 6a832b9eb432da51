import type { FilterQuery } from '@mikro-orm/core';
import type { OrderDirection } from './page.ts';

/** A condition in SQL over the row alias `e`; a list parameter is written `any(array[?]::text[])`. */
export interface SqlCondition {
  sql: string;
  params: unknown[];
}

/** How a list is sorted: an SQL expression over `e` that is never null; the primary key breaks ties. */
export interface SqlOrder {
  expression: string;
  params?: unknown[];
  direction?: OrderDirection;
}

export interface ListSpec<T> {
  /** Name of the list; a cursor of one list is refused by another. */
  name: string;
  /** A query in place of the table, as of groups; it ties its rows to the parent `p` itself. */
  from?: SqlCondition;
  where?: FilterQuery<T>;
  conditions?: SqlCondition[];
  order: SqlOrder;
}

/**
 * The rows under one parent: those whose column equals a value, that lie in a region's subtree, or
 * that a condition over the row `e` ties to the parent's key `p.k`, a text.
 */
export type Parent = { value: string } & ({ column: string } | { subtree: true } | { tie: string });
