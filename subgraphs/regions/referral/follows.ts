import type { Follows } from '../../../ground/facts/follows-survivor.ts';
import { referralsSql, referredPersonSql } from './access.ts';

/** A code names the person, whichever record it was made for, and so does what it has opened. */
export const REFERRAL_FOLLOWS: Follows = {
  async also(em, keys) {
    await em.execute(referralsSql('f.key = any(array[?]::uuid[])'), [keys]);
    await em.execute(referredPersonSql('r.key = any(array[?]::uuid[])'), [keys]);
  },
};
