import { daysLater } from '../../../ground/china/calendar.ts';
import { PLACES_TAKEN } from './answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Refusal, refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { TrainingSession } from '../training-session/entity.ts';
import { requireOpen } from '../training-session/takes.ts';
import type { Enrolment } from './entity.ts';

/** 养老护理员国家职业技能标准 (2019): both parts of the examination need so much. */
const PASS = 60;

const REFUSES = refusals({
  SESSION_NOT_OVER: {
    en: 'The training session is not over. Record it from its last day on.',
    zh: '培训班次尚未结束，请自结业日起登记。',
  },
  SESSION_FULL: {
    en: 'All places of the training session are taken. Choose another one.',
    zh: '培训班次名额已满，请另选班次。',
  },
  ENROLLED_ALREADY: {
    code: 'ALREADY_EXISTS',
    en: 'The person has a place in this session. Go on with that one.',
    zh: '此人已报名该班次，请使用现有报名。',
  },
  NO_EXAM_DAY: {
    code: 'INVALID_VALUE',
    en: 'The examination was between {from} and today. Correct the day.',
    zh: '考核日期须在{from}至今天之间，请更正。',
  },
  NO_SCORE: {
    code: 'INVALID_VALUE',
    en: 'Scores are 0 to 100. Correct it.',
    zh: '成绩为0至100，请更正。',
  },
});

export function requireScores(scores: Pick<Enrolment, 'theoryScore' | 'skillsScore'>): void {
  const wrong: Refusal[] = [];
  for (const [field, score] of Object.entries(scores)) {
    if (score === null || score < 0 || score > 100) wrong.push(REFUSES.NO_SCORE(field));
  }
  if (wrong.length > 0) throw new Refusal(...wrong);
}

/** An examination follows its training, and one that is sat again follows the one that was failed. */
export async function requireExamDay(
  { rows, today }: SubgraphContext,
  { sessionId, examinedOn: failedOn }: Enrolment,
  examinedOn: string,
): Promise<void> {
  const session = await rows.by(TrainingSession, 'id', sessionId);
  const from = failedOn === null ? session!.endsOn : daysLater(failedOn, 1);
  if (examinedOn < from || examinedOn > today) throw REFUSES.NO_EXAM_DAY('examinedOn', { from });
}

export function passed({ theoryScore, skillsScore }: Enrolment): boolean {
  return (theoryScore ?? 0) >= PASS && (skillsScore ?? 0) >= PASS;
}

/** The session, in which nobody else takes a place until the transaction ends. */
export async function lockedSession(
  { rows }: SubgraphContext,
  id: string,
): Promise<TrainingSession> {
  const session = await rows.locked(TrainingSession, id);
  if (!session) throw REFUSED.NOT_KNOWN('session');
  return session;
}

export async function requirePlace(
  { rows, today }: SubgraphContext,
  session: TrainingSession,
  workerKey: string,
): Promise<void> {
  requireOpen(session, today);
  const { id, capacity } = session;
  const [{ taken, own } = { taken: 0, own: 0 }] = await rows.answer<{
    taken: number;
    own: number;
  }>(PLACES_TAKEN, [workerKey, id]);
  if (own > 0) throw REFUSES.ENROLLED_ALREADY('worker');
  if (taken >= capacity) throw REFUSES.SESSION_FULL('session');
}

export async function requireOver(
  { rows, today }: SubgraphContext,
  { sessionId }: Enrolment,
): Promise<void> {
  const session = await rows.by(TrainingSession, 'id', sessionId);
  if (session!.endsOn > today) throw REFUSES.SESSION_NOT_OVER('id');
}
