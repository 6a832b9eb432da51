import { followsMerge, identitiesSql } from '../access/same-person.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { nameContains } from '../rows/search.ts';
import { within } from '../rows/within.ts';
import type { FieldClass } from '../schema/field-class.ts';
import type { SubgraphContext } from '../serving/context.ts';
import {
  type Argument,
  choice,
  codeOf,
  day,
  fen,
  flagged,
  idOf,
  listed,
  month,
  openIdOf,
  valueOf,
  whole,
} from './arguments.ts';

/** One field of a filter: its type and text in the schema, and the condition that a value makes. */
export interface FilterField {
  type: () => unknown;
  description: string;
  /** Another field of the filter that a value of this one may not lie below. */
  notBelow?: string;
  /** Class of what it reads where that is closer than the list: a filter tells what it filters by. */
  fieldClass?: FieldClass;
  condition: Condition<never>;
}

/** Is given the whole filter too: what some values mean depends on others beside them. */
type Condition<Value> = (
  value: Value,
  argument: string,
  context: SubgraphContext,
  filter: Readonly<Record<string, unknown>>,
) => SqlCondition | Promise<SqlCondition>;

/** A field whose condition is its own; whatever else a filter can be asked for stands here. */
export function filtered<Value>(
  type: () => unknown,
  description: string,
  condition: Condition<Value>,
): FilterField {
  return { type, description, condition };
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

/** Rows whose expression passes a test in SQL over `?`, which is what is read of the value. */
function tested<Value>(
  { type, description, read = (value) => value as Value }: Argument<Value>,
  expression: string,
  test: string,
): FilterField {
  return filtered(type, description, (value, argument, context) => ({
    sql: `${columnOf(expression)} ${test}`,
    params: [read(value, argument, context)],
  }));
}

export function inRegion(description: string, column?: string): FilterField {
  const inside = (code: string, argument: string) => within(argument, code, column);
  return filtered(() => String, description, inside);
}

/** Rows whose expression has one of these values. */
export function oneOf(
  expression: string,
  type: object | (() => unknown),
  description: string,
): FilterField {
  const values = typeof type === 'function' ? (type as () => unknown) : () => type;
  return tested(listed(valueOf(values, description)), expression, '= any(array[?]::text[])');
}

/** Rows whose list has one of these values. */
export function anyOf(column: string, values: object, description: string): FilterField {
  return tested(listed(choice(values, description)), column, '&& array[?]::text[]');
}

export function exactly(expression: string, type: () => unknown, description: string): FilterField {
  return tested(valueOf(type, description), expression, '= ?');
}

export function flag(expression: string, description: string): FilterField {
  return tested(flagged(description), expression, '= ?');
}

/** Whether there is anything in a column. */
export function present(column: string, description: string): FilterField {
  return filtered(
    () => Boolean,
    description,
    (given: boolean) => ({
      sql: `${columnOf(column)} is ${given ? 'not null' : 'null'}`,
      params: [],
    }),
  );
}

export function named(column: string, description: string): FilterField {
  const contains = (text: string, argument: string) => nameContains(column, argument, text);
  return filtered(() => String, description, contains);
}

/** Rows about an entity with a closed id; the filter takes the id that the caller was given. */
export function about(type: string, column: string, description: string): FilterField {
  const field = tested(idOf(type, description), column, '= ?');
  if (type !== 'Elder') return field;
  // Whichever of her keys a row names her by.
  const any = tested(idOf(type, description), column, `= any(${identitiesSql('?::uuid')})`);
  const condition: Condition<never> = (value, argument, context, filter) => {
    const one = followsMerge(context.viewer, 'Elder', 'key') ? any : field;
    return one.condition(value, argument, context, filter);
  };
  return { ...field, condition };
}

/** Rows about an entity with an open id. */
export function aboutOpen(type: string, column: string, description: string): FilterField {
  return tested(openIdOf(type, description), column, '= ?');
}

/** Rows about one of several entities with open ids: of a UUID, or of a natural key. */
export function aboutAny(
  type: string,
  column: string,
  description: string,
  { natural = false }: { natural?: boolean } = {},
): FilterField {
  const [idsOf, stored] = natural ? [codeOf, 'text'] : [openIdOf, 'uuid'];
  return tested(listed(idsOf(type, description)), column, `= any(array[?]::${stored}[])`);
}

type Range<Name extends string> = { [K in `${Name}From` | `${Name}To`]: FilterField };

/** The words of an end of a range, and the end as SQL over `?`. */
type End = readonly [english: string, sql: string];

/** Makes the two fields `<name>From` and `<name>To` of an inclusive range. */
function range(value: (description: string) => Argument<unknown>, from: End, to: End) {
  return <Name extends string>(
    name: Name,
    expression: string,
    description: string,
  ): Range<Name> => {
    const [, english = '', chinese = ''] = /^(.*?)\.? (\S+)$/u.exec(description) ?? [];
    const side = ([words, sql]: End, zh: string) =>
      tested(value(`${english} ${words}. ${chinese}${zh}`), expression, sql);
    return {
      [`${name}From`]: side(from, '起'),
      [`${name}To`]: { ...side(to, '止'), notBelow: `${name}From` },
    } as never;
  };
}

export const days = range(
  day,
  ['on this day or later', '>= ?::date'],
  ['on this day or earlier', '<= ?::date'],
);

/** A range of months, of a day in them. */
export const months = range(
  (description) => ({ ...month(description), read: (given) => `${given as string}-01` }),
  ['in this month or later', '>= ?::date'],
  ['in this month or earlier', "< ?::date + interval '1 month'"],
);

export const years = range(
  whole,
  ['in this year or later', '>= ?'],
  ['in this year or earlier', '<= ?'],
);

/** A range of amounts of money. */
export const amounts = range(
  fen,
  ['of this amount or more', '>= ?'],
  ['of this amount or less', '<= ?'],
);

/** A column by its name, or an expression over `e` as it is. */
export function columnOf(expression: string): string {
  return /^\w+$/.test(expression) ? `e."${expression}"` : expression;
}
