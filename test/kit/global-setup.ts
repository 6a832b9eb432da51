import 'reflect-metadata';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '../../router/local/postgres.ts';
import { seed } from '../../seeds/seed.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { migrate, provisionRoles } from '../../ground/process/provision.ts';
import { TEST_SECRETS } from './secrets.ts';
import { TEST_ELDERS, TEST_WORLD } from './world.ts';
import { watchWrites } from './written.ts';

/**
 * One throw-away server per run, with two copies of the seeded world: a template that private
 * databases are cloned from, and a shared one that tests only read. A server given as
 * HUB_TEST_SERVER (owner URL) is used instead, in databases of its own that are dropped after.
 */
export default async function setup(): Promise<void> {
  const given = process.env.HUB_TEST_SERVER;
  const directory = mkdtempSync(join(tmpdir(), 'hub-test-'));
  const local = given
    ? null
    : await startLocalPostgres({ directory, name: 'test', durable: false });
  const server = given ?? local!.url;
  const run = `hub_test_${randomBytes(4).toString('hex')}`;
  const owner = new pg.Client({ connectionString: server });
  await owner.connect();
  const stop = async () => {
    await dropRun(owner, run);
    await owner.end();
    await local?.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await owner.query(`create database ${run}_template`);
    const template = new URL(server);
    template.pathname = `/${run}_template`;
    await migrate(template.href, SUBGRAPHS);
    const world = { elders: TEST_ELDERS, ...TEST_WORLD, secrets: TEST_SECRETS };
    await seed({ ownerUrl: template.href, ...world });
    // Copies have the policies with them, and share the logins that these name.
    await withClient(template.href, (client) =>
      client.query('insert into access.role_prefix values ($1)', [run]),
    );
    await provisionRoles(template.href, SUBGRAPHS, TEST_SECRETS);
    await withClient(template.href, (client) =>
      watchWrites(
        client,
        SUBGRAPHS.map(({ name }) => name),
      ),
    );
    await owner.query(`create database ${run}_shared template ${run}_template`);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.HUB_TEST_RUN = JSON.stringify({ server, run });
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = stop;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

/** Drops the databases and roles of a run; their names begin with its own. */
async function dropRun(owner: pg.Client, run: string): Promise<void> {
  const names = async (sql: string) =>
    (await owner.query<{ name: string }>(sql, [run])).rows.map(({ name }) => name);
  const databases = 'select datname as name from pg_database where starts_with(datname, $1)';
  for (const name of await names(databases)) {
    await owner.query(`drop database "${name}" with (force)`);
  }
  const roles = 'select rolname as name from pg_roles where starts_with(rolname, $1)';
  for (const name of await names(roles)) await owner.query(`drop role "${name}"`);
}
