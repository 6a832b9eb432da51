import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import type { Bed, BedSource } from './beds.ts';
import { coprimeNear } from './beds.ts';
import type { Member, Rates } from './cohort.ts';
import { institutionalElders, memberOf } from './cohort.ts';
import { destituteOf } from './destitute.ts';
import type { GroupId } from './groups.ts';
import { GROUP_IDS } from './groups.ts';
import { groupAt } from './sample.ts';
import type { BedClass, WorldFacility } from './types.ts';
import { INSTITUTION_TYPES } from './types.ts';

/** Of the beds of a home for the destitute, how many they take before people go elsewhere. */
const DESTITUTE_SHARE = 0.85;
/** Of the residents of a group, how many the homes that keep a queue take at most. */
const QUEUE_SHARE = 0.35;

interface Free extends Bed {
  taken: boolean;
}

interface Wanting {
  care: number[];
  able: number[];
  residents: number[];
  former: number[];
}

/**
 * Who gets which bed in a sample, where there are few beds more than residents. Everybody has a bed that
 * nobody else has. Public homes of a county are full in the class that people wait for, the others have
 * about the same share of theirs taken.
 */
export class SampledBeds implements BedSource {
  readonly #beds = new Map<number, Bed>();
  readonly #residents = new Map<number, Residents>();
  readonly #full: ReadonlyMap<RegionCode, readonly Bed[]>;

  constructor(
    facilities: readonly WorldFacility[],
    elders: number,
    rates: Rates,
    demo: readonly Bed[],
  ) {
    const wanting = wantingBeds(elders, rates);
    const full = new Map<RegionCode, Bed[]>();
    for (const group of GROUP_IDS) {
      const homes = facilities.filter(
        ({ type, status, regionCode }) =>
          status === 'OPERATING' &&
          INSTITUTION_TYPES.includes(type) &&
          groupAt(regionCode) === group,
      );
      const free = new Map(homes.map((home) => [home.n, bedsIn(home)]));
      for (const { facility, bedClass } of demo) {
        const bed = free.get(facility)?.find((one) => one.bedClass === bedClass && !one.taken);
        if (bed !== undefined) this.#take(bed);
      }
      this.#fill(homes, free, wanting.get(group)!);
      for (const [region, bed] of fullClasses(homes, free)) {
        full.set(region, [...(full.get(region) ?? []), bed]);
      }
    }
    this.#full = full;
  }

  of({ n }: Member): Bed | null {
    return this.#beds.get(n) ?? null;
  }

  /** Classes of public homes of which every bed is taken, by county and by city. */
  full(): ReadonlyMap<RegionCode, readonly Bed[]> {
    return this.#full;
  }

  /** How many live in a facility. */
  residentsOf(facility: number): Residents {
    return this.#residents.get(facility) ?? { able: 0, inCare: 0 };
  }

