import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Ended, EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';
import { freeBedFrom } from '../bed-inventory/occupancy.ts';
import { residenceFactsSql } from './facts.ts';
import type { Admission } from './entity.ts';
import { ENDED } from './machine.ts';

const WAITING = `t.status not in ('ADMITTED', ${ENDED.map((state) => `'${state}'`).join(', ')})`;

/** Whoever waits for a bed waits no longer; whoever lived there has left, and the bed is free. */
export const ADMISSION_ENDS: readonly EndsWithElder[] = [
  {
    table: 'admission',
    open: WAITING,
    set: { withdrawn_on: 'greatest(gone.day, t.applied_on)' },
    step: { entity: 'Admission', action: 'withdrawAdmission', to: 'WITHDRAWN' },
  },
  {
    table: 'admission',
    open: "t.status = 'ADMITTED'",
    set: {
      discharged_on: 'greatest(gone.day, t.admitted_on)',
      discharge_reason: "case gone.life_status when 'DECEASED' then 'DECEASED' else 'OTHER' end",
    },
    step: { entity: 'Admission', action: 'dischargeElder', to: 'DISCHARGED' },
    also: freeBeds,
  },
];

async function freeBeds(em: SqlEntityManager, ended: readonly Ended[]): Promise<void> {
  const keys = ended.map(({ key }) => key);
  const stays = await em.execute<Stay[]>(
    `select facility_id as "facilityId", bed_class as "bedClass", discharged_on::text as day
     from admission where key = any(array[?]::uuid[]) order by facility_id, key`,
    [keys],
  );
  for (const { facilityId, bedClass, day } of stays) {
    await freeBedFrom(em, facilityId, bedClass, day);
  }
  await em.execute(residenceFactsSql('a.key = any(array[?]::uuid[])'), [keys]);
}

type Stay = Pick<Admission, 'facilityId' | 'bedClass'> & { day: string };
