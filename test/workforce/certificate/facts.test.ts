import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { assessorFactsSql } from '../../../subgraphs/workforce/assessment-organisation/facts.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { certificateOf } from '../rows.ts';

const STAFF = 'supervision:150600';
/** What a change of an assessor says of the organisations he works for. */
const OF_HIS_OFFICE = 'ASSESSMENT_ORGANISATION';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub({ own: true })));
beforeEach(() => hub.setToday(TEST_AS_OF));
afterAll(() => hub.close());

/** Certificates of Ordos that no test touched, the only ones of their holders, who are at work. */
async function found(occupation: string) {
  const { rows } = await hub.pg.query<{ key: string; worker: string; facility: string }>(
    `select c.key, c.worker_key as worker, m.facility_id as facility
     from workforce.certificate c join workforce.employment m using (worker_key)
     where c.occupation = $1 and c.status = 'VALID' and c.version = 1 and c.region_code like '1506%'
       and (select count(*) from workforce.certificate o where o.worker_key = c.worker_key) = 1
       and m.ends_on is null and (m.facility_id is not null or c.occupation <> 'CAREGIVER')
     order by c.key`,
    [occupation],
  );
  return rows;
}

async function change(action: string, key: string, version = 1): Promise<void> {
  const input = { id: await publicIdFor(STAFF, 'Certificate', key), version, note: '核查' };
  const names = { entity: 'Certificate' };
  const { refusals, codes } = await act(hub, names, `${action}Certificate`, input, { as: STAFF });
  expect([...refusals, ...codes]).toEqual([]);
}

/**
 * The facts of a kind that some work publishes; of other kinds none, or those `besides`, and what money
 * for the worker rests on.
 */
async function published(kind: string, work: () => Promise<void>, ...besides: string[]) {
  const { rows: before } = await hub.pg.query<{ n: string }>(
    'select coalesce(max(sequence), 0) as n from workforce.fact_outbox',
  );
  await work();
  const { rows } = await hub.pg.query<{ kind: string; subject: string; payload: any }>(
    `select kind, subject, payload from workforce.fact_outbox where sequence > $1 order by sequence`,
    [before[0]!.n],
  );
  expect([kind, 'WORKER', ...besides]).toEqual(expect.arrayContaining(rows.map((one) => one.kind)));
  return rows.filter((one) => one.kind === kind);
}

test('an assessor’s periods leave out the days of a suspension, and end where it ends', async () => {
  const { key, worker } = (await found('ASSESSOR'))[0]!;
  await hub.pg.query(
    `update workforce.certificate set issued_on = '${TEST_AS_OF}' where key = '${key}'`,
  );
  const periods: [day: string, action: string, ...periods: string[]][] = [
    // Suspended on its day of issue it never counted; lifted on its first day it took no day away.
    [TEST_AS_OF, 'suspend'],
    [TEST_AS_OF, 'restore', '2026-06-30/null'],
    ['2026-07-03', 'suspend', '2026-06-30/2026-07-02'],
    ['2026-07-05', 'restore', '2026-06-30/2026-07-02', '2026-07-05/null'],
    ['2026-07-20', 'suspend', '2026-06-30/2026-07-02', '2026-07-05/2026-07-19'],
    ['2026-08-01', 'revoke', '2026-06-30/2026-07-02', '2026-07-05/2026-07-19'],
  ];
  for (const [n, [day, action, ...expected]] of periods.entries()) {
    hub.setToday(day);
    const [fact, ...more] = await published(
      'ASSESSOR',
      () => change(action, key, n + 1),
      OF_HIS_OFFICE,
    );
    expect([fact!.subject, more]).toEqual([worker, []]);
    expect(fact!.payload.contracts.length).toBeGreaterThan(0);
    const told = fact!.payload.certificates.map(({ from, until }: any) => `${from}/${until}`);
    expect([day, action, ...told]).toEqual([day, action, ...expected]);
  }
});

test('a caregiver’s certificate changes the staffing of every place of work of today', async () => {
  const { key, worker, facility } = (await found('CAREGIVER'))[0]!;
  // At three places more: until today, until yesterday, and from tomorrow on.
  const { rows: others } = await hub.pg.query<{ id: string }>(
    `insert into workforce.employment (key, worker_key, organization_id, facility_id, type, starts_on, ends_on)
     select uuidv7(), '${worker}', organization, facility, 'PART_TIME',
       (array['2020-01-01', '2020-01-01', '2026-07-01']::date[])[n],
       (array['2026-06-30', '2026-06-29', null]::date[])[n]
     from (select min(organization_id::text)::uuid as organization, facility_id as facility,
         row_number() over (order by facility_id) as n from workforce.employment
       where facility_id <> '${facility}' group by facility_id order by n limit 3) place
     returning facility_id as id`,
  );
  const places = [facility, others.map(({ id }) => id).sort()[0]!].sort();
  const down = await published('FACILITY_STAFFING', () => change('suspend', key));
  const up = await published('FACILITY_STAFFING', () => change('restore', key, 2));
  for (const told of [down, up]) expect(told.map(({ subject }) => subject)).toEqual(places);
  for (const [n, { payload }] of down.entries()) {
    const certifiedCaregivers = payload.certifiedCaregivers + 1;
    expect(up[n]!.payload).toEqual({ ...payload, certifiedCaregivers });
    expect(payload.asOf).toBe(TEST_AS_OF);
  }
});

test('eight caregivers of one place suspended at once are all counted in its last fact', async () => {
  const all = await found('CAREGIVER');
  const of = (place: string) => all.filter(({ facility }) => facility === place).slice(0, 8);
  const { facility } = all.find((one) => of(one.facility).length === 8)!;
  const every = await published('FACILITY_STAFFING', async () => {
    await Promise.all(of(facility).map(({ key }) => change('suspend', key)));
  });
  const facts = every.filter(({ subject }) => subject === facility);
  const counts = facts.map(({ payload }) => payload.certifiedCaregivers as number);
  expect(counts).toEqual(Array.from({ length: 8 }, (_, n) => counts[0]! - n));
});

test('two certificates of one assessor changed side by side both show in the last fact', async () => {
  const { key, worker } = (await found('ASSESSOR'))[0]!;
  await hub.pg.query(certificateOf(worker, { occupation: 'ASSESSOR', level: 'L2' }));
  const other = new pg.Client({ connectionString: hub.ownerUrl });
  await other.connect();
  const facts = await published(
    'ASSESSOR',
    async () => {
      await other.query(`begin;
      update workforce.certificate set status = 'SUSPENDED', inactive_from = '${TEST_AS_OF}'
        where worker_key = '${worker}' and key <> '${key}';
      select pg_advisory_xact_lock(hashtextextended('certificates/${worker}', 0));
      ${assessorFactsSql(`w.key = '${worker}'`)}`);
      const changing = change('suspend', key);
      await Promise.race([changing, waiting()]);
      await other.query('commit');
      await changing;
    },
    OF_HIS_OFFICE,
  );
  await other.end();
  const ends = facts.map(({ payload }) => payload.certificates.map(({ until }: any) => until));
  expect(ends.map((all) => all.filter((until: unknown) => until === null).length)).toEqual([1, 0]);
});

test('a nurse’s registration is the business of money for workers alone', async () => {
  const { key } = (await found('NURSE'))[0]!;
  const told = await published('WORKER', () => change('suspend', key));
  expect(told).toHaveLength(1);
});

/** Until somebody waits for a lock in this database. */
async function waiting(): Promise<void> {
  const blocked = `select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await hub.pg.query(blocked)).rowCount === 0) await pause(5);
}
