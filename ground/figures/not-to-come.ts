import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { badInput } from '../errors/errors.ts';

/** A field whose day has been, although neither its argument nor its type is called `asOf`. */
export function NotToCome() {
  return Extensions({ notToCome: true });
}

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Nobody knows a figure of a day to come. A field describes a day when it has an argument `asOf`, or a
 * type that says `asOf`, or is marked: none of its days, months and years may be one to come.
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
        for (const [name, runningOf] of times) refuseToCome(name, given[name], runningOf(today));
      });
    }
  }
  return checks;
}

type RunningOf = (today: string) => string | number;

function timesOf(field: GraphQLField<unknown, unknown>): [string, RunningOf][] {
  const type = getNamedType(field.type);
  const isFigure =
    field.args.some(({ name }) => name === 'asOf') ||
    (isObjectType(type) && type.getFields().asOf !== undefined) ||
    field.extensions.notToCome === true;
  return isFigure
    ? field.args.flatMap((argument) => {
        const running = runningOf(argument);
        return running ? [[argument.name, running] as [string, RunningOf]] : [];
      })
    : [];
}

const YEARS = ['year', 'from', 'to'];

/** What of today an argument is compared with, null for one that names no time. */
function runningOf({ name, type }: GraphQLArgument): RunningOf | null {
  const named = getNamedType(type).name;
  if (named === 'Date') return (today) => today;
  if (named === 'Month') return (today) => today.slice(0, 7);
  return named === 'Int' && YEARS.includes(name) ? (today) => Number(today.slice(0, 4)) : null;
}

function refuseToCome(argument: string, given: unknown, running: string | number): void {
  if (given == null || (given as string | number) <= running) return;
  throw badInput(
    argument,
    `${argument} is not after ${running}: nothing is known of what is to come.`,
  );
}
