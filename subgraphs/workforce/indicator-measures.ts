import { type Count, countOf } from '../../ground/figures/figure.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import { measureOf, noData } from '../../ground/figures/measure.ts';
import type { Rows } from '../../ground/rows/rows.ts';
import { lastYear, type MeasureOf } from '../../ground/figures/target-actual.ts';
import { trainedCarers } from './family-carer-training/figures.ts';
import { qualificationsWithin } from './assessment-organisation/assessors.ts';
import {
  type Period,
  personTimes,
  sessionsHeld,
  trainedWorkers,
  trainingPeriod,
} from './figures.ts';
import { postsCreated } from './post/figures.ts';
import { TrainingAudience } from './training-programme/entity.ts';

type Trained = (rows: Rows, code: string, period: Period) => Promise<Count>;

/** What workforce measures, by indicator: people in a work role, exact. */
export const INDICATOR_MEASURES: Readonly<Record<string, MeasureOf>> = {
  TRAINED_WORKERS: untilDeadline(trainedWorkers),
  SOCIAL_WORKERS: untilDeadline(trainedWorkers, TrainingAudience.SOCIAL_WORKER),
  TRAIN_PERSONTIMES: async (context, region, { day: to }) => {
    const period = trainingPeriod({ from: `${to.slice(0, 4)}-01-01`, to }, context.today);
    return measureOf(await personTimes(context.rows, region, period));
  },
  // 家庭照护者培训: distinct persons of the year of the plan.
  FAMILY_CARERS: async (context, region, { day: to }) => {
    const period = trainingPeriod({ from: `${to.slice(0, 4)}-01-01`, to }, context.today);
    return measureOf(await trainedCarers(context.rows, region, period));
  },
  JOBS: async (context, region, { day: to }) => {
    const period = trainingPeriod({ to }, context.today);
    return measureOf(await postsCreated(context.rows, region, period));
  },
  // 养老护理员培训班: of the last year that is over.
  TRAIN_CLASS_YEAR: async (context, region) => {
    const year = lastYear(context);
    const audience = TrainingAudience.CAREGIVER;
    const period = { from: `${year}-01-01`, to: `${year}-12-31`, audience };
    return measureOf(await sessionsHeld(context.rows, region, period));
  },
  ASSESSOR_ORG_2023: fewestPerCounty,
  ASSESSOR_ORG_2025: fewestPerCounty,
  // The organisation that has fewest, because each is to have so many.
  ASSESSOR_FT: async ({ rows }, region, { day }) => {
    const found = await qualificationsWithin(rows, region, day);
    if (found.length === 0) return noData(day);
    return measureOf(countOf(Math.min(...found.map((one) => one.fullTimeAssessors)), day));
  },
};

function untilDeadline(count: Trained, audience?: TrainingAudience): MeasureOf {
  return async (context, region, { day: to }) => {
    const period = trainingPeriod({ to, audience }, context.today);
    return measureOf(await count(context.rows, region, period));
  };
}

/** Qualified organisations of the county that has fewest on the day: each is to have so many. */
async function fewestPerCounty(
  ...[context, region, { day, counties }]: Parameters<MeasureOf>
): ReturnType<MeasureOf> {
  if (counties === 0) return noData(day);
  const perCounty = new Map<string, number>();
  for (const { regionCode, qualified } of await qualificationsWithin(context.rows, region, day)) {
    const county = ancestorCode(regionCode, 'COUNTY');
    if (qualified && county !== null) perCounty.set(county, (perCounty.get(county) ?? 0) + 1);
  }
  const fewest = perCounty.size < counties ? 0 : Math.min(...perCounty.values());
  return measureOf(countOf(fewest, day));
}
