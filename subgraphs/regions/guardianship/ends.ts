import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';
import { guardianshipsSql } from './access.ts';

/** Nobody acts for her any more. */
export const GUARDIANSHIP_ENDS: EndsWithElder = {
  table: 'guardianship',
  open: "t.status = 'RECORDED'",
  set: { ended_on: 'greatest(gone.day, t.valid_from)' },
  step: { entity: 'Guardianship', action: 'endGuardianship', to: 'TERMINATED' },
  async also(em, ended) {
    const keys = ended.map(({ key }) => key);
    await em.execute(guardianshipsSql('c.key = any(array[?]::uuid[])'), [keys]);
  },
};
