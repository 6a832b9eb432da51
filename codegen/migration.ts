import 'reflect-metadata';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { SUBGRAPHS } from '../subgraphs/all.ts';
import { databaseConfig } from '../ground/process/database.ts';
import { readEnvironment } from '../ground/process/environment.ts';
import { MikroORM } from '@mikro-orm/postgresql';

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run migration -- <subgraph> <name>`: writes the next migration from the difference between
 * the entities and the migrations so far, tried out on a throw-away database.
 */
const [subgraph, name] = process.argv.slice(2);
const definition = SUBGRAPHS.find((one) => one.name === subgraph);
if (!definition || !name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('usage: npm run migration -- <subgraph> <name-in-kebab-case>');
  process.exit(1);
}

const directory = mkdtempSync(join(tmpdir(), 'hub-migration-'));
const given = readEnvironment().DATABASE_URL;
const local = given
  ? null
  : await (
      await import('../router/local/postgres.ts')
    ).startLocalPostgres({ directory, name: 'hub', durable: false });
const server = new URL(given ?? local!.url);
const database = `hub_migration_${randomBytes(4).toString('hex')}`;
const owner = new pg.Client({ connectionString: server.href });
await owner.connect();
await owner.query(`create database ${database}`);
try {
  const url = new URL(server);
  url.pathname = `/${database}`;
  const migrations = await definition.migrations();
  const number = String(migrations.length + 1).padStart(4, '0');
  const config = databaseConfig(definition, { url: url.href, migrations });
  const orm = await MikroORM.init({
    ...config,
    migrations: { ...config.migrations, fileName: () => `${number}-${name}` },
  });
  try {
    await orm.schema.execute(`create schema if not exists "${definition.name}"`);
    await orm.migrator.up();
    const { fileName } = await orm.migrator.create();
    if (fileName) tidy(`subgraphs/${definition.name}/migrations/${fileName}`, `${number}-${name}`);
    console.log(
      fileName
        ? `subgraphs/${definition.name}/migrations/${fileName}`
        : 'the entities and the migrations agree: nothing to write',
    );
  } finally {
    await orm.close();
  }
} finally {
  await owner.query(`drop database ${database} with (force)`);
  await owner.end();
  await local?.stop();
  rmSync(directory, { recursive: true, force: true });
}

/** The generator names classes by the clock and drops the schema that the migration table is in. */
function tidy(path: string, fullName: string): void {
  const className = name!.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) =>
    letter.toUpperCase(),
  );
  const text = readFileSync(path, 'utf8')
    .replace(/class Migration\d+/, `class ${className}`)
    .replace(/name = 'Migration\d+'/, `name = '${fullName}'`)
    .replace(/\n *this\.addSql\(`(create|drop) schema[^\n]*\n/g, '\n');
  writeFileSync(path, seen(text));
}

/** Blanks and characters without a shape, which stand in the SQL of normal names, as escapes. */
function seen(text: string): string {
  return text
    .replaceAll('\t\n\v\f\r', '\\t\\n\\v\\f\\r')
    .replace(/[^\P{C}\n]|[^\P{Z} ]|\p{M}|[\u115f\u1160\u2800]/gu, (one) => {
      return `\\u{${one.codePointAt(0)!.toString(16)}}`;
    });
}
