import type { Follows } from '../../../ground/facts/follows-survivor.ts';
import { guardianshipsSql } from './access.ts';

/** Whoever acts for one record acts for the person. */
export const GUARDIANSHIP_FOLLOWS: Follows = {
  async also(em, keys) {
    await em.execute(guardianshipsSql('c.key = any(array[?]::uuid[])'), [keys]);
  },
};
