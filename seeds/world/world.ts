import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import { FIRST_SEED_DAY } from '../../ground/process/environment.ts';
import { addAssessmentOrganisations } from './assessment-organisations.ts';
import { Assessors } from './assessments.ts';
import { BedPools } from './beds.ts';
import { dayOf, monthsBefore } from './calendar.ts';
import { institutionalElders } from './cohort.ts';
import { DEMO_ELDERS, demoProfile } from './demo-elders.ts';
import { elderOf } from './elders.ts';
import { buildFacilities } from './facilities.ts';
import { HomeCare } from './home-care.ts';
import { Homes } from './homes.ts';
import { BirthDates } from './identity.ts';
import type { Profile, Sources } from './profile-shape.ts';
import { profileOf } from './profile.ts';
import { hireStaff } from './staff.ts';
import { admissionOf } from './stays.ts';
import { buildTrainings } from './trainings.ts';
import type { World, WorldAdmission, WorldFacility, WorldOccupancy } from './types.ts';
import { Visits } from './visits.ts';
import { WorkerRegister } from './worker-register.ts';

/** Up to here identity numbers are unique by construction (identity.ts). */
const MOST_ELDERS = 2_500_000;
const VISIT_MONTHS = 3;

/**
 * The world of a size on a day; types.ts tells what it offers. RangeError for a size that is no
 * integer from 0 to 2,500,000 and for a day before 2026.
 */
export function createWorld({ elders, asOf }: { elders: number; asOf: string }): World {
  if (!Number.isInteger(elders) || elders < 0 || elders > MOST_ELDERS) {
    throw new RangeError(`elders must be an integer from 0 to ${MOST_ELDERS}`);
  }
  const today = dayOf(asOf);
  if (asOf < FIRST_SEED_DAY) throw new RangeError(`asOf must not be before ${FIRST_SEED_DAY}`);

  const { organizations, facilities } = buildFacilities(today);
  const workers = new WorkerRegister();
  const assessing = addAssessmentOrganisations(organizations, workers);
  for (const facility of facilities.list) hireStaff(workers, facility, today);
  const trainings = buildTrainings(organizations, workers, today);

  const assessors = new Assessors(assessing);
  const homeCare = new HomeCare(facilities.list, today);
  const visits = new Visits(facilities.list, today);
  const sources: Sources = {
    asOf: today,
    births: new BirthDates(today),
    homes: new Homes(),
    beds: new BedPools(facilities.list),
    facilities: facilities.list,
    queues: queuesOf(facilities.list),
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

function queuesOf(facilities: readonly WorldFacility[]): Map<RegionCode, number[]> {
  const queues = new Map<RegionCode, number[]>();
  for (const { n, type, operationMode, regionCode, status } of facilities) {
    if (type !== 'WELFARE_INSTITUTE' || operationMode !== 'PUBLIC' || status !== 'OPERATING')
      continue;
    const county = ancestorCode(regionCode, 'COUNTY') ?? regionCode;
    queues.set(county, [...(queues.get(county) ?? []), n]);
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
