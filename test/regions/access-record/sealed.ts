import type { Digest, Touch } from '../../../ground/record/digest.ts';
import { provisionRoles } from '../../../ground/process/provision.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import {
  SEAL_KEY,
  Sealing,
  type SealingOptions,
} from '../../../subgraphs/regions/access-record/sealing.ts';
import { TEST_SECRETS, testDatabase } from '../../kit/hub.ts';
import { randomUUID } from 'node:crypto';

/** A database whose record is sealed by this test alone. */
export async function sealedDatabase(options: Partial<SealingOptions> = {}) {
  const database = await testDatabase(true);
  const { serve: urls } = await provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
  const sealing = sealingOf(urls.get('record')!, options);
  return {
    ...{ pg: database.client, ownerUrl: database.url, urls, sealing },
    async close() {
      await sealing.close();
      await database.close();
    },
  };
}

export function sealingOf(url: string, options: Partial<SealingOptions> = {}): Sealing {
  const sources = SUBGRAPHS.map(({ name }) => name);
  return new Sealing({ url, key: TEST_SECRETS.key(SEAL_KEY), sources, ...options });
}

/** What an office would have read of elders of its city. */
export function digestOf(elders: readonly number[], region = '150602'): Digest {
  const city = `${region.slice(0, 4)}00`;
  return {
    asker: {
      ...{ operation: randomUUID(), requestId: 'test', subject: 'an officer', person: null },
      ...{ organisation: `civil-affairs-${city}`, audience: 'staff', region: city },
      ...{
        purpose: 'HOME_AND_COMMUNITY_CARE',
        purposeFrom: 'DEFAULT',
        legalBasis: 'STATUTORY_DUTY',
      },
      ...{ caseNumber: null, day: '2026-06-30' },
    },
    touches: elders.map((n): Touch => ({
      ...{ type: 'Elder', person: keyOf('elder', n), pseudonym: `elder-${n}`, region },
      ...{ role: 'CAREGIVING', classes: ['p2'] },
    })),
    attempts: [],
  };
}
