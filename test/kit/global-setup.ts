import 'reflect-metadata';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '../../router/local/postgres.ts';
import { seed } from '../../seeds/seed.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { migrate } from '../../subgraphs/shared/provision.ts';
import { TEST_AS_OF, TEST_ELDERS } from './world.ts';

/**
 * One throw-away server per run, with two copies of the seeded world: a template that private
 * databases are cloned from, and a shared one that tests only read. A server given as
 * HUB_TEST_SERVER (owner URL) is used instead, in databases of its own that are dropped after.
 */
export default async function setup(_: unknown, project: { maxWorkers?: number }): Promise<void> {
  const given = process.env.HUB_TEST_SERVER;
  const directory = mkdtempSync(join(tmpdir(), 'hub-test-'));
  const local = given
    ? null
    : await startLocalPostgres({ directory, name: 'test', durable: false });
  const server = given ?? local!.url;
  const run = `hub_test_${randomBytes(4).toString('hex')}`;
  const owner = new pg.Client({ connectionString: server });
  await owner.connect();
  await owner.query(`create database ${run}_template`);
  const template = new URL(server);
  template.pathname = `/${run}_template`;
  await migrate(template.href, SUBGRAPHS);
  await seed({ ownerUrl: template.href, elders: TEST_ELDERS, asOf: TEST_AS_OF });
  await owner.query(`create database ${run}_shared template ${run}_template`);
  process.env.HUB_TEST_RUN = JSON.stringify({ server, run });
  void project;
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = async () => {
    const { rows } = await owner.query<{ datname: string }>(
      "select datname from pg_database where datname like $1 || '%'",
      [run],
    );
    for (const { datname } of rows) await owner.query(`drop database "${datname}" with (force)`);
    const roles = await owner.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname like $1 || '%'",
      [run],
    );
    for (const { rolname } of roles.rows) await owner.query(`drop role "${rolname}"`);
    await owner.end();
    await local?.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
