import { keyOf } from '../../ground/synthetic/keys.ts';
import type { World, WorldAdmission, WorldFacility } from '../world/types.ts';
import type { Row } from '../loader.ts';

/** Year-ends before this day have no snapshot of their own: only the one of the opening. */
const FIRST_YEAR = 2021;
const CLASSES = ['GENERAL', 'NURSING', 'DEMENTIA'] as const;
/** More snapshots than a facility has, so that their numbers never meet. */
const SPACING = 64;

/** How many people lived in each facility on each of some days, counted from their stays. */
export class Occupancy {
  readonly #days: readonly string[];
  readonly #counts = new Map<number, Int32Array>();

  constructor(days: readonly string[]) {
    this.#days = days;
  }

  add({ facility, bedClass, admittedOn, dischargedOn }: WorldAdmission): void {
    if (admittedOn === null) return;
    let counts = this.#counts.get(facility);
    if (counts === undefined) {
      counts = new Int32Array(this.#days.length * CLASSES.length);
      this.#counts.set(facility, counts);
    }
    const at = CLASSES.indexOf(bedClass);
    this.#days.forEach((day, i) => {
      if (admittedOn <= day && (dischargedOn === null || dischargedOn > day)) {
        counts[i * CLASSES.length + at]! += 1;
      }
    });
  }

  on(day: string, facility: number): { general: number; nursing: number; dementia: number } {
    const counts = this.#counts.get(facility);
    const first = this.#days.indexOf(day) * CLASSES.length;
    const [general = 0, nursing = 0, dementia = 0] =
      counts === undefined || first < 0 ? [] : counts.subarray(first, first + CLASSES.length);
    return { general, nursing, dementia };
  }
}

/** The days that institutions are counted on: year-ends, and the day the world describes. */
export function snapshotDays({ asOf }: World): string[] {
  const days: string[] = [];
  for (let year = FIRST_YEAR; `${year}-12-31` < asOf; year += 1) days.push(`${year}-12-31`);
  return [...days, asOf];
}

/** Rows of a facility: the opening, each counted day after it, today. None before it opens. */
export function bedSnapshots(
  facility: WorldFacility,
  days: readonly string[],
  occupancy: Occupancy,
): Row[] {
  const { n, key, openedOn, status } = facility;
  if (openedOn === null) return [];
  const today = days.at(-1)!;
  const others = placesForOthers(facility);
  const counted = facility.beds.total > 0 ? days : [today];
  const dates = [openedOn, ...counted.filter((day) => day > openedOn)];
  return dates.map((day, i) => {
    const gone = status === 'CLOSED' && day === today;
    const beds = gone ? { total: 0, nursing: 0, dementia: 0, dayCare: 0 } : facility.beds;
    const taken = occupancy.on(day, n);
    return {
      id: keyOf('bedInventory', n * SPACING + i),
      facility_id: key,
      as_of: day,
      total: beds.total,
      nursing: beds.nursing,
      dementia: beds.dementia,
      day_care: beds.dayCare,
      for_disabled: gone ? 0 : others.disabled,
      for_children: gone ? 0 : others.children,
      occupied_general: taken.general,
      occupied_nursing: taken.nursing,
      occupied_dementia: taken.dementia,
      synthetic: true,
    };
  });
}

/**
 * The comprehensive welfare institutes of counties that Heilongjiang plans care for disabled persons and
 * for children too; how many places is made up.
 */
function placesForOthers({ n, type, adminLevel, regionCode }: WorldFacility) {
  const some =
    type === 'WELFARE_INSTITUTE' && adminLevel === 'COUNTY' && regionCode.startsWith('23');
  return some
    ? { disabled: 10 + (n % 3) * 5, children: 6 + (n % 4) * 2 }
    : { disabled: 0, children: 0 };
}
