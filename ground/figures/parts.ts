import { SMALL_NUMBER } from './small-number.ts';
import type { CountedPeople } from './counted.ts';

/** Numbers of people that do not overlap, and from which all that is told of a place follows. */
export type People = readonly number[];

/** Digits of a region's code: 2 of a province, 4 of a city, 6 of a county. */
export type Place = string;

const LEVEL = 2;
const COUNTY = 6;

/**
 * Whether numbers single people out: they are fewer than ten, or one of them is. Of ordinary figures
 * none and all may be told, since they say nothing of a single person; of sensitive ones they say it
 * of everybody.
 */
export function isSmall(people: People, counted: CountedPeople): boolean {
  if (sum(people) < SMALL_NUMBER) return true;
  return people.some((n) => n < SMALL_NUMBER && (n > 0 || counted === 'SENSITIVE'));
}

/** The same of a sum of money or beds that rests on people or on nobody: without any it tells of none. */
export function restsOnFew(people: People): boolean {
  return people.some((n) => n > 0 && n < SMALL_NUMBER);
}

/**
 * The places whose figure is not told: those where it is small, and more parts of the same whole
 * until nobody can compute it from the whole and the other parts. What a place is made of is taken
 * from the last code to the first, on every day and with every filter.
 */
export function heldBack(
  places: ReadonlyMap<Place, People>,
  singlesOut: (people: People) => boolean,
): ReadonlySet<Place> {
  const small = (place: Place) => singlesOut(places.get(place)!);
  const held = new Set<Place>();
  const order = [...places.keys()].sort().reverse();
  const within = (whole: Place) =>
    order.filter((place) => place.length === whole.length + LEVEL && place.startsWith(whole));

  const hold = (whole: Place): void => {
    const parts = within(whole);
    const own = parts.filter(small);
    // A whole that is small itself is not told: nothing can be taken from it.
    const derivable = !small(whole) && (own.length > 0 || held.has(whole));
    const least = held.has(whole) ? 1 : 2;
    const rest = parts.filter((part) => !own.includes(part));
    while (derivable && rest.length > 0 && !isSafe(own, least)) own.push(rest.shift()!);
    for (const part of own) held.add(part);
    for (const part of parts) if (part.length < COUNTY) hold(part);
  };
  const isSafe = (parts: readonly Place[], least: number) =>
    parts.length >= least && !singlesOut(together(parts));
  const together = (parts: readonly Place[]): People =>
    parts.map((part) => places.get(part)!).reduce((all, one) => all.map((n, at) => n + one[at]!));

  for (const province of order.filter(({ length }) => length === LEVEL)) {
    if (small(province)) held.add(province);
    hold(province);
  }
  return held;
}

function sum(numbers: People): number {
  return numbers.reduce((total, n) => total + n, 0);
}
