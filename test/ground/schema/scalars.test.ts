import { type GraphQLScalarType, parseValue } from 'graphql';
import {
  DateScalar,
  DateTimeScalar,
  DecimalScalar,
  FenScalar,
  MonthScalar,
  SCALARS,
} from '../../../ground/schema/scalars.ts';

interface Case {
  scalar: GraphQLScalarType;
  good: unknown[];
  bad: unknown[];
}

const NEVER = [
  null,
  undefined,
  true,
  {},
  [],
  ['2025-01-01'],
  '',
  ' ',
  '\0',
  '__proto__',
  NaN,
  Infinity,
];

const CASES: Case[] = [
  {
    scalar: DateScalar,
    good: ['2025-12-31', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'],
    bad: [
      '2023-02-29',
      '1900-02-29',
      '2025-04-31',
      '2025-13-01',
      '2025-00-10',
      '2025-01-00',
      '2025-1-1',
      '20250101',
      '2025-01-01T00:00:00Z',
      ' 2025-01-01',
      '2025-01-01\n',
      '1899-12-31',
      '2200-01-01',
      '+275761-01-01',
      '２０２５-01-01',
      20250101,
    ],
  },
  {
    scalar: MonthScalar,
    good: ['2025-01', '2025-12', '1900-01'],
    bad: ['2025-00', '2025-13', '2025-1', '2025', '2025-01-01', '2025-01\n', 202501],
  },
  {
    scalar: DecimalScalar,
    good: ['0', '-0.5', '59.95', '12345678901234567890.0123456789'],
    bad: [
      '1e999999999',
      '1e3',
      '.5',
      '5.',
      '+1',
      '1,000',
      'NaN',
      'Infinity',
      '0x10',
      '1'.repeat(21),
      '0.12345678901',
      '1\n',
      1,
    ],
  },
  {
    scalar: DateTimeScalar,
    good: ['2025-12-31T08:00:00+08:00', '2025-12-31T00:00:00Z', '2025-12-31T00:00:00.123Z'],
    bad: [
      '2025-12-31T08:00:00',
      '2025-12-31 08:00:00Z',
      '2025-12-31T24:00:01Z',
      '2025-12-31T08:60:00Z',
      '2023-02-29T00:00:00Z',
      '2025-12-31',
      '2025-12-31T08:00:00z',
      '+275761-01-01T00:00:00Z',
      1_767_139_200_000,
    ],
  },
  {
    scalar: FenScalar,
    good: [0, -1, 2 ** 53 - 1, -(2 ** 53 - 1)],
    bad: [2 ** 53, -(2 ** 53), 0.5, '100', 1e300],
  },
];

describe.each(CASES.map((one) => [one.scalar.name, one] as const))(
  '%s',
  (name, { scalar, good, bad }) => {
    test.each(good)('takes %j', (value) => {
      expect(() => scalar.parseValue(value)).not.toThrow();
      expect(() => scalar.parseLiteral(parseValue(JSON.stringify(value)), {})).not.toThrow();
    });

    test.each([...bad, ...NEVER])('refuses %j with a code and without quoting it', (value) => {
      const refusal = expect.objectContaining({
        message: expect.stringContaining(` is a ${name}`),
        extensions: { code: 'BAD_USER_INPUT', argument: name, expects: expect.any(String) },
      });
      expect(() => scalar.parseValue(value)).toThrow(refusal);
      if (typeof value === 'string') {
        const literal = parseValue(JSON.stringify(value));
        expect(() => scalar.parseLiteral(literal, {})).toThrow(refusal);
      }
    });
  },
);

test('literals of another kind are refused', () => {
  expect(() => DateScalar.parseLiteral(parseValue('20250101'), {})).toThrow();
  expect(() => DateScalar.parseLiteral(parseValue('TODAY'), {})).toThrow();
  expect(() => FenScalar.parseLiteral(parseValue('"100"'), {})).toThrow();
  expect(() => FenScalar.parseLiteral(parseValue('1.5'), {})).toThrow();
  expect(() => FenScalar.parseLiteral(parseValue('9007199254740993'), {})).toThrow();
});

test('an instant keeps its moment whatever its offset', () => {
  const instant = DateTimeScalar.parseValue('2025-12-31T08:00:00+08:00') as Date;
  expect(DateTimeScalar.serialize(instant)).toBe('2025-12-31T00:00:00.000Z');
});

test('an amount from the database is a number in the answer', () => {
  expect(FenScalar.serialize('4500000')).toBe(4_500_000);
  expect(() => FenScalar.serialize('9007199254740993')).toThrow();
});

test('the edge binds every scalar by its name', () => {
  for (const [name, scalar] of Object.entries(SCALARS)) expect(scalar.name).toBe(name);
  expect(Object.values(SCALARS)).toEqual(expect.arrayContaining(CASES.map((one) => one.scalar)));
});
