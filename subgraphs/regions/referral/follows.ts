import { endWithMerge } from '../../../ground/facts/ends-with-elder.ts';
import type { Follows } from '../../../ground/facts/follows-survivor.ts';
import { referralsSql, referredPersonSql } from './access.ts';
import { REFERRAL_ENDS } from './ends.ts';

/** A code for the record that ends, and what it has opened, ends with it, as a consent does. */
export const REFERRAL_FOLLOWS: Follows = {
  async also(em, keys) {
    await endWithMerge(em, REFERRAL_ENDS, keys);
    await em.execute(referralsSql('f.key = any(array[?]::uuid[])'), [keys]);
    await em.execute(referredPersonSql('r.key = any(array[?]::uuid[])'), [keys]);
  },
};
