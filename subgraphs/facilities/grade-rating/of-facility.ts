import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { NewStep, Step } from '../../../ground/workflow/workflow.ts';
import type { GradeEndCause } from './end-cause.ts';
import { GradeRating } from './entity.ts';
import { type GradeStatus, OPEN_STATES } from './machine.ts';
import { gradeRatingWorkflow } from './workflow.ts';

type Inside = Pick<NewStep<never>, 'context' | 'em'>;

/** Ratings of a home in some states, the earliest first. */
export function ratingsOf(
  { rows }: SubgraphContext,
  facilityId: string,
  statuses: readonly GradeStatus[],
): Promise<GradeRating[]> {
  const order = { expression: 'e.applied_on' };
  const standing = { status: { $in: [...statuses] } };
  return rows.listBy(GradeRating, 'facilityId', facilityId, order, standing);
}

/** A home has one application at a time, one under review among them. @throws Refusal ALREADY_EXISTS */
export async function requireNoneOpen(
  context: SubgraphContext,
  facilityId: string,
  field: string,
): Promise<void> {
  const open = await ratingsOf(context, facilityId, [...OPEN_STATES, 'CONTESTED']);
  if (open.some((one) => one.grantedOn === null)) throw REFUSED.ALREADY_EXISTS(field);
}

/** Ends the grade that a home has: a later one takes its place. */
export async function endHeld({ row, context, em }: Step<GradeRating>): Promise<void> {
  for (const held of await ratingsOf(context, row.facilityId, ['GRANTED'])) {
    const ended = { status: 'EXPIRED' as const, ...endOn(held, context.today) };
    await gradeRatingWorkflow.change({ context, em }, 'expireGrade', null, held, ended);
  }
}

/**
 * Ends the lower grade that was put in the place of one that holds again. What the home was granted
 * anew since stays, and is what it has. @throws Refusal ALREADY_EXISTS
 */
export async function endLower({ row, context, em }: Step<GradeRating>): Promise<void> {
  const held = await ratingsOf(context, row.facilityId, ['GRANTED']);
  if (held.some(({ insteadOf }) => insteadOf !== row.id)) throw REFUSED.ALREADY_EXISTS('id');
  for (const lower of held) {
    const ended = { status: 'EXPIRED' as const, ...endOn(lower, context.today) };
    await gradeRatingWorkflow.change({ context, em }, 'expireGrade', null, lower, ended);
  }
}

/** What ends with a home that closes: its grade, and an application that is under way. */
export async function endGradesOf(
  step: Inside,
  facilityId: string,
  closedOn: string,
  note: string | null | undefined,
): Promise<void> {
  const cause: GradeEndCause = 'CLOSED';
  for (const held of await ratingsOf(step.context, facilityId, ['GRANTED'])) {
    const ended = { status: 'REVOKED' as const, endCause: cause, ...endOn(held, closedOn) };
    await gradeRatingWorkflow.change(step, 'revokeGrade', note, held, ended);
  }
  for (const open of await ratingsOf(step.context, facilityId, OPEN_STATES)) {
    const given = { status: 'WITHDRAWN' as const };
    await gradeRatingWorkflow.change(step, 'withdrawGradeApplication', note, open, given);
  }
}

/** The first day without it; none where its time was over before. */
function endOn({ validUntil, grantedOn }: GradeRating, day: string) {
  if (validUntil! < day) return {};
  return { endedOn: day < grantedOn! ? grantedOn : day };
}
