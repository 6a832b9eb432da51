import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import { FIRST_SEED_DAY } from '../../ground/process/environment.ts';
import { addAssessmentOrganisations } from './assessment-organisations.ts';
import { Assessors } from './assessments.ts';
import type { Bed } from './beds.ts';
import { BedPools } from './beds.ts';
import { dayOf, monthsBefore } from './calendar.ts';
import { institutionalElders } from './cohort.ts';
import { demoBeds, DEMO_ELDERS, demoProfile } from './demo-elders.ts';
import { elderOf } from './elders.ts';
import { buildFacilities } from './facilities.ts';
import { HomeCare } from './home-care.ts';
import { Homes } from './homes.ts';
import { BirthDates } from './identity.ts';
import type { Profile, Sources } from './profile-shape.ts';
import { profileOf } from './profile.ts';
import type { PlacesOf } from './sample.ts';
import { ratesOf, sampleFactors } from './sample.ts';
import { keepsQueue, SampledBeds } from './sampled-beds.ts';
import { hireStaff } from './staff.ts';
import { admissionOf } from './stays.ts';
import { buildTrainings } from './trainings.ts';
import type { World, WorldAdmission, WorldFacility, WorldOccupancy } from './types.ts';
import { Visits } from './visits.ts';
import { WorkerRegister } from './worker-register.ts';

/** Up to here identity numbers are unique by construction (identity.ts). */
const MOST_ELDERS = 2_500_000;
const VISIT_MONTHS = 3;

export interface WorldOrder {
  elders: number;
  asOf: string;
  places?: PlacesOf;
}

/**
 * The world of a size on a day; types.ts tells what it offers. RangeError for a size that is no
 * integer from 0 to 2,500,000 and for a day before 2026.
 */
export function createWorld({ elders, asOf, places = 'SAMPLE' }: WorldOrder): World {
  if (!Number.isInteger(elders) || elders < 0 || elders > MOST_ELDERS) {
    throw new RangeError(`elders must be an integer from 0 to ${MOST_ELDERS}`);
  }
  const today = dayOf(asOf);
  if (asOf < FIRST_SEED_DAY) throw new RangeError(`asOf must not be before ${FIRST_SEED_DAY}`);

  const { organizations, facilities } = buildFacilities(today, elders, places);
  const rates = ratesOf(places);
  const demo = demoBeds({ asOf: today, facilities: facilities.list }, elders);
  const sampled =
    places === 'SAMPLE' ? new SampledBeds(facilities.list, elders, rates, demo) : null;
  const workers = new WorkerRegister();
  const assessing = addAssessmentOrganisations(organizations, workers, places);
  for (const facility of facilities.list) {
    hireStaff(workers, facility, today, sampled?.residentsOf(facility.n) ?? null);
  }
  const trainings = buildTrainings(facilities.list, workers, today, places);

  const assessors = new Assessors(assessing);
  const homeCare = new HomeCare(facilities.list, today);
  const visits = new Visits(facilities.list, today);
  const sources: Sources = {
    asOf: today,
    births: new BirthDates(today),
    homes: new Homes(),
    beds: sampled ?? new BedPools(facilities.list),
    rates,
    residentsMove: sampled === null,
    facilities: facilities.list,
    queues: sampled?.full() ?? queuesOf(facilities.list),
  };

  const profile = (n: number): Profile => {
    if (!Number.isInteger(n) || n < 1 || n > elders) throw new RangeError(`no elder ${n}`);
    const drawn = profileOf(n, sources);
    return n <= DEMO_ELDERS ? demoProfile(drawn, sources) : drawn;
  };
  const admissions = ({ n }: { n: number }): WorldAdmission[] => {
    const admission = admissionOf(profile(n), facilities.list);
    return admission === null ? [] : [admission];
  };
  function* residents(): Generator<WorldAdmission> {
    for (let n = 1; n <= Math.min(DEMO_ELDERS, elders); n += 1) yield* admissions({ n });
    for (const n of institutionalElders(elders)) yield* admissions({ n });
  }
  let occupancy: ReadonlyMap<number, WorldOccupancy> | undefined;

  return {
    elderCount: elders,
    asOf,
    samples: sampleFactors(elders, places),
    visitMonths: monthsBefore(today, VISIT_MONTHS),
    elder: (n) => elderOf(profile(n), assessors, today),
    *elders(from = 1, to = elders) {
      for (let n = from; n <= to; n += 1) yield elderOf(profile(n), assessors, today);
    },
    organizations: () => organizations.list,
    facilities: () => facilities.list,
    admissions,
    residents,
    occupancy: () => (occupancy ??= countResidents(residents())),
    workers: () => workers.list,
    assessmentOrganisations: () => assessing,
    trainings: () => trainings,
    homeCareBed: (elder) => homeCare.bedOf(elder),
    visitPlan: (elder) => visits.planOf(elder),
    visits: (elder, month) => visits.of(elder, month),
  };
}

/** Beside whole plans beds of every class are free, and people wait where the county keeps a queue. */
function queuesOf(facilities: readonly WorldFacility[]): Map<RegionCode, Bed[]> {
  const queues = new Map<RegionCode, Bed[]>();
  for (const { n, regionCode } of facilities.filter(keepsQueue)) {
    const county = ancestorCode(regionCode, 'COUNTY') ?? regionCode;
    const beds = (['NURSING', 'GENERAL'] as const).map((bedClass) => ({ facility: n, bedClass }));
    queues.set(county, [...(queues.get(county) ?? []), ...beds]);
  }
  return queues;
}

function countResidents(admissions: Iterable<WorldAdmission>): Map<number, WorldOccupancy> {
  const counts = new Map<number, WorldOccupancy>();
  for (const { facility, bedClass, status } of admissions) {
    if (status !== 'ADMITTED') continue;
    const count = counts.get(facility) ?? { total: 0, general: 0, nursing: 0, dementia: 0 };
    count.total += 1;
    if (bedClass === 'GENERAL') count.general += 1;
    if (bedClass === 'NURSING') count.nursing += 1;
    if (bedClass === 'DEMENTIA') count.dementia += 1;
    counts.set(facility, count);
  }
  return counts;
}
