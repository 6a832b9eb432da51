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
const FIRST_RESIDENT = 10;
/** The most residents of a block, one former resident, and one who waits. */
const RESIDENTS = 5;
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
  /** Of residents and former ones: how many of the group's residents, or former ones, come before. */
  turn: number;
}

/** Of every thousand elders of a group: who live, lived and want to live in an institution. */
export interface StayRates {
  residents: number;
  former: number;
  waiting: number;
}
export type Rates = (group: GroupId) => StayRates;

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

export function groupOf(n: number): GroupId {
  return seatOf(n).group;
}

/** How many of the first `elders` belong to a group. */
export function sizeOf(group: GroupId, elders: number): number {
  const rest = seats.slice(0, elders % BLOCK).filter((seat) => seat.group === group).length;
  return Math.floor(elders / BLOCK) * GROUPS[group].perHundred + rest;
}

export function memberOf(n: number, rates: Rates): Member {
  const { group, offset } = seatOf(n);
  const ordinal = Math.floor((n - 1) / BLOCK) * GROUPS[group].perHundred + offset;
  const block = Math.floor(ordinal / BLOCK);
  const deal = dealOf(group, block);
  const rank = (deal.multiplier * (ordinal % BLOCK) + deal.shift) % BLOCK;
  const [part, index, turn = 0] = partOf(group, block, rank, ordinal % BLOCK, rates(group));
  return { n, group, ordinal, part, index, turn };
}

function seatOf(n: number): Seat {
  const seat = seats[(n - 1) % BLOCK];
  if (seat === undefined || n < 1) throw new RangeError(`no elder ${n}`);
  return seat;
}

/** The elder at an ordinal of a group: the reverse of `memberOf`. */
export function elderAt(group: GroupId, ordinal: number): number {
  const { perHundred } = GROUPS[group];
  const seat = memberSeats.get(group)?.[ordinal % perHundred] ?? 0;
  return Math.floor(ordinal / perHundred) * BLOCK + seat + 1;
}

/** All n up to `elders` that may live, have lived or want to live in an institution; ascending in a group. */
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

function partOf(
  group: GroupId,
  block: number,
  rank: number,
  position: number,
  rates: StayRates,
): [part: Part, index: number, turn?: number] {
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
  const index = block * STAYS_PER_BLOCK + stay;
  const residents = before(block, rates.residents);
  if (stay >= 0 && stay < before(block + 1, rates.residents) - residents) {
    return ['RESIDENT', index, residents + stay];
  }
  const former = before(block, rates.former);
  if (stay === RESIDENTS && former < before(block + 1, rates.former)) {
    return ['FORMER_RESIDENT', index, former];
  }
  const waiting = before(block, rates.waiting);
  if (stay === STAYS_PER_BLOCK && waiting < before(block + 1, rates.waiting)) {
    return ['WAITING', waiting];
  }
  if (pact && rank >= FIRST_MOVER && rank < FIRST_MOVER + MOVERS) return ['MOVER', 0];
  if (rank === 98) return ['DECEASED', block];
  if (rank === 99) return ['MOVED_OUT', block];
  return ['PLAIN', 0];
}

/** How many of a part the blocks before one hold: whole persons, and the rate in the long run. */
function before(block: number, perThousand: number): number {
  return Math.round((block * perThousand * BLOCK) / 1000);
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
