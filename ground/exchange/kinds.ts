import type { SubgraphContext } from '../serving/context.ts';
import { labelled, labelsOf } from '../schema/labelled.ts';
import { isDay } from '../china/calendar.ts';
import { checkDigit } from '../china/national-id.ts';
import { isWithin } from '../china/region-code.ts';
import { regionCode } from '../rows/within.ts';
import { hashOfNumber, readNumber } from '../workflow/identity-number.ts';
import { normalCell, partsOf } from './cell.ts';
import { REFUSES } from './refuses.ts';
import { openId } from '../identity/open-id.ts';
import { readDay } from './day.ts';

export const ColumnKind = labelled('ImportColumnKind', 'What a column holds. 列类型', {
  TEXT: 'Text of one line. 文本',
  NUMBER_TEXT: 'Digits that are no quantity, such as an identity number. 号码',
  DAY: 'A day; 2016/4/30, 2016.4.30, 2016年4月30日 and the number of a spreadsheet are read. 日期',
  NUMBER: 'A number. 数值',
  CHOICE: 'One value of a list. 单选',
  CHOICES: 'Several values of a list. 多选',
  FLAG: 'Yes or no. 是否',
  REGION: 'A code of a region, with 6, 9 or 12 digits. 区划代码',
});
export type ColumnKind = keyof typeof ColumnKind;

/** What reading a cell rests on. */
export interface Reading {
  context: SubgraphContext;
  /** Name of the column, where a refusal points. */
  field: string;
  /** What a word of the source stands for in this column, as the source's mapping says. */
  meaning(word: string): string | undefined;
}

/** How a column is read and compared with the register. */
export interface Kind<Value = unknown> {
  kind: ColumnKind;
  /** The values that words stand for, with their labels. */
  values?: Readonly<Record<string, string>>;
  /** The value of a cell in its normal form; null for one that says nothing. @throws Refusal, or BAD_USER_INPUT */
  read(cell: string, reading: Reading): Value | Promise<Value>;
  /** Whether the register has the value; it is compared as it is where this is left out. */
  isSame?(value: Value, held: unknown, reading: Reading): boolean | Promise<boolean>;
}

export const textKind: Kind<string> = {
  kind: 'TEXT',
  read: (cell) => cell,
  // Another spelling of the same is no change.
  isSame: (value, held) => typeof held === 'string' && normalCell(held) === value,
};

/** What a spreadsheet makes of a long number: the last digits are gone. */
const SPOILT = /^\d(\.\d+)?e\+?\d+$/i;

/** Digits without blanks or dashes between them. @throws Refusal with NUMBER_SPOILT */
function digitsOf(cell: string, field: string): string {
  if (SPOILT.test(cell)) throw REFUSES.NUMBER_SPOILT(field);
  return cell.replace(/\s/gu, '');
}

export const phoneKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  read: (cell, { field }) =>
    digitsOf(cell, field)
      .replace(/[()（）]/gu, '-')
      .replace(/^-|-$/g, '')
      .replace(/-+/g, '-'),
};

const MASKED = /^\d{3}\*{14}[\dX]$/;

/**
 * An identity number; one of 15 digits, as papers of before 1999 have it, in the form that GB 11643
 * gives it since. Who has three digits from 996 on was born before 1900, and is left as it is.
 */
export const nationalIdKind: Kind<string | null> = {
  kind: 'NUMBER_TEXT',
  read(cell, { field, context }) {
    const digits = digitsOf(cell, field).toUpperCase();
    // As the hub shows it: nothing is said by it.
    if (MASKED.test(digits)) return null;
    const old = /^(\d{6})(\d{6})(\d{3})$/.exec(digits);
    const long = old && Number(old[3]) < 996 ? `${old[1]}19${old[2]}${old[3]}` : null;
    return readNumber(long ? long + checkDigit(long) : digits, context.today).id;
  },
  async isSame(value, held, { context }) {
    return held === (await hashOfNumber(context.rows, context.today, value!));
  },
};

export const creditCodeKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  read: (cell, { field }) => digitsOf(cell, field).toUpperCase(),
};

