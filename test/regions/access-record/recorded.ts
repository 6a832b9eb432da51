import type pg from 'pg';

/** An entry of the record as a test compares it. */
export interface Entry {
  chain: string;
  sequence: number;
  kind: string;
  person: string | null;
  organisation: string | null;
  role: string | null;
  purpose: string | null;
  basis: string | null;
  byDefault: boolean;
  own: boolean;
  classes: string;
  grants: string;
  outcome: string;
  region: string | null;
  pseudonym: string | null;
  operation: string;
  requestId: string;
}

/** The entries that chains have beyond these places, in the order of their chains. */
export async function entries(
  client: pg.Client,
  beyond: Readonly<Record<string, number>> = {},
): Promise<Entry[]> {
  const { rows } = await client.query<{ chain: string; sequence: string; body: string }>(
    `select chain, sequence, body from regions.access_entry
     where sequence > coalesce(($1::jsonb ->> chain)::bigint, 0) order by chain, sequence`,
    [JSON.stringify(beyond)],
  );
  return rows.map(({ chain, sequence, body }) => ({
    ...(JSON.parse(body) as Entry),
    chain,
    sequence: Number(sequence),
  }));
}

/** Where each chain ends. */
export async function ends(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ ends: Record<string, number> | null }>(
    `select jsonb_object_agg(chain, last) as ends
     from (select chain, max(sequence) as last from regions.access_entry group by 1) e`,
  );
  return rows[0]!.ends ?? {};
}

/** What the work adds to the record. */
export async function recordedBy(
  client: pg.Client,
  work: () => Promise<unknown>,
): Promise<Entry[]> {
  const before = await ends(client);
  await work();
  return entries(client, before);
}
