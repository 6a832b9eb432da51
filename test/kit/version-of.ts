import type { TestHub } from './hub.ts';

/** The version of a row as it stands: made-up rows have come some steps of their machine already. */
export async function versionOf(hub: TestHub, table: string, key: string): Promise<number> {
  const { rows } = await hub.pg.query<{ version: number }>(
    `select version from ${table} t where coalesce(to_jsonb(t) ->> 'key', to_jsonb(t) ->> 'id') = $1`,
    [key],
  );
  return rows[0]!.version;
}
