import type { TrainingSession } from './entity.ts';
import { REFUSES } from './refuses.ts';

/** @throws Refusal with SESSION_OVER or SESSION_NOT_OPEN where nobody else may enrol on a day */
export function requireOpen(
  { status, endsOn }: Pick<TrainingSession, 'status' | 'endsOn'>,
  day: string,
): void {
  if (endsOn < day) throw REFUSES.SESSION_OVER('session');
  if (status !== 'OPEN') throw REFUSES.SESSION_NOT_OPEN('session');
}
