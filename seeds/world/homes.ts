import type { RegionCode } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { GroupId } from './groups.ts';
import { GROUP_IDS, GROUPS } from './groups.ts';
import type { Place } from './places.ts';
import { communitiesOf, countiesOf, placeOf, prefecturesOf } from './places.ts';

/** A community holds about five times the elders of a village. */
const COMMUNITY_WEIGHT = 5;

/** Rough weights by population of the prefectures of Heilongjiang. */
const AREA_WEIGHTS: Record<RegionCode, number> = {
  ...{ 230100: 30, 230200: 13, 230300: 5, 230400: 3, 230500: 4, 230600: 9, 230700: 3 },
  ...{ 230800: 7, 230900: 2, 231000: 7, 231100: 4, 231200: 12, 232700: 1 },
};

/** Draws where elders live: big places more often than small ones. */
export class Homes {
  readonly #places = new Map<GroupId, { place: Place; end: number }[]>();

  constructor() {
    for (const group of GROUP_IDS) {
      let end = 0;
      const places = placesOf(group).map((place) => {
        const weight = place.code.length === 12 && place.urban ? COMMUNITY_WEIGHT : 1;
        end += AREA_WEIGHTS[place.code] ?? weight;
        return { place, end };
      });
      this.#places.set(group, places);
    }
  }

  draw(group: GroupId, dice: Dice): Place {
    const places = this.#places.get(group) ?? [];
    const at = dice.unit() * (places.at(-1)?.end ?? 0);
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.end ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const found = places[low];
    if (found === undefined) throw new RangeError(`nobody lives in ${group}`);
    return found.place;
  }
}

function placesOf(group: GroupId): Place[] {
  const { region } = GROUPS[group];
  if (group === 'HEILONGJIANG') return prefecturesOf(region);
  const counties = group === 'DEXING' ? [placeOf(region)] : countiesOf(region);
  return counties.flatMap(({ code }) => communitiesOf(code));
}
