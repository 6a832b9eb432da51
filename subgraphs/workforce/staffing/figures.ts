import type { Answer } from '../../../ground/access/answers.ts';
import { ratioOf } from '../../../ground/figures/figure.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { BANNED } from '../conduct-record/ban.ts';
import { CERTIFICATE_ACTIVE, CONTRACT_IN_FORCE } from '../in-force.ts';
import type { Staffing } from './entity.ts';

interface StaffRow {
  k: string;
  caregivers: number;
  certified: number;
  nurses: number;
  doctors: number;
  social_workers: number;
  managers: number;
  total: number;
}

/** Staff counts of facilities or organisations on a day, for all parents in one statement. */
export async function staffingOf(
  rows: Rows,
  column: 'facility_id' | 'organization_id',
  id: string,
  asOf: string,
): Promise<Staffing> {
  const row = await rows.batch(`staffing ${column} ${asOf}`, id, async (ids) => {
    const found = await rows.answer<StaffRow>(STAFF_OF[column], [asOf, ids, asOf, asOf]);
    return new Map(found.map((one) => [one.k, one]));
  });
  const caregivers = row?.caregivers ?? 0;
  const certifiedCaregivers = row?.certified ?? 0;
  return {
    caregivers,
    certifiedCaregivers,
    certifiedShare: ratioOf(certifiedCaregivers, caregivers, asOf),
    nurses: row?.nurses ?? 0,
    doctors: row?.doctors ?? 0,
    socialWorkers: row?.social_workers ?? 0,
    managers: row?.managers ?? 0,
    total: row?.total ?? 0,
    asOf,
    synthetic: true,
  };
}

function staffAnswer(name: string, column: string): Answer {
  return {
    name,
    says: 'How many people work at facilities or organisations, by occupation. 机构人员配备',
    sql: `select s.k, count(*) filter (where 'CAREGIVER' = any(s.roles)) as caregivers,
        count(*) filter (where 'CAREGIVER' = any(s.roles) and exists (
          select from certificate c where c.worker_key = s.key and c.occupation = 'CAREGIVER'
            and ${CERTIFICATE_ACTIVE})) as certified,
        count(*) filter (where 'NURSE' = any(s.roles)) as nurses,
        count(*) filter (where 'DOCTOR' = any(s.roles)) as doctors,
        count(*) filter (where 'SOCIAL_WORKER' = any(s.roles)) as social_workers,
        count(*) filter (where 'MANAGER' = any(s.roles)) as managers,
        count(*) as total
      from (select distinct m.${column} as k, w.key, w.roles
        from employment m join worker w on w.key = m.worker_key
        where m.${column} = any(array[?]::uuid[]) and ${CONTRACT_IN_FORCE}
          and not ${BANNED}) s
      group by s.k`,
  };
}

export const STAFF_OF = {
  facility_id: staffAnswer('staff_of_facilities', 'facility_id'),
  organization_id: staffAnswer('staff_of_organizations', 'organization_id'),
};
