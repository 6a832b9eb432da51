import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';
import { sharesSql } from './access.ts';

/** What she shared is shared no longer. */
export const CONSENT_ENDS: EndsWithElder = {
  table: 'consent',
  open: "t.status = 'GRANTED'",
  set: { withdrawn_on: 'greatest(gone.day, t.granted_on)' },
  step: { entity: 'Consent', action: 'withdrawConsent', to: 'WITHDRAWN' },
  async also(em, ended) {
    await em.execute(sharesSql('c.key = any(array[?]::uuid[])'), [ended.map(({ key }) => key)]);
  },
};