  #fill(
    homes: readonly WorldFacility[],
    free: ReadonlyMap<number, Free[]>,
    { care, able, residents, former }: Wanting,
  ): void {
    const bedsOf = (some: readonly WorldFacility[], classes: readonly BedClass[]) =>
      some.flatMap(({ n }) => free.get(n)!.filter(({ bedClass }) => classes.includes(bedClass)));
    const destitute = homes.filter(({ type }) => type === 'DESTITUTE_HOME');
    const others = homes.filter(({ type }) => type !== 'DESTITUTE_HOME');
    const open = others.filter(({ operationMode }) => operationMode !== 'PRIVATE');
    const forDestitute = (classes: readonly BedClass[]) => {
      const own = scattered(bedsOf(destitute, classes));
      const part = own.slice(0, Math.ceil(own.length * DESTITUTE_SHARE));
      return [...part, ...scattered(bedsOf(open, classes)), ...own];
    };
    this.#give(care, forDestitute(['NURSING']));
    this.#give(able, forDestitute(['GENERAL']));

    const queued: Free[] = [];
    for (const home of others.filter(keepsQueue)) {
      const beds = bedsOf([home], ['NURSING']).filter(({ taken }) => !taken);
      const most = residents.length * (queued.length === 0 ? 1 : QUEUE_SHARE);
      if (queued.length + beds.length <= most) queued.push(...beds);
    }
    const classes = ['GENERAL', 'NURSING', 'DEMENTIA'] as const;
    const rest = [...scattered(bedsOf(others, classes)), ...scattered(bedsOf(destitute, classes))];
    this.#give(residents, [...queued, ...rest]);
    this.#give(
      former,
      rest.map((bed) => ({ ...bed })),
      false,
    );
  }

  #take(bed: Free): void {
    bed.taken = true;
    const { able, inCare } = this.residentsOf(bed.facility);
    const more =
      bed.bedClass === 'GENERAL' ? { able: able + 1, inCare } : { able, inCare: inCare + 1 };
    this.#residents.set(bed.facility, more);
  }

  #give(elders: readonly number[], beds: readonly Free[], stay = true): void {
    let at = 0;
    for (const n of elders) {
      while (beds[at]?.taken === true) at += 1;
      const bed = beds[at];
      if (bed === undefined) return;
      if (stay) this.#take(bed);
      else bed.taken = true;
      this.#beds.set(n, { facility: bed.facility, bedClass: bed.bedClass });
    }
  }
}

export interface Residents {
  able: number;
  inCare: number;
}

function wantingBeds(elders: number, rates: Rates): Map<GroupId, Wanting> {
  const lists = new Map(
    GROUP_IDS.map((id): [GroupId, Wanting] => [
      id,
      { care: [], able: [], residents: [], former: [] },
    ]),
  );
  for (const n of institutionalElders(elders)) {
    const { group, part, index } = memberOf(n, rates);
    const list = lists.get(group)!;
    if (part === 'RESIDENT') list.residents.push(n);
    if (part === 'FORMER_RESIDENT') list.former.push(n);
    if (part !== 'DESTITUTE') continue;
    const { category, selfCare } = destituteOf(group, index);
    if (category === 'DESTITUTE_CENTRAL') (selfCare ? list.able : list.care).push(n);
  }
  return lists;
}

/** Public institutes of counties keep the queue of R-20. */
export function keepsQueue({ type, operationMode, status }: WorldFacility): boolean {
  return type === 'WELFARE_INSTITUTE' && operationMode === 'PUBLIC' && status === 'OPERATING';
}

function bedsIn({ n, beds }: WorldFacility): Free[] {
  const classes: [BedClass, number][] = [
    ['DEMENTIA', beds.dementia],
    ['NURSING', beds.nursing - beds.dementia],
    ['GENERAL', beds.total - beds.nursing],
  ];
  return classes.flatMap(([bedClass, count]) =>
    Array.from({ length: count }, () => ({ facility: n, bedClass, taken: false })),
  );
}

function* fullClasses(
  homes: readonly WorldFacility[],
  free: ReadonlyMap<number, Free[]>,
): Generator<[RegionCode, Bed]> {
  for (const home of homes.filter(keepsQueue)) {
    const beds = free.get(home.n)!;
    for (const bedClass of ['NURSING', 'GENERAL'] as const) {
      const same = beds.filter((bed) => bed.bedClass === bedClass);
      if (same.length === 0 || same.some(({ taken }) => !taken)) continue;
      const bed = { facility: home.n, bedClass };
      const county = ancestorCode(home.regionCode, 'COUNTY') ?? home.regionCode;
      yield [county, bed];
      const city = ancestorCode(home.regionCode, 'CITY');
      if (city !== null && city !== county) yield [city, bed];
    }
  }
}

/** In an order in which each part of the list has its part of any number from the first on. */
function scattered(beds: readonly Free[]): Free[] {
  const step = coprimeNear(Math.floor(beds.length * 0.618), Math.max(1, beds.length));
  return beds.map((_, k) => beds[(k * step) % beds.length]!);
}
