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
    for (const table of ['client', 'account', 'pact', 'access_grant', 'share', 'acting']) {
      expect(await refusal(name, `select from access.${table} limit 1`)).toBeNull();
      expect(await refusal(name, `delete from access.${table}`)).toBe(DENIED);
      expect(await refusal(name, `truncate access.${table}`)).toBe(DENIED);
    }
    const writes = name === 'regions' ? null : DENIED;
    for (const sql of [
      "insert into access.client values ('app-x', 'APP', true, null, null)",
      'update access.client set active = true',
      'update access.share set ended_at = now()',
      'update access.acting set ended_at = now()',
      `insert into access.acting values (uuidv7(), 'account-of-nobody', uuidv7(), '{READ}',
        '2026-01-01', '2026-12-31')`,
      'update access.account set blocked = false',
      'update access.pact set active = true',
      'update access.access_grant set ended_at = null',
    ]) {
      expect([sql, await refusal(name, sql)]).toEqual([sql, writes]);
    }
    expect(await refusal(name, 'create table access.more ()')).toBe(DENIED);
    // Whom an office has looked up is said by the subgraph that looked, by a few functions alone.
    for (const names of [
      `select access.name_person(null, null, null, '', '2026-06-30', '2026-06-30')`,
      `select access.referred('', '', '', '', null, '2026-06-30')`,
      `select access.redeem(null, '', null, '', '2026-06-30')`,
      `select access.name_recognised(null, null, '', '', '', '2026-06-30', '2026-06-30')`,
    ])
      expect([names, await refusal(name, names)]).toEqual([
        names,
        name === 'elders' ? null : DENIED,
      ]);
    // Codes are of who keeps the schema, as hashes; whoever looks people up asks for one at a time.
    expect(await refusal(name, 'select from access.referral limit 1')).toBe(writes);
    for (const sql of ['delete from access.referral', 'truncate access.referral'])
      expect(await refusal(name, sql)).toBe(DENIED);
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

test('a statement ends before it looks at any row for who acts for nobody on the day', async () => {
  const FROM = [
    'select where',
    "select from elders.elder e where e.key = '00000000-0000-7000-8000-000000000000' and",
  ];
  const { rows } = await hub.pg.query<{ account: string; ended: string }>(
    `select (select account from access.acting where ended_at is null
         and '2026-06-30' between valid_from and valid_until limit 1) as account,
       (select account from access.acting where ended_at is not null limit 1) as ended`,
  );
  const { account, ended } = rows[0]!;
  for (const from of FROM) {
    const asked = (who: string, day: string) =>
      refusal('elders', `${from} (select access.admit_acting('${who}', '${day}'))`);
    expect(await asked(account, '2026-06-30')).toBeNull();
    expect(await asked(account, '2001-01-01')).toBe('HB003');
    expect(await asked(ended, '2026-06-30')).toBe('HB003');
    expect(await asked('account-of-nobody', '2026-06-30')).toBe('HB003');
  }
});

