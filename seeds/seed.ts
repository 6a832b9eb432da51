import pg from 'pg';
import { ACCESS_SCHEMA } from '../ground/access/access-schema.ts';
import type { Secrets } from '../ground/process/secrets.ts';
import { WORK_SETTING } from '../ground/access/viewer-setting.ts';
import { Loader } from './loader.ts';
import { SEEDERS } from './all.ts';
import { projectFacts } from './project-facts.ts';
import type { PlacesOf } from './world/sample.ts';
import { createWorld } from './world/world.ts';

export interface SeedOptions {
  ownerUrl: string;
  /** How many elders the synthetic world has; without one, the real facts are loaded alone. */
  elders: number | null;
  /** The day the synthetic world describes, YYYY-MM-DD. */
  asOf: string;
  /** Whether its places are as few as its elders, or all that the plans list; SAMPLE when left out. */
  places?: PlacesOf;
  /** Those of the hub that will serve the rows. */
  secrets: Secrets;
  progress?: (line: string) => void;
}

/** Empties the tables and loads facts, and synthetic rows unless told not to; an interrupted run counts as none. */
export async function seed({
  ownerUrl,
  elders,
  asOf,
  places,
  secrets,
  progress = () => undefined,
}: SeedOptions): Promise<void> {
  const world = elders === null ? null : createWorld({ elders, asOf, places });
  await withClient(ownerUrl, async (client) => {
    await client.query(`
      create table if not exists public.hub_seed (
        elders int not null, as_of date not null,
        started_at timestamptz not null default now(), finished_at timestamptz);
      truncate public.hub_seed;`);
    await client.query('insert into public.hub_seed (elders, as_of) values ($1, $2)', [
      elders ?? 0,
      asOf,
    ]);
    await emptySchema(client, ACCESS_SCHEMA);
    for (const seeder of SEEDERS) {
      const started = performance.now();
      await emptySchema(client, seeder.name);
      const loader = new Loader(client, seeder.name, {
        asOf,
        histories: seeder.histories,
        appeals: seeder.appeals,
        evidence: seeder.evidence,
      });
      let shown = 0;
      await client.query('set synchronous_commit = off');
      await seeder.load(
        world,
        loader,
        (share) => {
          if (performance.now() - started < 2_000 || share - shown < 0.1) return;
          shown = share;
          progress(`seeding ${seeder.name}: ${Math.floor(share * 100)} % (${loader.loaded} rows)`);
        },
        secrets,
      );
      await loader.flush();
      const seconds = (performance.now() - started) / 1000;
      const rate = Math.round(loader.loaded / seconds);
      progress(
        `seeded ${seeder.name}: ${loader.loaded} rows in ${seconds.toFixed(1)} s (${rate}/s)`,
      );
    }
    for (const { name } of SEEDERS) await analyse(client, name, ['fact_outbox']);
    await projectFacts(ownerUrl, progress, { asOf, synthetic: world !== null });
    await client.query('update public.hub_seed set finished_at = now()');
    for (const { name } of SEEDERS) await analyse(client, name);
  });
}

async function emptySchema(client: pg.Client, schema: string): Promise<void> {
  const tables = await tablesOf(client, schema);
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')} cascade`);
}

/** Takes statistics of the tables of a schema, or of those of them that are named. */
async function analyse(client: pg.Client, schema: string, names?: string[]): Promise<void> {
  for (const table of await tablesOf(client, schema)) {
    if (!names || names.some((name) => table === `${schema}.${name}`)) {
      await client.query(`analyze ${table}`);
    }
  }
}

async function tablesOf(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = $1 and tablename <> 'migration'`,
    [schema],
  );
  return rows.map((row) => row.name);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`select set_config('${WORK_SETTING}', 'LOADER', false)`);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
