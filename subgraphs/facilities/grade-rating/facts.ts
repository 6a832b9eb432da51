import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { FACILITY_GRADE } from '../../../ground/facts/facility-grade.ts';
import { together } from '../../../ground/rows/abreast.ts';
import { GRADE_UNTIL } from './holding.ts';

/** SQL that publishes which grades the homes of a condition over `f.id` have had, for the subgraph finance. */
export function gradeFactsSql(condition: string): string {
  return `
    insert into facilities.fact_outbox (kind, subject, payload)
    select '${FACILITY_GRADE}', f.id, jsonb_build_object('grades', coalesce(
      jsonb_agg(jsonb_build_object('grade', g.grade, 'from', g.granted_on, 'until', ${GRADE_UNTIL})
        order by g.granted_on, g.id) filter (where ${GRADE_UNTIL} >= g.granted_on), '[]'))
    from facilities.facility f left join facilities.grade_rating g on g.facility_id = f.id
    where ${condition} group by f.id`;
}

/** Publishes the grades of a home, in the transaction of a change that its name was locked for. */
export async function publishGrades(em: SqlEntityManager, facilityId: string): Promise<void> {
  await together(em, 'publish grades', facilityId, async (all, ids) => {
    await all.execute(gradeFactsSql('f.id = any(array[?]::uuid[])'), [ids]);
  });
}
