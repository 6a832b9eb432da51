import { ID, Int } from 'type-graphql';
import { badInput } from '../errors/errors.ts';
import { openCode, openId } from '../identity/open-id.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { nameContains } from '../rows/search.ts';
import { within, withinAny } from '../rows/within.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { DateScalar, FenScalar, MonthScalar } from '../schema/scalars.ts';
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

/** Rows about one of several entities with open ids: of a UUID, or of a natural key. */
export const aboutAny = (
  type: string,
  column: string,
  description: string,
  { natural = false }: { natural?: boolean } = {},
): FilterField =>
  filtered(
    () => [ID],
    description,
    (ids: string[], argument) => {
      const read = natural ? openCode : openId;
      const keys = ids.map((id, i) => read(type, `${argument}.${i}`, id));
      return {
        sql: `${of(column)} = any(array[?]::${natural ? 'text' : 'uuid'}[])`,
        params: [keys],
      };
    },
  );

/** Rows whose expression is one of these whole numbers. */
export const oneOfWhole = (expression: string, description: string): FilterField =>
  filtered(
    () => [Int],
    description,
    (values: number[]) => ({ sql: `${of(expression)} = any(array[?]::int[])`, params: [values] }),
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

type Range<Name extends string> = { [K in `${Name}From` | `${Name}To`]: FilterField };

/** What a range is of: its type, the words of its two ends, and the end as SQL over `?`. */
interface Ends {
  type: () => unknown;
  from: readonly [english: string, sql: string];
  to: readonly [english: string, sql: string];
  of?(end: never): unknown;
}

/** Makes the two fields `<name>From` and `<name>To` of an inclusive range. */
function range(ends: Ends) {
  return <Name extends string>(
    name: Name,
    expression: string,
    description: string,
  ): Range<Name> => {
    const [, english = '', chinese = ''] = /^(.*?)\.? (\S+)$/u.exec(description) ?? [];
    const side = ([words, sql]: Ends['from'], zh: string): FilterField =>
      filtered(ends.type, `${english} ${words}. ${chinese}${zh}`, (end: never) => ({
        sql: `${of(expression)} ${sql}`,
        params: [ends.of ? ends.of(end) : end],
      }));
    return {
      [`${name}From`]: side(ends.from, '起'),
      [`${name}To`]: { ...side(ends.to, '止'), notBelow: `${name}From` },
    } as never;
  };
}

/** A range of days. */
export const days = range({
  type: () => DateScalar,
  from: ['on this day or later', '>= ?::date'],
  to: ['on this day or earlier', '<= ?::date'],
});

/** A range of months, of a day in them. */
export const months = range({
  type: () => MonthScalar,
  from: ['in this month or later', '>= ?::date'],
  to: ['in this month or earlier', "< ?::date + interval '1 month'"],
  of: (month: string) => `${month}-01`,
});

/** A range of years. */
export const years = range({
  type: () => Int,
  from: ['in this year or later', '>= ?'],
  to: ['in this year or earlier', '<= ?'],
});

/** A range of amounts of money. */
export const amounts = range({
  type: () => FenScalar,
  from: ['of this amount or more', '>= ?'],
  to: ['of this amount or less', '<= ?'],
});

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
