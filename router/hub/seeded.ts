import pg from 'pg';

/** Whether a complete seeding has been recorded in this database. */
export async function isSeeded(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: string | null }>(
      "select to_regclass('public.hub_seed') as there",
    );
    if (!rows[0]?.there) return false;
    const done = await client.query('select from public.hub_seed where finished_at is not null');
    return (done.rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
