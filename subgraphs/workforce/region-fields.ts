import { choice, day, optional } from '../../ground/row/arguments.ts';
import { Count, countOf, Ratio, ratioOf } from '../../ground/figures/figure.ts';
import { computed, fieldsOf } from '../../ground/row/fields.ts';
import { trainedCarers } from './family-carer-training/figures.ts';
import { qualifiedWithin } from './assessment-organisation/assessors.ts';
import {
  certifiedCaregivers,
  personTimes,
  sessionsHeld,
  trainedWorkers,
  trainingPeriod,
} from './figures.ts';
import { postsCreated } from './post/figures.ts';
import { Region } from './stubs.ts';
import { TrainingAudience } from './training-programme/entity.ts';

const ON_A_DAY = {
  counts: 'POSTS',
  takes: { asOf: optional(day('The day; default today. 日期')) },
} as const;

const IN_A_PERIOD = {
  counts: 'POSTS',
  takes: {
    from: optional(day('First day; all before `to` when left out. 起')),
    to: optional(day('Last day, today when left out. 止')),
    audience: optional(choice(TrainingAudience, 'In programmes for these alone. 培训对象')),
  },
} as const;

/** The figures of a region. */
export const RegionFields = fieldsOf(Region, {
  qualifiedAssessorOrgs: computed(
    'p0',
    () => Count,
    ['code'],
    'Assessment organisations that rule R-09 qualifies on a day, today when left out; each ' +
      'counts once, where it is registered. 合格评估机构数',
    async ({ code }, { rows, today }, { asOf }) => {
      const on = asOf ?? today;
      return countOf((await qualifiedWithin(rows, code, on)).length, on);
    },
    ON_A_DAY,
  ),
  trainedWorkers: computed(
    'p0',
    () => Count,
    ['code'],
    'Distinct workers who passed, in the period, in a programme that the region or one inside ' +
      'it runs. People in a work role are no care recipients: exact. 培训合格人数',
    ({ code }, { rows, today }, period) =>
      trainedWorkers(rows, code, trainingPeriod(period, today)),
    IN_A_PERIOD,
  ),
  trainedPersonTimes: computed(
    'p0',
    () => Count,
    ['code'],
    'Trainings completed in the period, a worker counting once for each: all enrolments past ' +
      'ENROLLED that were not withdrawn, on their session’s last day. 培训人次',
    ({ code }, { rows, today }, period) => personTimes(rows, code, trainingPeriod(period, today)),
    IN_A_PERIOD,
  ),
  trainedFamilyCarers: computed(
    'p0',
    () => Count,
    ['code'],
    'Distinct persons who completed a course for family carers in the period, in a programme that ' +
      'the region or one inside it runs. People at a course are no care recipients: exact. 家庭照护者培训人数',
    ({ code }, { rows, today }, period) => trainedCarers(rows, code, trainingPeriod(period, today)),
    { counts: 'POSTS', takes: { from: IN_A_PERIOD.takes.from, to: IN_A_PERIOD.takes.to } },
  ),
  postsCreated: computed(
    'p0',
    () => Count,
    ['code'],
    'Posts in elder care that were created in the period, of this region and those inside it: posts, ' +
      'exact. 新增为老服务岗位数',
    ({ code }, { rows, today }, period) => postsCreated(rows, code, trainingPeriod(period, today)),
    { counts: 'POSTS', takes: { from: IN_A_PERIOD.takes.from, to: IN_A_PERIOD.takes.to } },
  ),
  trainingSessionsHeld: computed(
    'p0',
    () => Count,
    ['code'],
    'Training sessions that ended in the period and were not cancelled. 培训期数',
    ({ code }, { rows, today }, period) => sessionsHeld(rows, code, trainingPeriod(period, today)),
    IN_A_PERIOD,
  ),
  certifiedCaregiverShare: computed(
    'p0',
    () => Ratio,
    ['code'],
    'Caregivers with an active elder-care certificate out of all caregivers under contract who ' +
      'work in the region, on a day, today when left out. Exact: people in a work role. 养老护理员持证率',
    async ({ code }, { rows, today }, { asOf }) => {
      const on = asOf ?? today;
      const { certified, all } = await certifiedCaregivers(rows, code, on);
      return ratioOf(certified, all, on);
    },
    ON_A_DAY,
  ),
});
