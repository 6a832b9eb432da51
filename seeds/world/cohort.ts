/**
 * Which elder n is, by arithmetic on n alone.
 *
 * Every hundred elders are spread over the groups in the same fixed order, so n has an ordinal inside
 * its group whatever the size of the world. Every hundred ordinals of a group are dealt out again:
 * each has a rank 0–99 that no other one of the block has, and the rank decides the part it plays.
 * So shares hold by construction, the k-th resident of a group is found without looking at the
 * others, and each can be given a bed of their own (beds.ts).
 */
import { Dice } from '../../ground/synthetic/dice.ts';
import type { GroupId } from './groups.ts';
import { GROUP_IDS, GROUPS } from './groups.ts';

const BLOCK = 100;
const RESIDENTS = 5;
const FIRST_RESIDENT = 10;
/** Residents and one former resident of a block, each with a bed of their own. */
export const STAYS_PER_BLOCK = RESIDENTS + 1;
const FIRST_MOVER = 90;
const MOVERS = 4;

/** Groups of elders 1–20, who are told in demo-elders.ts. */
const DEMO_ORDER: GroupId[] = [
  ...(['ORDOS', 'ORDOS', 'ORDOS', 'BAOTOU', 'ORDOS', 'ORDOS', 'ORDOS', 'ORDOS'] as const),
  ...(['ORDOS', 'ORDOS', 'ORDOS', 'ORDOS', 'YUXI', 'YUXI', 'SHENYANG', 'SHENYANG'] as const),
  ...(['HEILONGJIANG', 'DEXING', 'ORDOS', 'SHENYANG'] as const),
];

export type Part =
  | 'DESTITUTE'
  | 'RESIDENT'
  | 'FORMER_RESIDENT'
  | 'WAITING'
  | 'MOVER'
  | 'DECEASED'
  | 'MOVED_OUT'
  | 'PLAIN';

export interface Member {
  n: number;
  group: GroupId;
  /** Position in the group, from 0. */
  ordinal: number;
  part: Part;
  /** Position among those of the group with the same part in order of n, where a part needs it. */
  index: number;
}

interface Seat {
  group: GroupId;
  offset: number;
}

const seats = dealSeats();
const memberSeats = new Map<GroupId, number[]>(
  GROUP_IDS.map((id) => [id, seats.flatMap((seat, at) => (seat.group === id ? [at] : []))]),
);
/** Multipliers without a factor in common with 100, and their inverses modulo 100. */
const UNITS = Array.from({ length: BLOCK }, (_, a) => a).filter((a) => a % 2 !== 0 && a % 5 !== 0);
const INVERSES = new Map(UNITS.map((a) => [a, UNITS.find((b) => (a * b) % BLOCK === 1) ?? 1]));

export function memberOf(n: number): Member {
  const seat = seats[(n - 1) % BLOCK];
  if (seat === undefined || n < 1) throw new RangeError(`no elder ${n}`);
  const { group, offset } = seat;
  const ordinal = Math.floor((n - 1) / BLOCK) * GROUPS[group].perHundred + offset;
  const block = Math.floor(ordinal / BLOCK);
  const deal = dealOf(group, block);
  const rank = (deal.multiplier * (ordinal % BLOCK) + deal.shift) % BLOCK;
  const [part, index] = partOf(group, block, rank, ordinal % BLOCK);
  return { n, group, ordinal, part, index };
}

/** The elder at an ordinal of a group: the reverse of `memberOf`. */
export function elderAt(group: GroupId, ordinal: number): number {
  const { perHundred } = GROUPS[group];
  const seat = memberSeats.get(group)?.[ordinal % perHundred] ?? 0;
  return Math.floor(ordinal / perHundred) * BLOCK + seat + 1;
}

/** All n up to `elders` that live, lived or want to live in an institution; ascending in a group. */
export function* institutionalElders(elders: number): Generator<number> {
  for (const group of GROUP_IDS) {
    for (let block = 0; elderAt(group, block * BLOCK) <= elders; block += 1) {
      const ranks = Array.from({ length: GROUPS[group].destitute }, (_, rank) => rank);
      for (let i = 0; i <= STAYS_PER_BLOCK; i += 1) ranks.push(FIRST_RESIDENT + i);
      const positions = positionsOf(group, block, ranks);
      for (const position of positions) {
        const n = elderAt(group, block * BLOCK + position);
        if (n <= elders) yield n;
      }
    }
  }
}

function partOf(group: GroupId, block: number, rank: number, position: number): [Part, number] {
  const { destitute, pact } = GROUPS[group];
  if (rank < destitute) {
    // In order of n, not of rank: shares that must hold for any size hold for any prefix.
    const all = positionsOf(
      group,
      block,
      Array.from({ length: destitute }, (_, each) => each),
    );
    return ['DESTITUTE', block * destitute + all.indexOf(position)];
  }
  const stay = rank - FIRST_RESIDENT;
  if (stay >= 0 && stay < STAYS_PER_BLOCK) {
    const part = stay < RESIDENTS ? 'RESIDENT' : 'FORMER_RESIDENT';
    return [part, block * STAYS_PER_BLOCK + stay];
  }
  if (stay === STAYS_PER_BLOCK) return ['WAITING', block];
  if (pact && rank >= FIRST_MOVER && rank < FIRST_MOVER + MOVERS) return ['MOVER', 0];
  if (rank === 98) return ['DECEASED', block];
  if (rank === 99) return ['MOVED_OUT', block];
  return ['PLAIN', 0];
}

function positionsOf(group: GroupId, block: number, ranks: readonly number[]): number[] {
  const { multiplier, shift } = dealOf(group, block);
  const inverse = INVERSES.get(multiplier) ?? 1;
  return ranks
    .map((rank) => (inverse * (rank - shift + BLOCK)) % BLOCK)
    .sort((left, right) => left - right);
}

function dealOf(group: GroupId, block: number): { multiplier: number; shift: number } {
  // The first block keeps its order, so that the demo elders, told by hand, are PLAIN by rank.
  if (block === 0) return { multiplier: 1, shift: 40 };
  const dice = new Dice(`deal/${group}`, block);
  return { multiplier: dice.pick(UNITS), shift: dice.below(BLOCK) };
}

function dealSeats(): Seat[] {
  const left = new Map(GROUP_IDS.map((id) => [id, GROUPS[id].perHundred]));
  const order = [...DEMO_ORDER];
  for (const id of order) left.set(id, (left.get(id) ?? 0) - 1);
  const rest = GROUP_IDS.flatMap((id) => Array.from({ length: left.get(id) ?? 0 }, () => id));
  const dice = new Dice('seats', 0);
  while (rest.length > 0) order.push(...rest.splice(dice.below(rest.length), 1));
  const next = new Map<GroupId, number>();
  return order.map((group) => {
    const offset = next.get(group) ?? 0;
    next.set(group, offset + 1);
    return { group, offset };
  });
}
