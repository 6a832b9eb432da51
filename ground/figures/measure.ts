import { labelled } from '../schema/labelled.ts';
import type { Count, Ratio } from './figure.ts';
import { Withheld } from './withheld.ts';

export const ActualReason = labelled(
  'ActualReason',
  'Why a target has no actual figure. 无实际值的原因',
  {
    NOT_MEASURED_YET: 'The hub keeps no rows of this kind yet. 尚未统计',
    NOT_MEASURABLE: 'The document does not say what to count. 无统计口径',
    RULE_PARAMETER: 'A line that a rule uses; nothing is counted. 规则参数',
    SMALL_NUMBER: 'It counts fewer than ten people. 小数保密',
    NO_DATA: 'It is measured, but the region has no such rows. 无数据',
    UNDATED: 'It is not known of enough rows whether they count on the day. 日期不详，无法判定',
    SAMPLE:
      'Its rows are a sample: they say nothing of a number of the whole region. 样本数据不判定绝对指标',
  },
);
export type ActualReason = keyof typeof ActualReason;

/** What an owner counts for an indicator: exact decimals; money in yuan, shares as two numbers. */
export interface Measure {
  numerator: string | null;
  denominator: string | null;
  asOf: string;
  withheld: Withheld | null;
  /** Of how many rows nobody knows whether they count on the day, and what it is at least and at most. */
  undated?: Undated;
  /** Whether it rests on invented rows; it does unless said otherwise. */
  synthetic?: boolean;
  /** Whether nothing follows from it: what it rests on was invented, and is no count of rows. */
  provesNothing?: boolean;
}

/** What rows with a date that is not wholly known leave open. */
export interface Undated {
  rows: number;
  least: Parts;
  most: Parts;
}

/** Numerator and denominator, exact; null for a number that is divided by nothing. */
export type Parts = readonly [numerator: number, denominator: number | null];

/** What a target asks for. */
export interface Goal {
  value: string;
  comparison: 'AT_LEAST' | 'AT_MOST' | 'EQUAL';
  unit: string;
}

export interface Comparison {
  value: string;
  difference: string;
  met: boolean;
}

/** A count of places, rows or people, or an exact share, as a measure. */
export function measureOf(figure: Count | Ratio): Measure {
  const { asOf, withheld } = figure;
  const [numerator, denominator] =
    'value' in figure ? [figure.value, null] : [figure.numerator, figure.denominator];
  return { numerator: text(numerator), denominator: text(denominator), asOf, withheld };
}

/** Fen as yuan, exact: 5500 is 55, 5501 is 55.01. */
export function yuan(fen: number): string {
  return decimal(BigInt(fen), 2);
}

/** A measure of something that has no rows. */
export function noData(asOf: string): Measure {
  return { numerator: null, denominator: null, asOf, withheld: Withheld.NO_DATA };
}

/** Whether a goal is met whatever the days are that nobody knows; null where it depends on them. */
export function metAnyway({ least, most }: Undated, goal: Goal): boolean | null {
  const [one, other] = [least, most].map(([above, below]) =>
    below === 0 ? null : compare(String(above), text(below), goal).met,
  );
  return one === other ? one! : null;
}

/** Units of numbers that grow with a region; hours, minutes, grades and shares do not. */
const OF_SIZE = ['张', '人', '人次', '家', '所', '个', '户', '㎡', '元', '万元'];

/** A year, or each place of a kind, for which a goal is set; a remark in brackets may follow. */
const OF_EACH = /(\/(年|市|区|县|旗区|区县|乡|乡镇|村))?(\(.*\))?$/;

/** Whether a goal is a number of whole places, which a sample of them cannot reach or miss. */
export function isAbsolute({ unit }: Pick<Goal, 'unit'>, denominator: string | null): boolean {
  return denominator === null && OF_SIZE.includes(unit.replace(OF_EACH, ''));
}

const DIGITS = 4;

/**
 * Compares in whole numbers of any size: limits are inclusive and nothing is rounded first. The
 * value and the difference are for reading: cut downwards after four decimals, so that a share just
 * below its goal never reads as reaching it.
 * @throws RangeError for a denominator of zero.
 */
export function compare(numerator: string, denominator: string | null, goal: Goal): Comparison {
  const above = parse(numerator);
  const below = parse(denominator ?? '1');
  if (below.digits <= 0n) throw new RangeError('a share needs a denominator above zero');
  const wanted = parse(goal.value);
  const factor = goal.unit === '%' ? 100n : 1n;
  const top = above.digits * factor * below.one;
  const bottom = below.digits * above.one;
  const ahead = top * wanted.one - wanted.digits * bottom;
  const met = { AT_LEAST: ahead >= 0n, AT_MOST: ahead <= 0n, EQUAL: ahead === 0n };
  return {
    value: decimal(floor(top * 10n ** BigInt(DIGITS), bottom), DIGITS),
    difference: decimal(floor(ahead * 10n ** BigInt(DIGITS), bottom * wanted.one), DIGITS),
    met: met[goal.comparison],
  };
}

function parse(decimalText: string): { digits: bigint; one: bigint } {
  const [whole = '', part = ''] = decimalText.split('.');
  return { digits: BigInt(whole + part), one: 10n ** BigInt(part.length) };
}

function floor(top: bigint, bottom: bigint): bigint {
  const cut = top / bottom;
  return top < 0n && cut * bottom !== top ? cut - 1n : cut;
}

function decimal(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : '';
  const all = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const part = all.slice(-places).replace(/0+$/, '');
  return `${sign}${all.slice(0, -places)}${part === '' ? '' : `.${part}`}`;
}

function text(number: number | null): string | null {
  return number === null ? null : String(number);
}
