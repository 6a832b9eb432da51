import pg from 'pg';
import { createHash, createHmac } from 'node:crypto';
import { ACCESS_TABLES, accessGrants, edgeGrants } from '../access/access-schema.ts';
import { requireRowSecurity } from '../access/row-security-check.ts';
import { secureRows, type SubgraphRoles } from '../access/row-security.ts';
import {
  outboxGrants,
  RECORD_LOGIN,
  sealFunction,
  sealingGrants,
} from '../record/record-schema.ts';
import { openDatabase } from './database.ts';
import { StartupError } from './environment.ts';
import type { Secrets } from './secrets.ts';
import type { SubgraphDefinition } from '../serving/subgraph.ts';

/** Creates and migrates each subgraph's PostgreSQL schema, as the owner of the database. */
export async function migrate(
  ownerUrl: string,
  subgraphs: readonly SubgraphDefinition[],
  progress: (line: string) => void = () => undefined,
): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      "select current_setting('server_version_num')::int as n",
    );
    if ((rows[0]?.n ?? 0) < 160000) throw new StartupError('PostgreSQL 16 or newer is needed');
    await client.query(ACCESS_TABLES);
    // Two things at one time are kept apart by an index over whose they are and when.
    await client.query('create extension if not exists btree_gist with schema public');
    for (const definition of subgraphs) {
      await client.query(`create schema if not exists "${definition.name}"`);
      await requireKnown(client, definition);
    }
  });
  for (const definition of subgraphs) {
    const migrations = await definition.migrations();
    const orm = await openDatabase(definition, { url: ownerUrl, migrations });
    try {
      const applied = await orm.migrator.up();
      if (applied.length > 0) progress(`migrated ${definition.name}: ${applied.length} step(s)`);
    } finally {
      await orm.close();
    }
  }
  const keeper = subgraphs.find(({ keepsRecord }) => keepsRecord);
  if (keeper) await asOwner(ownerUrl, (client) => client.query(sealFunction(keeper.name)));
}

/**
 * A database that went through migrations which are no longer there has other tables than these
 * migrations lead to. Nothing of it is touched. @throws StartupError
 */
async function requireKnown(client: pg.Client, { name, migrations }: SubgraphDefinition) {
  const { rows: tables } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [`"${name}".migration`],
  );
  if (!tables[0]?.there) return;
  const known = (await migrations()).map((migration) => migration.name);
  const { rows } = await client.query<{ name: string }>(
    `select name from "${name}".migration where not name = any($1::text[])`,
    [known],
  );
  if (rows.length === 0) return;
  throw new StartupError(
    `this database was made by a former version (${name}: ${rows[0]!.name}); nothing was changed: ` +
      'start with an empty database, or remove HUB_DATA_DIR, and it is seeded anew',
  );
}

/** How the logins of each subgraph reach the database, by its name. */
export interface Logins {
  /** For requests, under row security. */
  serve: ReadonlyMap<string, string>;
  /** For relay, rebuild and retention. */
  work: ReadonlyMap<string, string>;
}

/**
 * The roles of each subgraph, which reach its own schema and no other, and `access`: one that serves
 * requests, one for the hub's own work, and one without a login that owns its answers. Then row
 * security over its tables. One login more, `record`, seals the access record. Their names begin with
 * `rolePrefix`.
 */
