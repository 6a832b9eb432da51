import { daysLater } from '../../../ground/china/calendar.ts';
import type { AbilityAssessment } from '../ability-assessment/entity.ts';
import type { AssessmentRecognition } from './entity.ts';

/**
 * SQL of the last day on which a recognition counts, for the rows `r` and its assessment `a`: the end
 * of the result, or the day before either was ended. Null for one that another level took the place of
 * since, by a review of the assessment: what was recognised holds on no day.
 */
export function countsUntilSql(r: string, a: string): string {
  return `case when ${a}.band = ${r}.band and (${r}.level is null or ${r}.level = ${a}.final_level)
    then least(${r}.valid_until, ${r}.ended_on - 1, ${a}.ended_on - 1) end`;
}

/** The same of rows at hand; null also where it ended on its first day. */
export function countsUntil(
  { band, level, validUntil, recognisedOn, endedOn }: CountedColumns,
  assessment: Pick<AbilityAssessment, 'band' | 'finalLevel' | 'endedOn'>,
): string | null {
  if (assessment.band !== band || (level !== null && level !== assessment.finalLevel)) return null;
  const ends = [endedOn, assessment.endedOn].flatMap((day) => (day ? [daysLater(day, -1)] : []));
  const until = [validUntil, ...ends].sort()[0]!;
  return until < recognisedOn ? null : until;
}

type CountedColumns = Pick<
  AssessmentRecognition,
  'band' | 'level' | 'validUntil' | 'recognisedOn' | 'endedOn'
>;
