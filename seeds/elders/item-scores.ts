import {
  GBT42195_2022,
  GBT42195_LEVEL_FROM,
} from '../../subgraphs/elders/assessment-standard/gbt42195-2022.ts';
import { LTC_2021, ltcLevel } from '../../subgraphs/elders/assessment-standard/ltc-2021.ts';
import { MZT039_2013, mztLevel } from '../../subgraphs/elders/assessment-standard/mzt039-2013.ts';
import type { ItemScore } from '../../subgraphs/elders/assessment-standard/score-input.ts';
import type {
  AssessmentDimension,
  AssessmentItem,
  StandardCode,
} from '../../subgraphs/elders/assessment-standard/standard.ts';
import { itemsOf } from '../../subgraphs/elders/assessment-standard/standard.ts';

type Random = () => number;

const GRADES = [0, 1, 2, 3];
const GBT_ITEMS = itemsOf(GBT42195_2022);

/** Grade combinations by the level they give, those of like grades first. */
const MZT_CELLS = cellsByLevel(4, ([a, m, p, s]) => mztLevel(a!, m!, p!, s!));
const LTC_CELLS = cellsByLevel(3, ([a, c, p]) => ltcLevel(a!, c!, p!));

/**
 * Item scores that make an assessment of the standard come out at `level` when nothing changes it.
 * The same arguments always give the same scores. Throws a RangeError for a level that the standard does not have.
 */
export function itemScoresFor(standard: StandardCode, level: number, seed: number): ItemScore[] {
  const random = randomFrom(Math.imul(seed, 31) + level);
  const items: ItemScore[] = [];
  if (standard === 'GBT42195_2022') {
    const from = GBT42195_LEVEL_FROM[level];
    if (from === undefined) throw new RangeError('the standard has no such level');
    const to = level === 0 ? from : GBT42195_LEVEL_FROM[level - 1]! - 1;
    fillSum(items, GBT_ITEMS, between(from, to, 1, random), random);
    return items;
  }
  const isMzt = standard === 'MZT039_2013';
  const cells = (isMzt ? MZT_CELLS : LTC_CELLS)[level];
  if (cells === undefined) throw new RangeError('the standard has no such level');
  // Squaring favours the front of the list, where the grades of one person lie close together.
  const cell = cells[Math.floor(random() ** 2 * cells.length)]!;
  const { dimensions } = isMzt ? MZT039_2013 : LTC_2021;
  dimensions.forEach((dimension, i) => fillDimension(items, dimension, cell[i]!, random));
  return items;
}

function fillDimension(
  out: ItemScore[],
  dimension: AssessmentDimension,
  grade: number,
  random: Random,
): void {
  if (dimension.gradeBands === null) return fillPerception(out, dimension.items, grade, random);
  const { from, to } = dimension.gradeBands.find((each) => each.grade === grade)!;
  const unit = dimension.items[0]!.allowed[1]!;
  fillSum(out, dimension.items, between(from, to, unit, random), random);
}

/** Spreads a total over items of equal steps, each near its share, then evens out the rest. */
function fillSum(
  out: ItemScore[],
  items: readonly AssessmentItem[],
  total: number,
  random: Random,
): void {
  const unit = items[0]!.allowed[1]!;
  const start = out.length;
  let most = 0;
  for (const item of items) most += maximum(item);
  const share = total / most;
  let left = total;
  for (const item of items) {
    const wished = Math.round(((share + (random() - 0.5) * 0.4) * maximum(item)) / unit) * unit;
    const score = Math.min(Math.max(wished, 0), maximum(item));
    left -= score;
    out.push({ code: item.code, score });
  }
  for (let i = Math.floor(random() * items.length); left !== 0; i = (i + 1) % items.length) {
    const entry = out[start + i]!;
    if (left > 0 ? entry.score < maximum(items[i]!) : entry.score > 0) {
      const step = left > 0 ? unit : -unit;
      entry.score += step;
      left -= step;
    }
  }
}

/** MZ/T 039 感知觉与沟通: one sense or speech carries the grade, nobody is in a coma. */
function fillPerception(
  out: ItemScore[],
  items: readonly AssessmentItem[],
  grade: number,
  random: Random,
): void {
  const carrier = 1 + Math.floor(random() * 3);
  items.forEach(({ code }, i) => {
    const itemGrade = i === carrier ? grade : Math.floor(random() * (grade + 1));
    if (code === 'CONSCIOUSNESS') out.push({ code, score: grade >= 2 && random() < 0.1 ? 1 : 0 });
    else if (code === 'COMMUNICATION') out.push({ code, score: itemGrade });
    else out.push({ code, score: itemGrade === 0 ? (random() < 0.5 ? 0 : 1) : itemGrade + 1 });
  });
}

function maximum(item: AssessmentItem): number {
  return item.allowed[item.allowed.length - 1]!;
}

function between(from: number, to: number, unit: number, random: Random): number {
  return from + unit * Math.floor(random() * ((to - from) / unit + 1));
}

function cellsByLevel(
  dimensions: number,
  levelOf: (cell: readonly number[]) => number,
): number[][][] {
  let cells: number[][] = [[]];
  for (let i = 0; i < dimensions; i++) {
    cells = cells.flatMap((cell) => GRADES.map((grade) => [...cell, grade]));
  }
  cells.sort((left, right) => spread(left) - spread(right));
  const byLevel: number[][][] = [];
  for (const cell of cells) (byLevel[levelOf(cell)] ??= []).push(cell);
  return byLevel;
}

function spread(cell: readonly number[]): number {
  return Math.max(...cell) - Math.min(...cell);
}

/** Numbers in [0, 1) by xor-shift of a 32-bit state: quick, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x2545f491) ^ 0x5bd1e995 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  // Neighbouring seeds start close together.
  for (let i = 0; i < 4; i++) next();
  return next;
}