test('what the schema says of guardians and relatives follows from the records alone', async () => {
  const { rows } = await hub.pg.query(
    `with owed as (
       select key, guardian_account, elder_key, powers, valid_from,
         coalesce(valid_until, 'infinity'), status = 'TERMINATED'
       from regions.guardianship
       union all
       select key, relative_account, elder_key, scopes, valid_from, valid_until, status = 'TERMINATED'
       from regions.authorized_relative),
     held as (
       select source_key, account, person, powers, valid_from, valid_until, ended_at is not null
       from access.acting)
     (table owed except table held) union all (table held except table owed)`,
  );
  expect(rows).toEqual([]);
  const { rows: counted } = await hub.pg.query<{ n: string }>(
    'select count(*) as n from access.acting',
  );
  expect(Number(counted[0]!.n)).toBeGreaterThan(50);
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

test('what the schema says of grants and pacts follows from these alone, and a share of a grant from its look-up', async () => {
  const { rows } = await hub.pg.query(
    `with owed as (
       select id, organisation, purpose, field_groups, pact_id, scope, valid_from, valid_until,
         daily_look_ups, status = 'ENDED' as ended
       from regions.access_grant where status = 'APPROVED' or (status = 'ENDED' and decided_on is not null)),
     held as (
       select key, organisation, purpose, field_groups, pact, scope, valid_from, valid_until,
         daily_look_ups, ended_at is not null
       from access.access_grant)
     (table owed except table held) union all (table held except table owed)`,
  );
  expect(rows).toEqual([]);
  const { rows: pacts } = await hub.pg.query(
    `(select id, member_codes, status = 'ACTIVE', active_from from regions.region_pact
      except select pact, members, active, active_from from access.pact)
     union all (select pact, members, active, active_from from access.pact
      except select id, member_codes, status = 'ACTIVE', active_from from regions.region_pact)`,
  );
  expect(pacts).toEqual([]);
  const { rows: shares } = await hub.pg.query<{ n: string; right: string }>(
    `select count(*) as n, count(*) filter (where l.person = s.person
        and l.case_number = s.case_number and l.grant_key = s.grant_key) as right
     from access.share s left join elders.elder_look_up l on l.key = s.source_key
     where s.source = 'GRANT'`,
  );
  expect(Number(shares[0]!.n)).toBeGreaterThan(20);
  expect(shares[0]!.right).toBe(shares[0]!.n);
});

test('what the schema says of referrals follows from these, and a share of one from its use', async () => {
  const { rows } = await hub.pg.query(
    `with owed as (
       select key, code_hash, organisation, elder_key, purpose, field_groups, made_by = 'PERSON',
         redeem_by, open_days, status = 'CANCELLED' as ended
       from regions.referral),
     held as (
       select key, code_hash, organisation, person, purpose, field_groups, by_person, redeem_by,
         open_days, cancelled_at is not null
       from access.referral)
     (table owed except table held) union all (table held except table owed)`,
  );
  expect(rows).toEqual([]);
  const { rows: shares } = await hub.pg.query(
    `with owed as (
       select r.key, g, r.person, r.purpose, r.redeemed_on, r.open_until, r.by_person
       from access.referral r, unnest(r.field_groups) g where r.redeemed_on is not null),
     held as (
       select source_key, field_group, person, purpose, valid_from, valid_until, grant_key is null
       from access.share where source = 'REFERRAL')
     (table owed except table held) union all (table held except table owed)`,
  );
  expect(shares).toEqual([]);
  const { rows: states } = await hub.pg.query<Record<string, string>>(
    `select count(*) filter (where redeemed_on is not null and by_person) as hers,
       count(*) filter (where redeemed_on is not null and not by_person) as granted,
       count(*) filter (where redeemed_on is null and cancelled_at is null and redeem_by >= '2026-06-30') as open,
       count(*) filter (where redeemed_on is null and redeem_by < '2026-06-30') as late,
       count(*) filter (where cancelled_at is not null) as cancelled
     from access.referral`,
  );
  for (const n of Object.values(states[0]!)) expect(Number(n)).toBeGreaterThan(0);
});

test('a grant holds on its days, for its places, while neither it nor its pact has ended', async () => {
  const { rows } = await hub.pg.query<{ key: string }>(
    'select key from access.access_grant where ended_at is null and region_from = 150600000000 limit 1',
  );
  const key = rows[0]!.key;
  const holds = async (day: string, place: number | null = null, before = '') => {
    await hub.pg.query('begin');
    if (before) await hub.pg.query(before);
    const found = await hub.pg.query<{ holds: boolean }>(
      'select access.grant_holds($1, $2, $3) as holds',
      [key, day, place],
    );
    await hub.pg.query('rollback');
    return found.rows[0]!.holds;
  };
  expect(await holds('2026-06-30')).toBe(true);
  expect(await holds('2026-06-30', 150602001000)).toBe(true);
  expect(await holds('2026-06-30', 150700000000)).toBe(false);
  expect(await holds('2026-04-30')).toBe(false);
  expect(await holds('2028-01-01')).toBe(false);
  for (const end of [
    'update access.access_grant set ended_at = now()',
    'update access.pact set active = false',
    "update access.pact set active_from = '2026-07-01'",
    "update access.pact set scopes = '{STATS}'",
  ])
    expect([end, await holds('2026-06-30', null, end)]).toEqual([end, false]);
});
