import type { Answer } from '../../../ground/access/answers.ts';
import { countsUntilSql } from './counts.ts';

/**
 * SQL that names the persons of recognitions of a condition over the alias `r` to the offices that the
 * receiving city has registered, in the case of each: an open case is one that counts, level or band
 * alone. One that counts on no day any more ends there too.
 */
export function recognisedSql(condition: string): string {
  return `
    select access.name_recognised(o.key, o.elder_key, o.region_code, o.case_number, 'STATUTORY_DUTY',
      o.recognised_on, case when o.status <> 'TERMINATED' and o.recognised_on <= o.until then o.until end)
    from (select r.*, ${countsUntilSql('r', 'a')} as until
      from elders.assessment_recognition r
      join elders.ability_assessment a on a.key = r.assessment_key
      where ${condition}) o`;
}

export const NAME_RECOGNISED: Answer = {
  name: 'name_recognised',
  says: 'Names elders to the offices of the city that recognised their assessments, or ends that. 互认对象告知协作机构',
  sql: recognisedSql('r.elder_key = any(?::uuid[])'),
  changes: true,
};
