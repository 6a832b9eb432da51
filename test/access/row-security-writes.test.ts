import { policiesOf } from '../../ground/access/policies.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { ServingLogins } from '../kit/logins.ts';
import { testHub, type TestHub } from '../kit/hub.ts';
import { owed } from './cells.ts';
import { GUARDED, type GuardedEntity, SELDOM, WITH_OWNER } from './entities.ts';

/** What the serving logins can change of rows that are not the caller's, with SQL of their own. */
let hub: TestHub;
let logins: ServingLogins;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.pg.query(SELDOM);
  logins = await ServingLogins.open(hub.ownerUrl);
});
afterAll(async () => {
  await logins?.close();
  await hub.close();
});

const DENIED = '42501';
/** What a person merely knows: her assessors, and the household that she is in. */
const KNOWN = new Set(['Household', 'Worker', 'Employment', 'Certificate', 'Enrolment']);
const TABLES: readonly GuardedEntity[] = [...GUARDED, ...WITH_OWNER];
const officerOf = ({ roles }: GuardedEntity, region: string) =>
  roles === 'ADMIN'
    ? 'admin'
    : `${roles
        .split(' ')
        .find((role) => role !== 'PROVINCE')!
        .toLowerCase()}:${region}`;

describe.each(TABLES.map((entity) => [entity.table, entity] as const))('of %s', (table, entity) => {
  const subgraph = table.split('.')[0]!;
  const as = officerOf(entity, '150602');

  test('a caller changes and removes the rows that are hers, and no other', async () => {
    const { rows } = await hub.pg.query<{ n: number }>(
      `select count(*)::int as n from ${table} e where ${owed(as, entity)}`,
    );
    for (const change of [
      `update ${table} set ${await aColumn(table)} returning 1`,
      // What refers to a row keeps it; a row of another city would not even be looked at.
      `with gone as (delete from ${table} returning 1) select * from gone`,
    ]) {
      const changed = await logins.query(subgraph, as, change).then(
        (done) => done.length,
        ({ code }: { code: string }) => code,
      );
      if (changed !== '23503') expect([change, changed]).toEqual([change, rows[0]!.n]);
    }
  });

  test('a province, an app and an office elsewhere change none', async () => {
    for (const as of ['province:150000', 'developer', 'partner:150100']) {
      expect([as, await changedBy(table, as)]).toEqual([as, []]);
    }
  });

  test('an elder and who acts for her change what is hers, and no other', async () => {
    for (const as of ['elder:1', 'guardian:1', 'guardian:21']) {
      const hers = KNOWN.has(entity.type) ? [] : await owedTo(entity, as);
      expect([as, await changedBy(table, as)]).toEqual([as, hers]);
    }
  });

  test('operators, systems and grid officers change none that they do not see', async () => {
    for (const as of ['operator:1', 'system:150600', 'grid:150602001001']) {
      const [changed, owns] = [await changedBy(table, as), new Set(await owedTo(entity, as))];
      expect([as, changed.filter((row) => !owns.has(row))]).toEqual([as, []]);
    }
  });

  test('a row of another city is made by nobody of this one', async () => {
    // What belongs to no city is the operator's alone.
    const other = as === 'admin' ? 'supervision:150602' : as;
    const { rows } = await hub.pg.query<{ row: object }>(
      `select to_jsonb(e) as row from ${table} e where not (${owed(other, entity)}) limit 1`,
    );
    const row = JSON.stringify(rows[0]!.row).replaceAll("'", "''");
    const columns = await columnsOf(table);
    const insert = `insert into ${table} (${columns}) select ${columns}
      from jsonb_populate_record(null::${table}, '${row}')`;
    expect(await logins.refusal(subgraph, other, insert)).toBe(DENIED);
  });
});

test('steps and facts are added by who does them, and never changed', async () => {
  for (const definition of SUBGRAPHS) {
    for (const { table, appends, writes } of policiesOf(definition)) {
      const name = `${definition.name}.${table}`;
      const update = `update ${name} set ${await aColumn(name)}`;
      const denied = appends || writes === null;
      for (const sql of [update, `delete from ${name}`]) {
        const refused = await logins.refusal(definition.name, 'staff:150600', sql);
        if (denied) expect([sql, refused]).toEqual([sql, DENIED]);
      }
    }
  }
  const step = (actor: string) => `insert into services.transition
    (entity, subject, version, action, to_state, actor, request_id)
    values ('DeviceLoan', gen_random_uuid(), 1, 'lendDevice', 'LENT', '${actor}', 'r')`;
  expect(await logins.refusal('services', 'staff:150600', step('somebody-else'))).toBe(DENIED);
});

/** Rows as one text each, which a column set to itself does not change. */
const text = 'md5(to_jsonb(e)::text) as row';

async function changedBy(table: string, as: string): Promise<string[]> {
  const sql = `update ${table} e set ${await aColumn(table)} returning ${text}`;
  const rows = await logins
    .query<{ row: string }>(table.split('.')[0]!, as, sql)
    .catch((error: Error & { code: string }) => {
      // A login that may not change the table at all.
      if (error.code === DENIED) return [];
      throw error;
    });
  return rows.map(({ row }) => row).sort();
}

async function owedTo(entity: GuardedEntity, as: string): Promise<string[]> {
  const { rows } = await hub.pg.query<{ row: string }>(
    `select ${text} from ${entity.table} e where ${owed(as, entity)}`,
  );
  return rows.map(({ row }) => row).sort();
}

/** A column set to itself. */
async function aColumn(table: string): Promise<string> {
  const column = (await columnsOf(table)).split(', ').at(-1)!;
  return `${column} = ${column}`;
}

async function columnsOf(table: string): Promise<string> {
  const { rows } = await hub.pg.query<{ names: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]!.names;
}
