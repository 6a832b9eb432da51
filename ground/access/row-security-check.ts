import pg from 'pg';
import { StartupError } from '../process/environment.ts';
import { policiesOf } from './policies.ts';
import type { Secured, SubgraphRoles } from './row-security.ts';

interface Found {
  table: string;
  on: boolean;
  /** How many policies say yes to every row. */
  open: number;
  policies: number;
}

/**
 * Makes sure that row security is in force: over each closed table, for its owner too, by policies that
 * ask something, and for roles that it holds for. Somebody may have changed the database by hand.
 * @throws StartupError that names the first thing amiss; nothing is served then.
 */
export async function requireRowSecurity(
  client: pg.Client,
  subgraph: Secured,
  { serve, work, figures }: SubgraphRoles,
): Promise<void> {
  const { name: schema } = subgraph;
  const { rows: exempt } = await client.query<{ name: string }>(
    `select rolname as name from pg_roles
     where rolname = any($1) and (rolsuper or rolbypassrls) order by 1`,
    [[serve, work, figures]],
  );
  if (exempt[0]) throw amiss(`the role ${exempt[0].name} is exempt from row security`);
  const { rows } = await client.query<Found>(
    `select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as on,
       count(p.oid)::int as policies,
       -- Only a constant is worth being written out, which takes long for a condition.
       count(p.oid) filter (where
         p.polqual::text like '{CONST %' and pg_get_expr(p.polqual, p.polrelid) = 'true'
         or p.polwithcheck::text like '{CONST %' and pg_get_expr(p.polwithcheck, p.polrelid) = 'true')::int as open
     from pg_class c left join pg_policy p on p.polrelid = c.oid
     where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p')
     group by c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity`,
    [`"${schema}"`],
  );
  for (const { table } of policiesOf(subgraph)) {
    const found = rows.find((one) => one.table === table);
    const name = `${schema}.${table}`;
    if (!found?.on) throw amiss(`row security is off for ${name}`);
    if (found.policies === 0) throw amiss(`${name} has no policy`);
  }
  const open = rows.find((one) => one.open > 0);
  if (open) throw amiss(`a policy of ${schema}.${open.table} says yes to every row`);
}

/** Makes sure that row security holds for a login that a subgraph was given. @throws StartupError */
export async function requireHeldLogin(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    const { rows } = await client.query<{ exempt: boolean }>(
      'select rolsuper or rolbypassrls as exempt from pg_roles where rolname = current_user',
    );
    if (rows[0]!.exempt)
      throw amiss('the login of HUB_SUBGRAPH_DATABASE_URL is exempt from row security');
  } finally {
    await client.end();
  }
}

function amiss(what: string): StartupError {
  return new StartupError(
    `${what}: nothing is served. Empty the table access.secured and start again to put it in force`,
  );
}
