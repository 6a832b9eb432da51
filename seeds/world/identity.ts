import type { RegionCode } from '../../ground/china/region-code.ts';
import { makeNationalId } from '../../ground/china/national-id.ts';
import type { Day } from './calendar.ts';
import { addMonths, dateOf } from './calendar.ts';
import { Dice, textHash } from '../../ground/synthetic/dice.ts';
import type { Group, GroupId } from './groups.ts';
import type { Sex } from './types.ts';

/** Elders per year of age, from 60 on: plausible pyramids up to 103, no statistics. */
const YOUNGEST = 60;
const PEOPLE = [
  ...[52, 54, 56, 56, 55, 54, 53, 52, 50, 48],
  ...[45, 42, 40, 37, 34, 31, 29, 27, 25, 23],
  ...[21, 19, 17.5, 16, 14.5, 13, 11.5, 10, 8.8, 7.6],
  ...[6.4, 5.3, 4.3, 3.4, 2.6, 1.9, 1.4, 1, 0.7, 0.5, 0.35, 0.25, 0.15, 0.1],
];
const RESIDENTS = [
  ...[3, 3, 3, 3, 3, 5, 6, 6, 7, 7],
  ...[8, 9, 10, 11, 12, 13, 15, 17, 18, 19],
  ...[20, 21, 22, 22, 22, 21, 20, 19, 17, 15],
  ...[13, 11, 9, 8, 6, 5, 4, 3, 2, 1.5, 1, 0.6, 0.4, 0.2],
];
const GOLDEN = 0.618_033_988_749_894_9;

/**
 * The fraction of the golden ratio's multiples spreads ages evenly over a pyramid for any number of
 * elders, and keeps equal birth dates far apart: two elders of a group and pyramid with the same one
 * are at least 1 / (√5 × share of the day) ≈ 2,900 positions apart. A serial that changes every 2,000
 * positions therefore never repeats on one date below 2,000 × 250 positions (2.5 million elders in
 * the largest group), and identity numbers are unique by construction. The two pyramids and the demo
 * elders, whose birth dates are told by hand, have serials of their own.
 */
const POSITIONS_PER_SERIAL = 2000;
const SERIALS = { PEOPLE: { from: 0, count: 250 }, RESIDENTS: { from: 250, count: 240 } };
const DEMO_SERIAL = 490;

export type Pyramid = keyof typeof SERIALS;

export class BirthDates {
  readonly #ends: Record<Pyramid, number[]> = {
    PEOPLE: shares(PEOPLE),
    RESIDENTS: shares(RESIDENTS),
  };
  readonly #firsts: Day[] = [];

  constructor(asOf: Day) {
    // The latest birthday of an age is asOf itself, the earliest the day after it a year before.
    PEOPLE.forEach((_, i) => this.#firsts.push(addMonths(asOf, -12 * (YOUNGEST + i + 1)) + 1));
  }

  of(group: GroupId, pyramid: Pyramid, position: number): Day {
    const ends = this.#ends[pyramid];
    const at = (position * GOLDEN + textHash(group) / 0x1_0000_0000) % 1;
    let year = 0;
    while (year < ends.length - 1 && (ends[year] ?? 1) <= at) year += 1;
    const from = ends[year - 1] ?? 0;
    const part = Math.min((at - from) / ((ends[year] ?? 1) - from), 0.999_999);
    return (this.#firsts[year] ?? 0) + Math.floor(part * 365);
  }
}

/** The identity number of an elder, whose serial follows from the position in the pyramid. */
export function nationalIdOf(
  group: Group,
  person: {
    n: number;
    sex: Sex;
    birthDay: Day;
    homeRegion: RegionCode;
    pyramid: Pyramid;
    position: number;
    demo: boolean;
  },
): string {
  const { n, sex, birthDay, homeRegion, pyramid, position, demo } = person;
  const { from, count } = SERIALS[pyramid];
  const turn = Math.floor(position / POSITIONS_PER_SERIAL) + (birthDay & 0xff);
  const prefixes = group.idPrefixes;
  return makeNationalId({
    areaPrefix4:
      prefixes.length === 0 ? homeRegion.slice(0, 4) : new Dice('id', n).weighted(prefixes),
    birthDate: dateOf(birthDay),
    sex,
    serial: demo ? DEMO_SERIAL + (n % 8) : from + (turn % count),
  });
}

function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let end = 0;
  return weights.map((weight) => (end += weight / sum));
}
