import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { badInput } from '../errors/errors.ts';

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Nobody knows a figure of a day to come. A field describes a day when it has an argument `asOf`, or a
 * type that says `asOf`: none of its days, months and years may be one to come.
 */
export function notToCome(
  schema: GraphQLSchema,
): Map<string, (given: Arguments, today: string) => void> {
  const checks = new Map<string, (given: Arguments, today: string) => void>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      const times = timesOf(field);
      if (times.length === 0) continue;
      checks.set(`${type.name}.${field.name}`, (given, today) => {
        for (const [name, { of, expects }] of times) {
          const value = given[name] as string | number | null | undefined;
          if (value != null && value > of(today)) throw badInput(name, expects);
        }
      });
    }
  }
  return checks;
}

/** What of today an argument is compared with, and what is said of one that is to come. */
interface Running {
  of: (today: string) => string | number;
  expects: 'NOT_AFTER_TODAY' | 'MONTH_BEGUN' | 'YEAR_BEGUN';
}

const DAY: Running = { of: (today) => today, expects: 'NOT_AFTER_TODAY' };
const MONTH: Running = { of: (today) => today.slice(0, 7), expects: 'MONTH_BEGUN' };
const YEAR: Running = { of: (today) => Number(today.slice(0, 4)), expects: 'YEAR_BEGUN' };
const YEARS = ['year', 'from', 'to'];

function timesOf(field: GraphQLField<unknown, unknown>): [string, Running][] {
  const type = getNamedType(field.type);
  const isFigure =
    field.args.some(({ name }) => name === 'asOf') ||
    (isObjectType(type) && type.getFields().asOf !== undefined);
  if (!isFigure) return [];
  return field.args.flatMap((argument) => {
    const running = runningOf(argument);
    return running ? [[argument.name, running] as [string, Running]] : [];
  });
}

function runningOf({ name, type }: GraphQLArgument): Running | null {
  const named = getNamedType(type).name;
  if (named === 'Date') return DAY;
  if (named === 'Month') return MONTH;
  return named === 'Int' && YEARS.includes(name) ? YEAR : null;
}
