import { completedYears } from '../../../ground/china/age.ts';
import { assessmentOn, categoriesOn, ElderFact } from '../../../ground/facts/elder-fact.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { operatingSubsidy, residentsCounted } from '../rules/operating-subsidy.ts';
import type { ProgrammeFacts } from '../rules/programme-subsidy.ts';
import { type Counted, dueByCases } from '../rules/rate-cases.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { RateUnit } from '../subsidy-programme/rate.ts';
import { settingIn } from '../subsidy-rates/in-force.ts';
import type { Claim } from './amount-due.ts';
import { GradeFact, gradeOn } from '../grade-fact.ts';
import { WorkerFact, workingOn } from '../worker-fact.ts';
import { residentsOf } from './residents.ts';

/** Nobody whom a programme asks anything of but the case. */
const NOBODY = { facility: null, elder: null, worker: null };

/** An elder as a table of cases takes her, on a day; null for nobody whom finance knows. */
export async function personOf({ rows }: SubgraphContext, elderKey: string, day: string) {
  const elder = await rows.by(ElderFact, 'elderKey', elderKey);
  if (!elder) return null;
  const { lifeStatus } = elder;
  const categories = categoriesOn(elder, day);
  const band = assessmentOn(elder, day)?.band ?? null;
  const counted: Counted = {
    count: 1,
    band,
    age: completedYears(elder.birthDate, day),
    categories,
  };
  const destitute =
    elder.wantsCentralSupport != null || categories.some((one) => one.startsWith('DESTITUTE'));
  return { counted, elder: { lifeStatus, destitute, assessed: band !== null } };
}

/** What a table of cases is held against for a claim, on a day; null for what finance does not know. */
export async function factsOf(
  context: SubgraphContext,
  { beneficiaryKind, beneficiaryId, period, event }: Claim,
  day: string,
): Promise<ProgrammeFacts | null> {
  const happened = event && { count: event.count, level: event.level };
  if (beneficiaryKind === 'ELDER' || beneficiaryKind === 'HOUSEHOLD') {
    const person = await personOf(context, beneficiaryId, event?.happenedOn ?? day);
    if (!person) return null;
    const counted = [{ ...person.counted, ...happened }];
    return { ...NOBODY, day, elder: person.elder, counted };
  }
  if (beneficiaryKind === 'WORKER') {
    const worker = await context.rows.by(WorkerFact, 'workerKey', beneficiaryId);
    if (!worker) return null;
    const working = workingOn(worker, event?.happenedOn ?? day);
    const { skill: skillLevel, posts } = working;
    return { ...NOBODY, day, worker: working, counted: [{ count: 1, skillLevel, posts }] };
  }
  if (beneficiaryKind === 'ORGANIZATION') {
    return happened && { ...NOBODY, day, counted: [happened] };
  }
  const facility = await context.rows.by(FacilityFact, 'facilityId', beneficiaryId);
  if (!facility) return null;
  const grades = await context.rows.by(GradeFact, 'facilityId', beneficiaryId);
  const { level, granted } = gradeOn(grades, event?.happenedOn ?? day);
  const home = { ...facility, granted };
  if (event) {
    return { ...NOBODY, day, facility: home, counted: [{ count: event.count, level }] };
  }
  const residents = await residentsOf(context, beneficiaryId, period);
  const { inputs } = operatingSubsidy(null, { month: period, facility, residents });
  const able = { count: inputs.intactResidents, band: 'INTACT' };
  const counted = [...residentsCounted(inputs), able].map((one) => ({ ...one, level }));
  return { ...NOBODY, day, facility: home, counted };
}

/** What the county of a claim adds of its own for what was counted: nothing unless it set so. */
export async function topUpOf(
  context: SubgraphContext,
  programme: SubsidyProgramme,
  regionCode: string,
  { day, unit, counted }: { day: string; unit: RateUnit; counted: readonly Counted[] },
): Promise<number> {
  if (regionCode === programme.regionCode) return 0;
  const setting = await settingIn(context, programme, regionCode, day);
  const cases = (setting?.cases ?? []).filter((one) => one.unit === unit);
  return dueByCases(cases, counted).amount ?? 0;
}
