import type { Follows } from '../../../ground/facts/follows-survivor.ts';
import { residenceFactsSql } from './facts.ts';
import { ENDED } from './machine.ts';

const OVER = ENDED.map((state) => `'${state}'`).join(', ');

/** Nobody lives in two homes, or waits twice for one of them. */
export const ADMISSION_FOLLOWS: Follows = {
  clash: `t.status not in (${OVER}) and o.status not in (${OVER})
    and (t.facility_id = o.facility_id or (t.status = 'ADMITTED' and o.status = 'ADMITTED'))`,
  async also(em, keys) {
    await em.execute(residenceFactsSql('a.key = any(array[?]::uuid[])'), [keys]);
  },
};
