import type pg from 'pg';
import { createHash } from 'node:crypto';
import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import { numbered } from '../rows/placeholders.ts';
import type { Answer } from './answers.ts';
import { type Policies, policiesOf } from './policies.ts';

/** The roles of one subgraph in PostgreSQL. */
export interface SubgraphRoles {
  /** Logs in for requests. */
  serve: string;
  /** Logs in for the hub's own work: relay, rebuild, retention. */
  work: string;
  /** Owns the answers; nobody logs in as it. */
  figures: string;
}

/** What row security needs to know of a subgraph. */
export interface Secured {
  name: string;
  entities: readonly EntityClass<AnyEntity>[];
  recorded?: readonly string[];
  answers?: readonly Answer[];
}

/**
 * Puts row security over a subgraph's tables, and makes its answers: the policies say for each role
 * what it does with rows. What is there already in this form is left alone, since policies are made
 * under a lock that keeps readers out.
 */
export async function secureRows(
  client: pg.Client,
  subgraph: Secured,
  roles: SubgraphRoles,
): Promise<void> {
  const { name: schema, answers = [] } = subgraph;
  const policies = policiesOf(subgraph);
  const { rows } = await client.query<{ state: string | null; tables: string[] }>(
    `select (select state from access.secured where subgraph = $1) as state,
       array(select tablename::text from pg_tables where schemaname = $1 order by 1) as tables`,
    [schema],
  );
  const { state, tables } = rows[0]!;
  const wanted = createHash('sha256')
    .update(JSON.stringify([VERSION, roles, tables, policies, answers]))
    .digest('hex');
  if (state === wanted) return;
  await client.query('begin');
  try {
    await client.query(`set local search_path = "${schema}"`);
    await client.query(formerAnswers(schema));
    await client.query(grantsOf(schema, roles, policies));
    const workers = policies.find((each) => each.workers)?.workers;
    if (workers) await client.query(ownWorkers(schema, roles, workers));
    const steps = policies.find((each) => each.steps)?.steps;
    if (steps) await client.query(seesStep(schema, roles, steps));
    for (const each of policies) await client.query(policyStatements(schema, roles, each));
    for (const answer of answers)
      await client.query(await functionOf(client, schema, roles, answer));
    await client.query(
      `insert into access.secured values ($1, $2)
       on conflict (subgraph) do update set state = excluded.state`,
      [schema, wanted],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Counts up when the statements below change, for databases that have the former ones. */
const VERSION = 3;

/** The policies of a table by the name of the role they are for. */
const POLICY_NAMES = ['reads', 'makes', 'changes', 'removes', 'work', 'figures'] as const;

const WORKS = '(select access.works())';
const ANSWERS = '(select access.answers())';
const quoted = (name: string) => `"${name}"`;

/** Takes the answers of a former version away. */
function formerAnswers(schema: string): string {
  return `do $$ declare answer regprocedure; begin
    for answer in select oid from pg_proc where pronamespace = '"${schema}"'::regnamespace and prosecdef
        and proname <> 'own_workers'
    loop execute 'drop function ' || answer; end loop; end $$;`;
}

/** Who works at the facilities of the caller, for policies; it takes nothing and asks the setting. */
function ownWorkers(schema: string, { serve, figures }: SubgraphRoles, workers: string): string {
  const signature = `"${schema}".own_workers()`;
  return `
    create or replace function ${signature} returns uuid[] language sql stable
      security definer set search_path = "${schema}", pg_temp as $workers$ select ${workers} $workers$;
    alter function ${signature} owner to ${quoted(figures)};
    revoke all on function ${signature} from public;
    grant execute on function ${signature} to ${quoted(serve)};`;
}

/** Whether the caller sees the row that a step is of; each condition is planned when it is first asked. */
function seesStep(
  schema: string,
  { serve }: SubgraphRoles,
  steps: NonNullable<Policies['steps']>,
): string {
  const signature = `"${schema}".sees_step(text, text)`;
  const cases = steps.map(([entity, condition]) => `when '${entity}' then return ${condition};`);
  const body =
    cases.length > 0
      ? `case entity ${cases.join('\n')} else return false; end case;`
      : 'return false;';
  return `
    create or replace function "${schema}".sees_step(entity text, row_key text) returns boolean
      language plpgsql stable set search_path = "${schema}", pg_temp as $step$ begin ${body} end $step$;
    revoke all on function ${signature} from public;
    grant execute on function ${signature} to ${quoted(serve)};`;
}

/** Who may touch the tables at all. Requests read what is projected and add to what is recorded. */
function grantsOf(schema: string, roles: SubgraphRoles, policies: readonly Policies[]): string {
  const [serve, work, figures] = [roles.serve, roles.work, roles.figures].map(quoted);
  const fixed = policies.map(({ table, writes, appends }) =>
    appends
      ? `revoke update, delete on "${schema}"."${table}" from ${serve};`
      : writes === null
        ? `revoke insert, update, delete on "${schema}"."${table}" from ${serve};`
        : '',
  );
  return `
    grant usage on schema "${schema}" to ${serve}, ${work}, ${figures};
    grant create on schema "${schema}" to ${figures};
    grant select, insert, update, delete on all tables in schema "${schema}" to ${serve}, ${work};
    grant select, insert, update, delete on all tables in schema "${schema}" to ${figures};
    grant usage on all sequences in schema "${schema}" to ${serve}, ${work}, ${figures};
    revoke insert, update, delete on "${schema}".migration from ${serve}, ${work}, ${figures};
    ${fixed.join('\n')}`;
}

function policyStatements(
  schema: string,
  roles: SubgraphRoles,
  { table, reads, writes, appends }: Policies,
): string {
  const of = `on "${schema}"."${table}"`;
  const serve = quoted(roles.serve);
  // The owner loads data, and is no exception: it says what its work is, as the login for work does.
  const work = `${quoted(roles.work)}, current_user`;
  return [
    `alter table "${schema}"."${table}" enable row level security, force row level security;`,
    ...POLICY_NAMES.map((name) => `drop policy if exists "${name}" ${of};`),
    `create policy work ${of} to ${work} using (${WORKS}) with check (${WORKS});`,
    `create policy figures ${of} to ${quoted(roles.figures)} using (${ANSWERS}) with check (${ANSWERS});`,
    reads && `create policy reads ${of} for select to ${serve} using (${reads});`,
    writes && `create policy makes ${of} for insert to ${serve} with check (${writes});`,
    ...(writes && !appends
      ? [
          `create policy changes ${of} for update to ${serve} using (${writes}) with check (${writes});`,
          `create policy removes ${of} for delete to ${serve} using (${writes});`,
        ]
      : []),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The function behind an answer. PostgreSQL itself tells the types of parameters and columns. */
async function functionOf(
  client: pg.Client,
  schema: string,
  { serve, work, figures }: SubgraphRoles,
  { name, sql, changes }: Answer,
): Promise<string> {
  const text = numbered(sql, Array<string>(100).fill(''));
  await client.query(`prepare answer as ${text}`);
  const { rows } = await client.query<{ types: string[] }>(
    `select array(select format_type(t, null) from unnest(parameter_types::oid[]) with ordinality x(t, n)
       order by n) as types from pg_prepared_statements where name = 'answer'`,
  );
  await client.query('deallocate answer');
  const types = rows[0]!.types;
  const gives = changes ? 'void' : `table (${await columnsOf(client, text, types)})`;
  const signature = `"${schema}"."${name}"(${types.join(', ')})`;
  return `
    create function ${signature} returns ${gives} language sql ${changes ? 'volatile' : 'stable'}
      security definer set search_path = "${schema}", pg_temp as $answer$ ${text} $answer$;
    alter function ${signature} owner to ${quoted(figures)};
    revoke all on function ${signature} from public;
    grant execute on function ${signature} to ${quoted(serve)}, ${quoted(work)}, current_user;`;
}

async function columnsOf(
  client: pg.Client,
  text: string,
  types: readonly string[],
): Promise<string> {
  const empty = text.replace(/\$(\d+)/g, (_, n: string) => `null::${types[Number(n) - 1]}`);
  const { fields } = await client.query(`select * from (${empty}) q limit 0`);
  const { rows } = await client.query<{ type: string }>(
    `select format_type(t, null) as type from unnest($1::oid[]) with ordinality x(t, n) order by n`,
    [fields.map(({ dataTypeID }) => dataTypeID)],
  );
  return fields.map(({ name }, n) => `"${name}" ${rows[n]!.type}`).join(', ');
}
