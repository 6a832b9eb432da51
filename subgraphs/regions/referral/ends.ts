import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';
import { referralsSql, referredEndsSql } from './access.ts';

/** Neither her codes nor what they opened serve any more. */
export const REFERRAL_ENDS: EndsWithElder = {
  table: 'referral',
  open: "t.status = 'ISSUED'",
  set: { cancelled_on: 'greatest(gone.day, t.issued_on)' },
  step: { entity: 'Referral', action: 'cancelReferral', to: 'CANCELLED' },
  async also(em, ended) {
    const keys = ended.map(({ key }) => key);
    await em.execute(referralsSql('f.key = any(array[?]::uuid[])'), [keys]);
    await em.execute(referredEndsSql('r.key = any(array[?]::uuid[])'), [keys]);
  },
};
