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

/** The entries of these operations, or all of them, in the order of their chains. */
export async function entries(client: pg.Client, operations?: readonly string[]): Promise<Entry[]> {
  const { rows } = await client.query<{ chain: string; sequence: string; body: string }>(
    `select chain, sequence, body from regions.access_entry
     where $1::uuid[] is null or operation = any($1) order by chain, sequence`,
    [operations ?? null],
  );
  return rows.map(({ chain, sequence, body }) => ({
    ...(JSON.parse(body) as Entry),
    chain,
    sequence: Number(sequence),
  }));
}

/** What the work adds to the record. */
export async function recordedBy(
  client: pg.Client,
  work: () => Promise<unknown>,
): Promise<Entry[]> {
  const before = new Map<string, number>();
  for (const { chain, sequence } of await entries(client)) before.set(chain, sequence);
  await work();
  return (await entries(client)).filter(
    ({ chain, sequence }) => sequence > (before.get(chain) ?? 0),
  );
}
