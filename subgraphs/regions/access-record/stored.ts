import type pg from 'pg';
import type { KeyObject } from 'node:crypto';
import type { WrittenHead } from './heads.ts';
import { ChainWalk, type StoredLink, type Verdict } from './verify.ts';

const BATCH = 5_000;

/** The columns by which an entry is found; each is what its body says, or somebody made it say else. */
const SHOWN = `
  person is not distinct from (body::jsonb ->> 'person')::uuid
  and organisation is not distinct from body::jsonb ->> 'organisation'
  and region_code is not distinct from body::jsonb ->> 'region'
  and purpose is not distinct from body::jsonb ->> 'purpose'
  and role is not distinct from body::jsonb ->> 'role'
  and operation = (body::jsonb ->> 'operation')::uuid
  and at = to_timestamp((body::jsonb ->> 'at')::bigint / 1000.0)`;

/** Walks every chain that the database has, and every one that a head names. */
export async function verifyStored(
  client: pg.Client,
  key: KeyObject,
  heads: readonly WrittenHead[],
): Promise<Verdict[]> {
  const { rows } = await client.query<{ chain: string }>(
    'select distinct chain from regions.access_entry',
  );
  const chains = new Set([...rows, ...heads].map(({ chain }) => chain));
  const verdicts: Verdict[] = [];
  for (const chain of [...chains].sort()) {
    const walk = new ChainWalk(chain, key, heads);
    for await (const link of linksOf(client, chain)) walk.step(link);
    verdicts.push(walk.verdict());
  }
  return verdicts;
}

async function* linksOf(client: pg.Client, chain: string): AsyncGenerator<StoredLink> {
  let after: [number | string, string] = [-1, ''];
  for (;;) {
    const { rows } = await client.query<StoredLink & { place: string }>(
      `select key, chain, sequence as place, previous, hash, seal, body,
         case when pg_input_is_valid(body, 'jsonb') then ${SHOWN} else false end as shown
       from regions.access_entry where chain = $1 and (sequence, key::text) > ($2, $3)
       order by sequence, key::text limit ${BATCH}`,
      [chain, ...after],
    );
    for (const { place, ...link } of rows) yield { ...link, sequence: Number(place) };
    if (rows.length < BATCH) return;
    after = [rows.at(-1)!.place, rows.at(-1)!.key];
  }
}