export async function provisionRoles(
  ownerUrl: string,
  subgraphs: readonly SubgraphDefinition[],
  secrets: Secrets,
): Promise<Logins> {
  const serve = new Map<string, string>();
  const work = new Map<string, string>();
  await asOwner(ownerUrl, async (client) => {
    // Two hubs that start at once would change the same roles.
    await client.query("select pg_advisory_lock(hashtext('hub roles'))");
    const { prefix, shared } = await rolePrefix(client);
    const passwordOf = passwordsBy(secrets);
    for (const definition of subgraphs) {
      const { name } = definition;
      const roles = rolesOf(prefix, name);
      await client.query(
        loginStatements(roles.serve, passwordOf(roles.serve), shared) +
          loginStatements(roles.work, passwordOf(roles.work), shared) +
          ownerStatements(roles.figures) +
          accessGrants(roles, definition),
      );
      await secureRows(client, definition, roles);
      await requireRowSecurity(client, definition, roles);
      await client.query(outboxGrants(roles, name, definition.keepsRecord));
      serve.set(name, loginUrl(ownerUrl, roles.serve, passwordOf(roles.serve)));
      work.set(name, loginUrl(ownerUrl, roles.work, passwordOf(roles.work)));
    }
    const keeper = subgraphs.find(({ keepsRecord }) => keepsRecord);
    if (!keeper) return;
    const { serve: role } = rolesOf(prefix, RECORD_LOGIN);
    const sources = subgraphs.map(({ name }) => name);
    await client.query(
      loginStatements(role, passwordOf(role), shared) + sealingGrants(role, keeper.name, sources),
    );
    serve.set(RECORD_LOGIN, loginUrl(ownerUrl, role, passwordOf(role)));
  });
  return { serve, work };
}

/** The login of the edge, which reads whom the hub shuts out and no row of anybody; its URL. */
export async function provisionEdge(ownerUrl: string, secrets: Secrets): Promise<string> {
  const passwordOf = passwordsBy(secrets);
  let url = '';
  await asOwner(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('hub roles'))");
    const { prefix, shared } = await rolePrefix(client);
    const role = rolesOf(prefix, 'edge').serve;
    await client.query(loginStatements(role, passwordOf(role), shared) + edgeGrants(role));
    url = loginUrl(ownerUrl, role, passwordOf(role));
  });
  return url;
}

/**
 * Roles belong to the whole server, so that their names derive from the database's. Who writes another
 * prefix into `access.role_prefix` lets copies of that database share them; who shares a login leaves it
 * as it is.
 */
async function rolePrefix(client: pg.Client): Promise<{ prefix: string; shared: boolean }> {
  const { rows } = await client.query<{ prefix: string; shared: boolean }>(
    `select coalesce(p.prefix, current_database()) as prefix, p.prefix is not null as shared
     from (select) one left join access.role_prefix p on true`,
  );
  return rows[0]!;
}

/** The roles of a subgraph, by a prefix; PostgreSQL cuts names off after 63 letters. */
export function rolesOf(prefix: string, subgraph: string): SubgraphRoles {
  const first = prefix.length <= 40 ? prefix : `${prefix.slice(0, 31)}_${shortHash(prefix)}`;
  const named = (end: string) => `${first}_${subgraph}${end}`.replace(/\W/g, '_');
  return { serve: named(''), work: named('_work'), figures: named('_figures') };
}

/** The password of each role, made of a key that the hub has and the database has not. */
const passwordsBy = (secrets: Secrets) => (role: string) =>
  createHmac('sha256', secrets.derive('database-role')).update(role).digest('hex');

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

function loginUrl(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

const unlessThere = (role: string, kind: string) => `
    do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role "${role}" ${kind} nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
      end if;
    end $$;`;

function loginStatements(role: string, password: string, shared: boolean): string {
  const made = unlessThere(role, `login password '${password}'`);
  return shared ? made : `${made} alter role "${role}" password '${password}';`;
}

/** Whoever sets the database up makes functions in the name of this role. */
function ownerStatements(role: string): string {
  return `${unlessThere(role, 'nologin')} grant "${role}" to current_user;`;
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw new StartupError(unreachable((error as { code?: string }).code));
  }
  try {
    await work(client);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') {
      throw new StartupError('the database user may not create schemas and roles');
    }
    throw error;
  } finally {
    await client.end();
  }
}

/** Why the database cannot be used, without its address: a URL may hold a password. */
function unreachable(code = 'no reason given'): string {
  if (code === '28P01' || code === '28000') return 'the database refuses the login of DATABASE_URL';
  if (code === '3D000') return 'the database that DATABASE_URL names does not exist';
  return `the database does not answer (${code})`;
}
