import type { RegionCode } from '../../ground/china/region-code.ts';
import type { Dice } from '../../ground/synthetic/dice.ts';
import { censusShare } from '../regions/census.ts';
import type { GroupId } from './groups.ts';
import { GROUP_IDS, GROUPS } from './groups.ts';
import type { Place } from './places.ts';
import { communitiesOf, countiesOf, placeOf, prefecturesOf } from './places.ts';

/** A community holds about five times the elders of a village. */
const COMMUNITY_WEIGHT = 5;
/**
 * Multiples of √2 modulo 1 lie evenly in [0, 1) for any number of elders, so that a county has its part
 * of them in small worlds too. Ages use those of the golden ratio (identity.ts), which are another
 * sequence: who lives where says nothing of how old one is.
 */
const STEP = Math.SQRT2 - 1;

interface County {
  /** Where its part of the group ends, from 0 to 1. */
  end: number;
  places: readonly Place[];
  /** Where the part of each place ends. */
  ends: readonly number[];
}

/** Draws where elders live: as many in a county as the census finds there, more in big places. */
export class Homes {
  readonly #counties = new Map<GroupId, readonly County[]>(
    GROUP_IDS.map((group) => [group, countiesIn(group)]),
  );

  /** The home of the elder at a position of a group. */
  of(group: GroupId, position: number, dice: Dice): Place {
    return this.#at(group, (position * STEP + 0.5) % 1, dice);
  }

  /** Any home in a group. */
  any(group: GroupId, dice: Dice): Place {
    return this.#at(group, dice.unit(), dice);
  }

  #at(group: GroupId, share: number, dice: Dice): Place {
    const counties = this.#counties.get(group) ?? [];
    const county = counties.find(({ end }) => end > share) ?? counties.at(-1);
    if (county === undefined) throw new RangeError(`nobody lives in ${group}`);
    const at = dice.unit() * (county.ends.at(-1) ?? 0);
    let low = 0;
    let high = county.places.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((county.ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return county.places[low]!;
  }
}

/** Counties of a group; those without a census figure share what the others leave, by their places. */
function countiesIn(group: GroupId): County[] {
  const { region } = GROUPS[group];
  const counties = countiesWithin(group).map(({ code }) => {
    const places = placesOf(code);
    let end = 0;
    const ends = places.map((place) => (end += sizeOf(place)));
    return { places, ends, size: end, share: censusShare(code, region) };
  });
  const known = sum(counties.map(({ share }) => share ?? 0));
  const unknown = sum(counties.map(({ share, size }) => (share === null ? size : 0)));
  let end = 0;
  return counties.map(({ places, ends, size, share }) => {
    end += share ?? ((1 - known) * size) / unknown;
    return { end, places, ends };
  });
}

/** The parts of a group that the census is asked for. */
export function countiesWithin(group: GroupId): Place[] {
  const { region } = GROUPS[group];
  if (group === 'HEILONGJIANG') return prefecturesOf(region);
  return group === 'DEXING' ? [placeOf(region)] : countiesOf(region);
}

/** The synthetic people of Heilongjiang live in its prefectures, all others in communities. */
function placesOf(code: RegionCode): Place[] {
  const communities = communitiesOf(code);
  return communities.length > 0 ? communities : [placeOf(code)];
}

function sizeOf(place: Place): number {
  return place.code.length === 12 && place.urban ? COMMUNITY_WEIGHT : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
