import { choice, day, openIdOf, whole } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { lastDayOfNotice, requireNoticeOver } from '../../../ground/rules/public-notice.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { Changes } from '../../../ground/workflow/workflow.ts';
import { Facility } from '../facility/entity.ts';
import {
  lastDayOfGrade,
  REFUSES,
  requireCause,
  requireGradable,
  requireRunning,
  requireStepDay,
} from './conditions.ts';
import { againstDecision, contestedUntil } from './contesting.ts';
import { GradeEndCause } from './end-cause.ts';
import type { GradeRating } from './entity.ts';
import { endHeld, endLower, requireNoneOpen } from './of-facility.ts';
import { SCORES } from './scores.ts';
import { gradeRatingWorkflow } from './workflow.ts';

const GRADE = whole('Grade, 1 to 5. 等级', [1, 5]);
const CAUSE = choice(GradeEndCause, 'Why. 事由');

/** What an application has before anything came of it. */
const NOTHING_YET: Changes<GradeRating> = {
  ...{ grade: null, evaluatedOn: null, publicisedUntil: null, grantedOn: null, validUntil: null },
  ...{ environment: null, equipment: null, management: null, services: null },
  ...{ recheckedOn: null, endedOn: null, endCause: null, decidedAgainstOn: null },
  ...{ reviewedOn: null, contested: null, insteadOf: null },
};

export const GradeRatingActions = actionsOf(gradeRatingWorkflow, {
  applyForGrade: taking(
    'Which home, and which grade. 申请内容',
    { facility: openIdOf('Facility', 'The home. 养老机构'), grade: GRADE },
    async ({ context, em, own }, { facility: facilityId, grade: askedGrade }) => {
      const known = await context.rows.by(Facility, 'id', facilityId);
      if (!known) throw REFUSED.NOT_KNOWN('facility');
      const { regionCode, regionAt } = known;
      const place = { facilityId, regionCode, regionAt };
      await own(place);
      await lockName(em, 'grades', facilityId);
      await requireGradable(context, facilityId, 'facility');
      await requireNoneOpen(context, facilityId, 'facility');
      const applied = { askedGrade, appliedOn: context.today, synthetic: false };
      return { ...NOTHING_YET, ...place, ...applied };
    },
  ),

  correctGradeApplication: taking(
    'The grade that the home asks for. 更正内容',
    { grade: GRADE },
    (_, { grade }) => ({ askedGrade: grade }),
  ),

  withdrawGradeApplication: null,

  reviewGradeApplication: async ({ row, context }) => {
    await requireGradable(context, row.facilityId, 'id');
    return {};
  },

  evaluateGrade: taking(
    'When it was evaluated, and the points of each part. 现场评定结果',
    { evaluatedOn: day('Day of the evaluation, not to come. 现场评定日期'), ...SCORES },
    ({ row, context }, { evaluatedOn, environment, equipment, management, services }) => {
      requireStepDay(context, 'evaluatedOn', evaluatedOn, row.appliedOn);
      return { evaluatedOn, environment, equipment, management, services };
    },
  ),

  referToGradeCommittee: null,

  decideGrade: taking(
    'The grade that the committee decided on. 评定结果',
    { grade: GRADE },
    ({ row, context }, { grade }) => {
      if (grade > row.askedGrade) throw REFUSES.ABOVE_ASKED('grade', { asked: row.askedGrade });
      return { grade, publicisedUntil: lastDayOfNotice(context.today) };
    },
  ),

  objectToGrade: ({ row, context }) => {
    const until = row.publicisedUntil!;
    if (context.today > until) throw REFUSES.OBJECTION_TOO_LATE('id', { until });
    return {};
  },

  dismissGradeObjection: null,

  upholdGradeObjection: () => ({ grade: null, publicisedUntil: null }),

  grantGrade: async (step) => {
    const { row, context, em } = step;
    requireNoticeOver(row.publicisedUntil!, context.today);
    await lockName(em, 'grades', row.facilityId);
    await requireGradable(context, row.facilityId, 'id');
    await endHeld(step);
    return { grantedOn: context.today, validUntil: lastDayOfGrade(context.today) };
  },

  rejectGrade: ({ context }) => ({ grade: null, decidedAgainstOn: context.today }),

  recheckGrade: taking(
    'When it was looked at again; what was found goes into the note. 复核检查',
    { recheckedOn: day('Day of the re-check, not to come. 复核日期') },
    ({ row, context }, { recheckedOn }) => {
      requireStepDay(context, 'recheckedOn', recheckedOn, row.grantedOn!);
      return { recheckedOn };
    },
  ),

  downgradeGrade: taking(
    'The lower grade, and why. 降级内容',
    { grade: GRADE, cause: CAUSE },
    async ({ row, context, em }, { grade, cause, note }) => {
      requireCause(row, cause);
      requireRunning(row, context.today);
      if (grade >= row.grade!) throw REFUSES.NOT_LOWER('grade', { grade: row.grade! });
      const { facilityId, regionCode, regionAt, askedGrade, appliedOn, validUntil } = row;
      const lower = {
        ...{ facilityId, regionCode, regionAt, askedGrade, appliedOn, validUntil },
        ...{ grade, grantedOn: context.today, insteadOf: row.id, synthetic: row.synthetic },
      };
      const made = { context, em, key: newKey() };
      await gradeRatingWorkflow.add(made, 'grantGrade', note, { ...NOTHING_YET, ...lower });
      return { endedOn: context.today, endCause: cause, decidedAgainstOn: context.today };
    },
  ),

  revokeGrade: taking('Why. 撤销内容', { cause: CAUSE }, ({ row, context }, { cause }) => {
    requireCause(row, cause);
    requireRunning(row, context.today);
    return { endedOn: context.today, endCause: cause, decidedAgainstOn: context.today };
  }),

  expireGrade: ({ row, context }) => {
    const until = row.validUntil!;
    if (context.today <= until) throw REFUSES.GRADE_STILL_VALID('id', { until });
    return {};
  },

  contestGradeDecision: async ({ row, context, em }) => {
    if (row.reviewedOn !== null) throw REFUSES.CONTESTED_BEFORE('id');
    const until = contestedUntil(row);
    if (context.today > until) throw REFUSES.CONTEST_TOO_LATE('id', { until });
    await lockName(em, 'grades', row.facilityId);
    // A home that applied anew meanwhile is judged by that.
    if (row.grantedOn === null) await requireNoneOpen(context, row.facilityId, 'id');
    return { contested: row.status };
  },

  upholdGradeDecision: ({ row, context }) => ({
    ...{ status: againstDecision(row), contested: null, reviewedOn: context.today },
  }),

  overturnGradeDecision: async (step) => {
    const { row, context } = step;
    const back = { contested: null, reviewedOn: context.today, decidedAgainstOn: null };
    if (row.grantedOn === null) return { ...back, status: 'COMMITTEE' };
    await endLower(step);
    return { ...back, status: 'GRANTED', endedOn: null, endCause: null };
  },
});