export const dayKind: Kind<string> = {
  kind: 'DAY',
  read(cell, { field }) {
    const read = readDay(cell);
    if (read === null) throw REFUSES.UNREADABLE_DAY(field);
    if (!isDay(read)) throw REFUSES.DAY_NEEDED(field);
    return read;
  },
};

/** A number with what people write around it: `1,200 平方米`. */
const NUMBER = /^(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d+)? ?(?:平方米|㎡|m2|张|个|人|户|°|度)?$/u;

function numberOf(cell: string, field: string): number {
  const [, whole, rest = ''] = NUMBER.exec(cell) ?? [];
  if (whole === undefined) throw REFUSES.UNREADABLE_NUMBER(field);
  return Number(whole.replaceAll(',', '') + rest);
}

export const wholeKind: Kind<number> = {
  kind: 'NUMBER',
  read(cell, { field }) {
    const number = numberOf(cell, field);
    if (!Number.isSafeInteger(number)) throw REFUSES.UNREADABLE_NUMBER(field);
    return number;
  },
};

export const degreesKind: Kind<number> = {
  kind: 'NUMBER',
  read: (cell, { field }) => numberOf(cell, field),
  // A tenth of a metre: what two conversions of one point may differ by.
  isSame: (value, held) => typeof held === 'number' && Math.abs(value - held) < 1e-6,
};

export const regionKind: Kind<string> = {
  kind: 'REGION',
  read: (cell, { field }) => regionCode(field, cell),
  // A county says nothing against the village in it that the register has.
  isSame: (value, held) => typeof held === 'string' && isWithin(held, value),
};

const YES = ['是', '有', 'y', 'yes', 'true', '1', '√', '✓'];
const NO = ['否', '没有', 'n', 'no', 'false', '0', '×'];

export const flagKind: Kind<boolean> = {
  kind: 'FLAG',
  values: { true: 'Yes. 是', false: 'No. 否' },
  read(cell, { field, meaning }) {
    const word = meaning(cell) ?? cell.toLowerCase();
    if (YES.includes(word)) return true;
    if (NO.includes(word)) return false;
    throw REFUSES.UNKNOWN_WORD(field);
  },
};

type Words<Value> = Readonly<Record<string, Value>>;

/** A value of an enum, by its name, its Chinese label, a usual word, or a word of the source. */
function wordReader<Value extends string>(
  values: Readonly<Record<Value, string>>,
  usual: Words<Value>,
) {
  const known = new Map<string, Value>();
  for (const [value, label] of Object.entries(labelsOf(values))) {
    const called = label.slice(label.lastIndexOf('. ') + 2);
    for (const word of [value, called, ...called.split(/[、/]/)])
      known.set(normalCell(word)!.toLowerCase(), value as Value);
  }
  for (const [word, value] of Object.entries<Value>(usual)) known.set(word.toLowerCase(), value);
  return (word: string, { field, meaning }: Reading): Value => {
    const value = known.get((meaning(word) ?? word).toLowerCase());
    if (value === undefined) throw REFUSES.UNKNOWN_WORD(field);
    return value;
  };
}

export function choiceKind<Value extends string>(
  values: Readonly<Record<Value, string>>,
  usual: Words<Value> = {},
): Kind<Value> {
  return { kind: 'CHOICE', values: labelsOf(values), read: wordReader(values, usual) };
}

export function choicesKind<Value extends string>(
  values: Readonly<Record<Value, string>>,
  usual: Words<Value> = {},
): Kind<Value[]> {
  const read = wordReader(values, usual);
  return {
    kind: 'CHOICES',
    values: labelsOf(values),
    read: (cell, reading) => {
      const whole = reading.meaning(cell);
      const words = whole === undefined ? partsOf(cell) : [whole];
      return [...new Set(words.map((word) => read(word, reading)))];
    },
    isSame: (value, held) =>
      Array.isArray(held) && [...value].sort().join() === [...held].sort().join(),
  };
}

/** An entity that the source names by its id in the hub. */
export function openIdKind(type: string): Kind<string> {
  return { kind: 'NUMBER_TEXT', read: (cell, { field }) => openId(type, field, cell) };
}
