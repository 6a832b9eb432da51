import { isDay } from '../china/calendar.ts';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badInput } from '../errors/errors.ts';

function stringScalar(options: {
  name: string;
  description: string;
  specifiedByURL?: string;
  valid: (text: string) => boolean;
  form: 'DATE' | 'MONTH' | 'DECIMAL';
}): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && options.valid(value)) return value;
    throw badInput(options.name, options.form);
  };
  return new GraphQLScalarType<string, string>({
    name: options.name,
    description: options.description,
    specifiedByURL: options.specifiedByURL,
    serialize: String,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Whether the text is a day of the years that the hub takes: 2023-02-29 is not. */
export function isDate(text: string): boolean {
  return /^(19|20|21)/.test(text) && isDay(text);
}

export const DateScalar = stringScalar({
  name: 'Date',
  description:
    'A day in Asia/Shanghai, YYYY-MM-DD (ISO 8601). Who reads a person under a grant, without a consent ' +
    'that names him, is told months instead, YYYY-MM, and of a birth date the year, YYYY (EDTF level 0); ' +
    'so is everybody where a source knows no more, as the description of the field says then. ' +
    'What is sent is always a day. 日期',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  valid: isDate,
  form: 'DATE',
});

export const MonthScalar = stringScalar({
  name: 'Month',
  description: 'A month in Asia/Shanghai, YYYY-MM. 月份',
  valid: (text) => isDate(`${text}-01`),
  form: 'MONTH',
});

export const DecimalScalar = stringScalar({
  name: 'Decimal',
  description: 'An exact decimal number as a string, such as "59.95". 精确小数',
  valid: (text) => /^-?\d{1,20}(\.\d{1,10})?$/.test(text),
  form: 'DECIMAL',
});

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant with offset, RFC 3339. Who reads a person under a grant, without a consent that names ' +
    'him, is told the month in Asia/Shanghai instead, YYYY-MM. 时刻',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) =>
    typeof value === 'string' && /^\d{4}(-\d\d)?$/.test(value)
      ? value
      : new Date(value as string | number | Date).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function readInstant(value: unknown): Date {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
  if (typeof value === 'string' && form.test(value) && isDate(value.slice(0, 10))) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw badInput('DateTime', 'DATE_TIME');
}

export const FenScalar = new GraphQLScalarType<number, number>({
  name: 'Fen',
  description: 'Money in whole fen (分, 1/100 CNY): a JSON integer up to 2^53-1.',
  serialize: (value) => readFen(typeof value === 'string' ? Number(value) : value),
  parseValue: readFen,
  parseLiteral: (node) => readFen(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function readFen(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw badInput('Fen', 'FEN');
}

/** The custom scalars of the schema by name; the edge binds them to the contracts too. */
export const SCALARS: Record<string, GraphQLScalarType> = {
  Date: DateScalar,
  Month: MonthScalar,
  Decimal: DecimalScalar,
  DateTime: DateTimeScalar,
  Fen: FenScalar,
};
