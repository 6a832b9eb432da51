import type { RegionCode } from '../../ground/china/region-code.ts';
import { isWithin } from '../../ground/china/region-code.ts';
import { census, CENSUS_YEAR } from '../regions/census.ts';
import type { Rates, StayRates } from './cohort.ts';
import { sizeOf } from './cohort.ts';
import type { GroupId } from './groups.ts';
import { GROUP_IDS, GROUPS } from './groups.ts';

/**
 * What places a world has. SAMPLE: as few as its elders are few, so that homes have residents, queues and
 * staff as homes have them. WHOLE: all that the plans of the cities list, and the 55 homes, 4,565 beds and
 * 3,260 sites of the report of Yuxi among them; then people alone are a sample, and most beds are free.
 */
export type PlacesOf = 'SAMPLE' | 'WHOLE';

interface Density extends StayRates {
  /** Beds of institutions for each thousand elders. */
  beds: number;
}

/**
 * Yuxi: 4,565 beds by its report, 372,509 residents of 60 and over by the census. Heilongjiang asks for
 * 30 beds for each thousand. The others are made up between these and twice what Heilongjiang asks for;
 * Ordos has most, since three of a hundred of its synthetic elders are destitute. About every second bed
 * is taken: Shenyang asks its public homes for 45 %.
 */
const SAMPLED: Record<GroupId, Density> = {
  ORDOS: { beds: 60, residents: 18, former: 5, waiting: 5 },
  HOHHOT: { beds: 45, residents: 20, former: 5, waiting: 5 },
  BAOTOU: { beds: 45, residents: 20, former: 5, waiting: 5 },
  ULANQAB: { beds: 45, residents: 20, former: 5, waiting: 5 },
  YUXI: { beds: 12.25, residents: 2, former: 2, waiting: 3 },
  SHENYANG: { beds: 45, residents: 20, former: 5, waiting: 5 },
  HEILONGJIANG: { beds: 30, residents: 12, former: 5, waiting: 5 },
  DEXING: { beds: 45, residents: 20, former: 5, waiting: 5 },
};
/** Beside whole plans each city has enough residents for lists, bills and counts of them. */
const WHOLE: StayRates = { residents: 50, former: 10, waiting: 10 };

export function ratesOf(places: PlacesOf): Rates {
  return (group) => (places === 'WHOLE' ? WHOLE : SAMPLED[group]);
}

/** How many beds the institutions of a group have in a sample of so many elders. */
export function sampledBeds(group: GroupId, elders: number): number {
  return (sizeOf(group, elders) * SAMPLED[group].beds) / 1000;
}

/** What a region's rows are a sample of. */
export interface SampleFactor {
  region: string;
  elders: number;
  /** Sampled elders out of the official ones; null where no official figure is held. */
  people: number | null;
  /** The same for places, staff and money; 1 where the places are whole. */
  places: number | null;
  year: number | null;
  source: string | null;
}

/** What the world declares of each of its regions. */
export function sampleFactors(elders: number, places: PlacesOf): SampleFactor[] {
  return GROUP_IDS.map((group) => {
    const { region } = GROUPS[group];
    const official = census().get(region);
    const sampled = sizeOf(group, elders);
    const people = official?.population60 ? sampled / official.population60 : null;
    return {
      region,
      elders: sampled,
      people,
      places: places === 'WHOLE' ? 1 : people,
      year: people === null ? null : CENSUS_YEAR,
      source: people === null ? null : official!.source,
    };
  });
}

/**
 * What a sample has of a sum of a city: as much of it as it has of its elders, in whole yuan. A region
 * without a declared factor keeps the part that all sampled elders are.
 */
export function sampledFen(fen: number, region: string, samples: readonly SampleFactor[]): number {
  const factor = samples.find((one) => one.region === region)?.places ?? meanFactor(samples);
  // A sample without anybody of a region still has a fund there.
  return Math.max(Math.round((fen * factor) / 100) * 100, Math.min(fen, 100));
}

function meanFactor(samples: readonly SampleFactor[]): number {
  const declared = samples.filter(({ places }) => places !== null);
  return declared.reduce((sum, { places }) => sum + places!, 0) / declared.length;
}

/** The group whose region holds a place. @throws RangeError for a place outside of all */
export function groupAt(region: RegionCode): GroupId {
  const found = GROUP_IDS.find((group) => isWithin(region, GROUPS[group].region));
  if (found === undefined) throw new RangeError(`${region} is in no group`);
  return found;
}
