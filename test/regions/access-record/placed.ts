import type pg from 'pg';
import { keyOf } from '../../../ground/synthetic/keys.ts';

let placed = 0;

/** Puts an entry about an elder into a chain of its own, as if it had been sealed; gives its key. */
export async function placeEntry(
  client: pg.Client,
  {
    elder = 1,
    region = '150602',
    own = false,
  }: { elder?: number | null; region?: string; own?: boolean },
): Promise<string> {
  const key = keyOf('access entry', (placed += 1));
  const body = {
    ...{ at: 1_782_777_600_000 + placed, audience: own ? 'elder' : 'staff', byDefault: true },
    ...{ classes: 'p2', grants: '', kind: 'READ', operation: keyOf('operation', placed) },
    ...{ organisation: 'civil-affairs-150600', outcome: 'ANSWERED', own, personType: 'Elder' },
    ...{
      person: elder && keyOf('elder', elder),
      purpose: 'CAREGIVING',
      region,
      requestId: 'placed',
      key,
    },
  };
  await client.query(
    `insert into regions.access_entry (key, chain, sequence, previous, hash, seal, body)
     values ($1, 'placed', $2, '', '', '', $3)`,
    [key, placed, JSON.stringify(body)],
  );
  return key;
}
