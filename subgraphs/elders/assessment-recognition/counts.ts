import type { Answer } from '../../../ground/access/answers.ts';

/**
 * SQL of the last day on which a recognition counts, for the rows `r` and its assessment `a`: the end
 * of the result, or the day before either was ended. Null for one that another level took the place of
 * since, by a review of the assessment: what was recognised holds on no day.
 */
export function countsUntilSql(r: string, a: string): string {
  return `case when ${a}.band = ${r}.band and (${r}.level is null or ${r}.level = ${a}.final_level)
    then least(${r}.valid_until, ${r}.ended_on - 1, ${a}.ended_on - 1) end`;
}

export const COUNTS_UNTIL: Answer = {
  name: 'counts_until',
  says: 'Until which day what was recognised counts. 互认效力截止日期',
  sql: `select k, until from (
      select r.key as k, r.recognised_on, ${countsUntilSql('r', 'a')} as until
      from assessment_recognition r join ability_assessment a on a.key = r.assessment_key
      where r.key = any(array[?]::uuid[])) one
    where recognised_on <= until`,
};
