import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';
import { authorizationsSql } from './access.ts';

/** Nobody orders for her any more, and nobody reads for her. */
export const AUTHORIZED_RELATIVE_ENDS: EndsWithElder = {
  table: 'authorized_relative',
  open: "t.status = 'RECORDED'",
  set: { ended_on: 'greatest(gone.day, t.valid_from)' },
  step: {
    ...{ entity: 'AuthorizedRelative', action: 'revokeRelativeAuthorization' },
    to: 'TERMINATED',
  },
  async also(em, ended) {
    const keys = ended.map(({ key }) => key);
    await em.execute(authorizationsSql('c.key = any(array[?]::uuid[])'), [keys]);
  },
};
