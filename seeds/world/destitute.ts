import { Dice } from '../../ground/synthetic/dice.ts';
import type { GroupId } from './groups.ts';
import type { Destitute } from './profile-shape.ts';

/**
 * Central support (1) or not (0) of those who cannot care for themselves, over and over: 62.5 %, and
 * at least 60 % of any number of them taken from the first on, which is the goal of 002.
 */
const CENTRAL = [1, 1, 0, 1, 0, 1, 1, 0];

/**
 * The index-th destitute elder of a group. Every second one cannot care for themselves. In Ordos and
 * Yuxi all who wish for central support have it (Ordos: 100 %, Yuxi: 愿进尽进), elsewhere some wait.
 */
export function destituteOf(group: GroupId, index: number): Destitute {
  const selfCare = index % 2 === 1;
  const pair = index >> 1;
  const dice = new Dice(`destitute/${group}`, index);
  const kept = group === 'ORDOS' || group === 'YUXI';
  const central = kept ? central60(selfCare, pair) : dice.chance(selfCare ? 0.35 : 0.55);
  return {
    category: central ? 'DESTITUTE_CENTRAL' : 'DESTITUTE_SCATTERED',
    willing: central || (!kept && dice.chance(0.25)),
    selfCare,
  };
}

function central60(selfCare: boolean, pair: number): boolean {
  return selfCare ? pair % 2 === 0 : CENTRAL[pair % CENTRAL.length] === 1;
}

/**
 * Position of a centrally supported elder among those of the group with the same need, from 0: the
 * bed they get. Outside Ordos and Yuxi, where the choice is drawn, their index stands for it.
 */
export function centralIndex(group: GroupId, index: number, selfCare: boolean): number {
  const pair = index >> 1;
  if (group !== 'ORDOS' && group !== 'YUXI') return pair;
  if (selfCare) return pair >> 1;
  const before = CENTRAL.slice(0, pair % CENTRAL.length).filter((each) => each === 1).length;
  return Math.floor(pair / CENTRAL.length) * CENTRAL.filter((each) => each === 1).length + before;
}
