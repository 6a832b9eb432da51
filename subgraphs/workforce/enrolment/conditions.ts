import { daysLater } from '../../../ground/china/calendar.ts';
import { WORKER_HAS_PLACE } from './answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Refusal, refusals } from '../../../ground/workflow/refusals.ts';
import { TrainingSession } from '../training-session/entity.ts';
import { requireAudience } from '../training-session/audience.ts';
import { requireFree, requireOpen } from '../training-session/takes.ts';
import type { Enrolment } from './entity.ts';

/** 养老护理员国家职业技能标准 (2019): both parts of the examination need so much. */
const PASS = 60;

const REFUSES = refusals({
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

export async function requirePlace(
  context: SubgraphContext,
  session: TrainingSession,
  workerKey: string,
): Promise<void> {
  await requireAudience(context, session, false);
  requireOpen(session, context.today);
  if (await context.rows.isSo(WORKER_HAS_PLACE, [session.id, workerKey])) {
    throw REFUSES.ENROLLED_ALREADY('worker');
  }
  await requireFree(context, session);
}
