import type { Follows } from '../../../ground/facts/follows-survivor.ts';
import { sharesSql } from './access.ts';

/** What she shares she shares under the record that stands. */
export const CONSENT_FOLLOWS: Follows = {
  async also(em, keys) {
    await em.execute(sharesSql('c.key = any(array[?]::uuid[])'), [keys]);
  },
};
