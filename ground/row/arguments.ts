import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { notAnId, openCode, openId } from '../identity/open-id.ts';
import { regionCode } from '../rows/within.ts';
import { expected } from '../schema/argument-validation.ts';
import {
  DateScalar,
  DateTimeScalar,
  DecimalScalar,
  FenScalar,
  MonthScalar,
} from '../schema/scalars.ts';
import { badInput } from '../errors/errors.ts';
import type { SubgraphContext } from '../serving/context.ts';

/** What a field or a mutation takes: type, text, bounds, and what the work is given of it. */
export interface Argument<Value> {
  type: () => unknown;
  description: string;
  nullable: boolean;
  /** What the schema says it is where it is left out. */
  defaultValue?: unknown;
  /** Decorators of class-validator, and who alone may meet it (`For`). */
  checks: readonly PropertyDecorator[];
  /** Makes the value that the work is given; the value as it came where this is left out. */
  read?(value: unknown, argument: string, context: SubgraphContext): Value;
  /** What the work is given where the client gives nothing; null where this is left out. */
  otherwise?(context: SubgraphContext): Value;
}

export type Arguments = Readonly<Record<string, Argument<unknown>>>;

export type ArgumentsOf<A> = {
  [K in keyof A]: A[K] extends Argument<infer Value> ? Value : never;
};

/** A value of a type, as it is. */
export function valueOf<Value>(
  type: () => unknown,
  description: string,
  ...checks: PropertyDecorator[]
): Argument<Value> {
  return { type, description, nullable: false, checks };
}

function argumentOf<Value>(type: () => unknown) {
  return (description: string, ...checks: PropertyDecorator[]) =>
    valueOf<Value>(type, description, ...checks);
}

export const day = argumentOf<string>(() => DateScalar);
export const month = argumentOf<string>(() => MonthScalar);
export const instant = argumentOf<Date>(() => DateTimeScalar);
export const decimal = argumentOf<string>(() => DecimalScalar);
export const flagged = argumentOf<boolean>(() => Boolean);
/** A text as it is; say its length where it is free. */
export const text = argumentOf<string>(() => String);

export function whole(
  description: string,
  [min, max]: readonly [number, number] = [-(2 ** 31), 2 ** 31 - 1],
): Argument<number> {
  // An input is checked by its class; the arguments of a field have none.
  const read = (value: unknown, argument: string): number => {
    if ((value as number) < min || (value as number) > max) {
      throw badInput(argument, 'BETWEEN', { min, max });
    }
    return value as number;
  };
  return { ...valueOf<number>(() => Int, description, Min(min), Max(max)), read };
}

/** An amount of money, of `least` or more. */
export function fen(description: string, least = Number.MIN_SAFE_INTEGER): Argument<number> {
  return valueOf(() => FenScalar, description, Min(least));
}

/** A free text of at most so many characters. */
export function words(description: string, most: number): Argument<string> {
  return text(description, MaxLength(most));
}

/** A name or title of one line, without blanks around it. */
export function line(description: string, most: number): Argument<string> {
  return text(description, Matches(/^\S(.*\S)?$/, expected('TRIMMED')), MaxLength(most));
}

/** A code of capitals, digits and `_`, as CATALOGUE_ITEM. */
export function code(description: string): Argument<string> {
  return text(description, Matches(/^[A-Z][A-Z0-9_]{1,49}$/, expected('FORM')));
}

/** A telephone number as people write it. */
export function phone(description: string): Argument<string> {
  return text(description, Matches(/^[0-9+-]{5,20}$/, expected('PHONE')));
}

export function choice<Values extends object>(
  values: Values,
  description: string,
): Argument<Values[keyof Values]> {
  return valueOf(() => values, description);
}

/** A nested input of its own type. */
export function nested<Value extends object>(
  type: new () => Value,
  description: string,
): Argument<Value> {
  return valueOf(() => type, description, ValidateNested());
}

type IdRead = (type: string, at: string, id: string, context: SubgraphContext) => string;

function identifiedBy(read: IdRead) {
  return (type: string, description: string): Argument<string> => ({
    ...valueOf(() => ID, description),
    read: (id, argument, context) => read(type, argument, id as string, context),
  });
}

