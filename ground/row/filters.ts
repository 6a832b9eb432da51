import { ID, Int } from 'type-graphql';
import { badInput } from '../errors/errors.ts';
import { openId } from '../identity/open-id.ts';
import type { SqlCondition } from '../rows/rows.ts';
import { nameContains } from '../rows/search.ts';
import { within, withinAny } from '../rows/within.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { DateScalar } from '../schema/scalars.ts';
import type { SubgraphContext } from '../serving/context.ts';

/** One field of a filter: its type and text in the schema, and the condition that a value makes. */
export interface FilterField {
  type: () => unknown;
  description: string;
  /** Another field of the filter that a value of this one may not lie below. */
  notBelow?: string;
  /** Class of what it reads where that is closer than the list: a filter tells what it filters by. */
  fieldClass?: FieldClass;
  /** Is given the whole filter too: what some values mean depends on others beside them. */
  condition(
    value: never,
    argument: string,
    context: SubgraphContext,
    filter: Readonly<Record<string, unknown>>,
  ): SqlCondition | Promise<SqlCondition>;
}

/** A field whose condition is its own; whatever else a filter can be asked for stands here. */
export function filtered<Value>(
  type: () => unknown,
  description: string,
  condition: (
    value: Value,
    argument: string,
    context: SubgraphContext,
    filter: Readonly<Record<string, unknown>>,
  ) => SqlCondition | Promise<SqlCondition>,
): FilterField {
  return { type, description, condition: condition as FilterField['condition'] };
}

/** The same filters, for those alone who may read what they filter by. */
export function classed<Filters extends Readonly<Record<string, FilterField>>>(
  fieldClass: FieldClass,
  filters: Filters,
): Filters {
  return Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [name, { ...filter, fieldClass }]),
  ) as Filters;
}

export const inRegion = (description: string, column?: string): FilterField =>
  filtered(
    () => String,
    description,
    (code: string, argument) => within(argument, code, column),
  );

export const inRegions = (description: string): FilterField =>
  filtered(
    () => [String],
    description,
    (codes: string[], argument) => withinAny(argument, codes),
  );

/** Rows whose expression has one of these values. */
export const oneOf = (
  expression: string,
  type: object | (() => unknown),
  description: string,
): FilterField =>
  filtered(
    () => [typeof type === 'function' ? (type as () => unknown)() : type],
    description,
    (values: string[]) => ({ sql: `${of(expression)} = any(array[?]::text[])`, params: [values] }),
  );

/** Rows whose list has one of these values. */
export const anyOf = (column: string, values: object, description: string): FilterField =>
  filtered(
    () => [values],
    description,
    (given: string[]) => ({ sql: `${of(column)} && array[?]::text[]`, params: [given] }),
  );

export const exactly = (
  expression: string,
  type: () => unknown,
  description: string,
): FilterField =>
  filtered(type, description, (value) => ({ sql: `${of(expression)} = ?`, params: [value] }));

export const flag = (expression: string, description: string): FilterField =>
  exactly(expression, () => Boolean, description);

/** Whether there is anything in a column. */
export const present = (column: string, description: string): FilterField =>
  filtered(
    () => Boolean,
    description,
    (given: boolean) => ({ sql: `${of(column)} is ${given ? 'not null' : 'null'}`, params: [] }),
  );

export const named = (column: string, description: string): FilterField =>
  filtered(
    () => String,
    description,
    (text: string, argument) => nameContains(column, argument, text),
  );

/** Rows about an entity with a closed id; the filter takes the id that the caller was given. */
export const about = (type: string, column: string, description: string): FilterField =>
  filtered(
    () => ID,
    description,
    (id: string, argument, context) => ({
      sql: `${of(column)} = ?`,
      params: [context.key(type, argument, id)],
    }),
  );

/** Rows about an entity with an open id. */
export const aboutOpen = (type: string, column: string, description: string): FilterField =>
  filtered(
    () => ID,
    description,
    (id: string, argument) => ({ sql: `${of(column)} = ?`, params: [openId(type, argument, id)] }),
  );

/** At least, and at most, a number between bounds. */
export const atLeast = (
  expression: string,
  description: string,
  bounds: readonly [min: number, max: number],
): FilterField => compared('>=', expression, description, bounds);

export const atMost = (
  expression: string,
  description: string,
  bounds: readonly [min: number, max: number],
): FilterField => compared('<=', expression, description, bounds);

/** The two fields `<name>From` and `<name>To` of an inclusive range of days. */
export function days<Name extends string>(
  name: Name,
  expression: string,
  description: string,
): { [K in `${Name}From` | `${Name}To`]: FilterField } {
  const [, english = '', chinese = ''] = /^(.*?)\.? (\S+)$/u.exec(description) ?? [];
  const side = (operator: string, text: string, zh: string): FilterField =>
    filtered(
      () => DateScalar,
      `${english} on this day or ${text}. ${chinese}${zh}`,
      (day: string) => ({ sql: `${of(expression)} ${operator} ?::date`, params: [day] }),
    );
  return {
    [`${name}From`]: side('>=', 'later', '起'),
    [`${name}To`]: { ...side('<=', 'earlier', '止'), notBelow: `${name}From` },
  } as never;
}

function compared(
  operator: string,
  expression: string,
  description: string,
  [min, max]: readonly [number, number],
): FilterField {
  return filtered(
    () => Int,
    description,
    (value: number, argument) => {
      if (value < min || value > max) {
        throw badInput(argument, 'BETWEEN', { min, max });
      }
      return { sql: `${of(expression)} ${operator} ?`, params: [value] };
    },
  );
}

/** A column by its name, or an expression over `e` as it is. */
function of(expression: string): string {
  return /^\w+$/.test(expression) ? `e."${expression}"` : expression;
}
