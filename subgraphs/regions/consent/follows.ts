import { endWithMerge } from '../../../ground/facts/ends-with-elder.ts';
import type { Follows } from '../../../ground/facts/follows-survivor.ts';
import { sharesSql } from './access.ts';
import { CONSENT_ENDS } from './ends.ts';

/**
 * A consent under the record that ends is over, and she is asked again: whom it named holds the id of that
 * record, and would learn by one consent that two ids are of one person. The row is hers to read.
 */
export const CONSENT_FOLLOWS: Follows = {
  async also(em, keys) {
    await endWithMerge(em, CONSENT_ENDS, keys);
    await em.execute(sharesSql('c.key = any(array[?]::uuid[])'), [keys]);
  },
};