/** The id of an entity with closed rows; the work is given its internal key. */
export const idOf = identifiedBy((type, at, id, context) => context.key(type, at, id));
/** The id of one record of an elder, also where it has become part of another one by now. */
export function recordOf(description: string): Argument<string> {
  return {
    ...idOf('Elder', description),
    read(id, argument, { ids }) {
      const key = ids.decode('Elder', id as string);
      if (key === null) throw notAnId('Elder', argument);
      return key;
    },
  };
}
/** The id of an entity with open rows. */
export const openIdOf = identifiedBy(openId);
/** The id of an entity with a natural key, such as an item of a catalogue. */
export const codeOf = identifiedBy(openCode);

/** The code of a region. @throws BAD_USER_INPUT for what is none, when it is read */
export function regionOf(description: string): Argument<string> {
  return {
    ...text(description),
    read: (code, argument) => regionCode(argument, code as string),
  };
}

/** What need not be given: the work is given null then. */
export function optional<Value>(argument: Argument<Value>): Argument<Value | null> {
  return { ...argument, nullable: true };
}

/** What is a value of its own where it is left out, as the schema tells. */
export function usually<Value>(argument: Argument<Value>, value: Value): Argument<Value> {
  return { ...argument, nullable: true, defaultValue: value, otherwise: () => value };
}

/** The day that a field describes: today unless given. A day to come is refused by the name `asOf`. */
export function asOf(
  description = 'The day, today unless given; not a day to come. 截至日期',
): Argument<string> {
  return { ...day(description), nullable: true, otherwise: ({ today }) => today };
}

/** The same of a figure of people, which moves to the end of a quarter for most who ask. */
export function asOfPeople(description = 'The day, today unless given; not a day to come.') {
  return asOf(
    `${description} Only staff of the region read that day itself; for all others it is the last of ` +
      'the last full quarter until then, and the answer says which. 截至日期',
  );
}

/** Values whose number and likeness the work judges, since what is wrong differs from one to another. */
export function listed<Value>(argument: Argument<Value>): Argument<Value[]> {
  const { type, read } = argument;
  return {
    ...argument,
    type: () => [type()],
    read: (values, at, context) =>
      (values as Value[]).map((value, n) => (read ? read(value, `${at}.${n}`, context) : value)),
  } as Argument<Value[]>;
}

/** One, or `least`, to `most` different values. */
export function several<Value>(
  argument: Argument<Value>,
  most: number,
  least = 1,
): Argument<Value[]> {
  const checks = [ArrayMinSize(least), ArrayMaxSize(most), ArrayUnique(), ...argument.checks];
  return { ...listed(argument), checks };
}

/** The input type of these arguments, on top of a base that may have more. */
export function inputOf(
  name: string,
  description: string,
  takes: Readonly<Record<string, Omit<Argument<unknown>, 'read' | 'otherwise'>>>,
  base: new () => object = Object,
): new () => object {
  @InputType(name, { description })
  class Input extends base {}
  for (const [field, taken] of Object.entries(takes)) {
    const { type, description: text, nullable, defaultValue, checks } = taken;
    Field(type as never, { nullable, defaultValue, description: text })(Input.prototype, field);
    for (const check of checks) check(Input.prototype, field);
  }
  return Input;
}

/**
 * What the work is given of an input, or of the arguments of a field where `at` is empty.
 * @throws BAD_USER_INPUT for a value that cannot be read, such as an id that is none.
 */
export function given<A extends Arguments>(
  takes: A,
  input: Readonly<Record<string, unknown>>,
  context: SubgraphContext,
  at = 'input.',
): ArgumentsOf<A> {
  return Object.fromEntries(
    Object.entries(takes).map(([field, { read, otherwise }]) => {
      const value = input[field] ?? null;
      if (value === null) return [field, otherwise?.(context) ?? null];
      return [field, read ? read(value, `${at}${field}`, context) : value];
    }),
  ) as ArgumentsOf<A>;
}

/** A nested input of these arguments, each read as one of the mutation's own. */
export function partOf<A extends Arguments>(
  name: string,
  description: string,
  takes: A,
): Argument<ArgumentsOf<A>> {
  return {
    ...(nested(inputOf(name, description, takes), description) as unknown as Argument<
      ArgumentsOf<A>
    >),
    read: (value, at, context) => given(takes, value as never, context, `${at}.`),
  };
}
