import pg from 'pg';
import { provisionRoles } from '../../ground/process/provision.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { TEST_SECRETS, testHub, type TestHub } from '../kit/hub.ts';

let hub: TestHub;
const logins = new Map<string, pg.Client>();
beforeAll(async () => {
  hub = await testHub({ own: true });
  const { serve } = await provisionRoles(hub.ownerUrl, SUBGRAPHS, TEST_SECRETS);
  for (const [name, connectionString] of serve) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    logins.set(name, client);
  }
});
afterAll(async () => {
  for (const client of logins.values()) await client.end();
  await hub.close();
});

/** SQLSTATE of what a login is refused, null for what it may do. */
async function refusal(subgraph: string, sql: string): Promise<string | null> {
  const client = logins.get(subgraph)!;
  await client.query('begin');
  const code = await client.query(sql).then(
    () => null,
    (error: { code: string }) => error.code,
  );
  await client.query('rollback');
  return code;
}

const DENIED = '42501';

test.each(SUBGRAPHS.map(({ name }) => name))(
  'the login of %s looks up who may see whom, and writes it only where it keeps it',
  async (name) => {
    for (const table of ['client', 'share']) {
      expect(await refusal(name, `select from access.${table} limit 1`)).toBeNull();
      expect(await refusal(name, `delete from access.${table}`)).toBe(DENIED);
      expect(await refusal(name, `truncate access.${table}`)).toBe(DENIED);
    }
    const writes = name === 'regions' ? null : DENIED;
    for (const sql of [
      "insert into access.client values ('app-x', 'APP', true)",
      'update access.client set active = true',
      'update access.share set ended_at = now()',
    ]) {
      expect([sql, await refusal(name, sql)]).toEqual([sql, writes]);
    }
    expect(await refusal(name, 'create table access.more ()')).toBe(DENIED);
  },
);

test('a statement ends before it looks at any row for who is not registered, and for who says not why', async () => {
  const FROM = [
    'select where',
    "select from elders.elder e where e.key = '00000000-0000-7000-8000-000000000000' and",
  ];
  for (const from of FROM) {
    const asked = (organisation: string, why: boolean) =>
      refusal('elders', `${from} (select access.admit('${organisation}', ${why}))`);
    expect(await asked('app-1', true)).toBeNull();
    expect(await asked('app-1', false)).toBe('HB002');
    expect(await asked('app-99', true)).toBe('HB001');
    expect(await asked('app-99', false)).toBe('HB001');
  }
});

test('what the schema says of consents follows from the consents alone', async () => {
  const { rows } = await hub.pg.query(
    `with owed as (
       select c.key, g, c.organisation, c.elder_key, c.purpose, c.granted_on, c.valid_until,
         c.status = 'WITHDRAWN' as ended
       from regions.consent c, unnest(c.field_groups) g),
     held as (
       select source_key, field_group, organisation, person, purpose, valid_from, valid_until,
         ended_at is not null
       from access.share where source = 'CONSENT' and legal_basis = 'SEPARATE_CONSENT')
     (table owed except table held) union all (table held except table owed)`,
  );
  expect(rows).toEqual([]);
  const { rows: counted } = await hub.pg.query<{ n: string }>(
    'select count(*) as n from access.share',
  );
  expect(Number(counted[0]!.n)).toBeGreaterThan(50);
});
