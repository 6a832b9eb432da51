import type { Follows } from '../../../ground/facts/follows-survivor.ts';
import { authorizationsSql } from './access.ts';

/** Whom one record has authorised the person has. */
export const AUTHORIZED_RELATIVE_FOLLOWS: Follows = {
  async also(em, keys) {
    await em.execute(authorizationsSql('c.key = any(array[?]::uuid[])'), [keys]);
  },
};
