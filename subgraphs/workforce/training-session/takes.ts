import type { Answer } from '../../../ground/access/answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { TrainingSession } from './entity.ts';
import { REFUSES } from './refuses.ts';

/** The session, in which nobody else takes a place until the transaction ends. */
export async function lockedSession(
  { rows }: SubgraphContext,
  id: string,
): Promise<TrainingSession> {
  const session = await rows.locked(TrainingSession, id);
  if (!session) throw REFUSED.NOT_KNOWN('session');
  return session;
}

/** @throws Refusal with SESSION_OVER or SESSION_NOT_OPEN where nobody else may enrol on a day */
export function requireOpen(
  { status, endsOn }: Pick<TrainingSession, 'status' | 'endsOn'>,
  day: string,
): void {
  if (endsOn < day) throw REFUSES.SESSION_OVER('session');
  if (status !== 'OPEN') throw REFUSES.SESSION_NOT_OPEN('session');
}

/** @throws Refusal with SESSION_FULL where all places of a locked session are taken */
export async function requireFree(
  context: SubgraphContext,
  { id, capacity }: TrainingSession,
): Promise<void> {
  if ((await placesTaken(context, id)) >= capacity) throw REFUSES.SESSION_FULL('session');
}

export async function placesTaken({ rows }: SubgraphContext, id: string): Promise<number> {
  const [found] = await rows.answer<{ n: number }>(ENROLLED, [[id]]);
  return found?.n ?? 0;
}

/** @throws Refusal with SESSION_NOT_OVER before the last day of the session of a place */
export async function requireOver(
  { rows, today }: SubgraphContext,
  { sessionId }: { sessionId: string },
): Promise<TrainingSession> {
  const session = await rows.by(TrainingSession, 'id', sessionId);
  if (session!.endsOn > today) throw REFUSES.SESSION_NOT_OVER('id');
  return session!;
}

export const ENROLLED: Answer = {
  name: 'enrolled',
  says: 'How many places of training sessions are taken. 班次报名人数',
  sql: `select t.k, count(*) as n from (
      select session_id as k, status from enrolment
      union all select session_id, status from family_carer_training) t
    where t.k = any(array[?]::uuid[]) and t.status <> 'WITHDRAWN' group by t.k`,
};
