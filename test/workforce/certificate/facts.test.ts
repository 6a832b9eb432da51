import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { assessorFactsSql } from '../../../subgraphs/workforce/assessment-organisation/facts.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { TEST_AS_OF } from '../../kit/world.ts';

const STAFF = 'supervision:150600';
const CERTIFICATE = { entity: 'Certificate' };

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub({ own: true });
});
afterEach(() => hub.close());

interface Found {
  key: string;
  worker_key: string;
  issued_on: string;
}

/** A valid certificate of Ordos whose holder is under contract without an end. */
async function found(occupation: string, condition = 'true'): Promise<Found> {
  const { rows } = await hub.pg.query<Found>(
    `select c.key, c.worker_key, c.issued_on::text from workforce.certificate c
     where c.occupation = $1 and c.status = 'VALID' and c.region_code like '1506%'
       and (select count(*) from workforce.certificate o where o.worker_key = c.worker_key) = 1
       and exists (select from workforce.employment m
         where m.worker_key = c.worker_key and m.ends_on is null and ${condition})
     order by c.key limit 1`,
    [occupation],
  );
  return rows[0]!;
}

async function change(name: string, key: string, version: number): Promise<void> {
  const input = { id: await publicIdFor(STAFF, 'Certificate', key), version, note: '核查' };
  const { userErrors, codes } = await act(hub, CERTIFICATE, name, input, { as: STAFF });
  expect([userErrors, codes]).toEqual([[], []]);
}

interface FactRow {
  subject: string;
  payload: Record<string, any>;
}

/** The facts that some work publishes. */
async function published(kind: string, work: () => Promise<void>): Promise<FactRow[]> {
  const { rows: before } = await hub.pg.query<{ n: string }>(
    'select coalesce(max(sequence), 0) as n from workforce.fact_outbox',
  );
  await work();
  const { rows } = await hub.pg.query<FactRow & { kind: string }>(
    `select kind, subject, payload from workforce.fact_outbox where sequence > $1 order by sequence`,
    [before[0]!.n],
  );
  expect(rows.map((one) => one.kind)).toEqual(rows.map(() => kind));
  return rows;
}

test('an assessor’s periods leave out the days of a suspension, and end where it ends', async () => {
  const { key, worker_key: worker, issued_on: issued } = await found('ASSESSOR');
  const periods = async (day: string, name: string, version: number) => {
    hub.setToday(day);
    const facts = await published('ASSESSOR', () => change(name, key, version));
    expect(facts.map(({ subject }) => subject)).toEqual([worker]);
    expect(facts[0]!.payload.contracts.length).toBeGreaterThan(0);
    return facts[0]!.payload.certificates;
  };
  const first = { from: issued, until: '2026-06-30' };
  const second = { from: '2026-07-05', until: '2026-07-19' };

  expect(await periods('2026-07-01', 'suspendCertificate', 1)).toEqual([first]);
  expect(await periods('2026-07-05', 'restoreCertificate', 2)).toEqual([
    first,
    { from: '2026-07-05', until: null },
  ]);
  expect(await periods('2026-07-20', 'suspendCertificate', 3)).toEqual([first, second]);
  expect(await periods('2026-07-20', 'restoreCertificate', 4)).toEqual([
    first,
    { from: '2026-07-05', until: null },
  ]);
  expect(await periods('2026-07-20', 'suspendCertificate', 5)).toEqual([first, second]);
  expect(await periods('2026-08-01', 'revokeCertificate', 6)).toEqual([first, second]);
});

test('a certificate suspended on its day of issue never counted', async () => {
  const { worker_key: worker } = await found('ASSESSOR');
  await hub.pg.query('delete from workforce.certificate where worker_key = $1', [worker]);
  let key = '';
  const issued = await published('ASSESSOR', async () => {
    const { node } = await act(
      hub,
      CERTIFICATE,
      'issueCertificate',
      {
        worker: await publicIdFor(STAFF, 'Worker', worker),
        ...{ occupation: 'ASSESSOR', level: 'L3', number: 'FACT-1', issuer: '测试' },
        issuedOn: TEST_AS_OF,
      },
      { as: STAFF },
    );
    expect(node).toMatchObject({ status: 'VALID' });
    const { rows } = await hub.pg.query<{ key: string; synthetic: boolean; region_code: string }>(
      `select key, synthetic, region_code from workforce.certificate where number = 'FACT-1'`,
    );
    expect(rows[0]).toMatchObject({ synthetic: false });
    expect(rows[0]!.region_code).toMatch(/^1506/);
    key = rows[0]!.key;
  });
  expect(issued[0]!.payload.certificates).toEqual([{ from: TEST_AS_OF, until: null }]);
  const suspended = await published('ASSESSOR', () => change('suspendCertificate', key, 1));
  expect(suspended[0]!.payload.certificates).toEqual([]);
});

test('a caregiver’s certificate changes the staffing of every place of work of today', async () => {
  const { key, worker_key: worker } = await found('CAREGIVER', 'm.facility_id is not null');
  const { rows: others } = await hub.pg.query<{ id: string; organization_id: string }>(
    `select distinct on (facility_id) facility_id as id, organization_id from workforce.employment
     where facility_id not in (
       select facility_id from workforce.employment where worker_key = $1 and facility_id is not null)
     order by 1 limit 3`,
    [worker],
  );
  const terms = [
    ['2020-01-01', TEST_AS_OF],
    ['2020-01-01', '2026-06-29'],
    ['2026-07-01', null],
  ];
  for (const [i, { id, organization_id: organization }] of others.entries()) {
    await hub.pg.query(
      `insert into workforce.employment values (uuidv7(), $1, $2, $3, 'PART_TIME', $4, $5)`,
      [worker, organization, id, ...terms[i]!],
    );
  }
  const { rows: places } = await hub.pg.query<{ id: string }>(
    `select distinct facility_id as id from workforce.employment where worker_key = $1
       and facility_id is not null and $2 between starts_on and coalesce(ends_on, 'infinity')`,
    [worker, TEST_AS_OF],
  );
  const expected = places.map(({ id }) => id).sort();
  expect(expected).toContain(others[0]!.id);

  const before = await staffing(expected);
  const down = await published('FACILITY_STAFFING', () => change('suspendCertificate', key, 1));
  expect(down.map(({ subject }) => subject)).toEqual(expected);
  for (const { subject, payload } of down) {
    const live = await staffing([subject]);
    expect(payload).toEqual({ ...live[subject], asOf: TEST_AS_OF });
    expect(payload.certifiedCaregivers).toBe(before[subject].certifiedCaregivers - 1);
  }
  const up = await published('FACILITY_STAFFING', () => change('restoreCertificate', key, 2));
  for (const { subject, payload } of up) {
    expect(payload).toEqual({ ...before[subject], asOf: TEST_AS_OF });
  }
});

test('two caregivers of one place suspended at once are both counted in its last fact', async () => {
  const { rows } = await hub.pg.query<{ key: string; facility: string }>(
    `select c.key, m.facility_id as facility from workforce.certificate c
     join workforce.employment m on m.worker_key = c.worker_key and m.ends_on is null
     where c.occupation = 'CAREGIVER' and c.status = 'VALID' and m.facility_id = (
       select m.facility_id from workforce.certificate c
       join workforce.employment m on m.worker_key = c.worker_key and m.ends_on is null
       where c.occupation = 'CAREGIVER' and c.status = 'VALID' and c.region_code like '1506%'
         and m.facility_id is not null
       group by 1 having count(*) >= 8 order by 1 limit 1)
     order by 1 limit 8`,
  );
  expect(rows).toHaveLength(8);
  const facts = await published('FACILITY_STAFFING', async () => {
    await Promise.all(rows.map(({ key }) => change('suspendCertificate', key, 1)));
  });
  const { facility } = rows[0]!;
  expect(facts).toHaveLength(8);
  const live = await staffing([facility]);
  expect(facts.at(-1)!.payload).toEqual({ ...live[facility], asOf: TEST_AS_OF });
});

test('two certificates of one assessor changed side by side both show in the last fact', async () => {
  const { key, worker_key: worker } = await found('ASSESSOR');
  await hub.pg.query(
    `insert into workforce.certificate
     select (jsonb_populate_record(c, jsonb_build_object(
       'key', uuidv7(), 'number', c.number || '-2', 'issued_on', c.issued_on + 1))).*
     from workforce.certificate c where c.key = $1`,
    [key],
  );
  const other = new pg.Client({ connectionString: hub.ownerUrl });
  await other.connect();
  const facts = await published('ASSESSOR', async () => {
    await other.query('begin');
    await other.query(
      `update workforce.certificate set status = 'SUSPENDED', inactive_from = $2
       where worker_key = $1 and key <> $3`,
      [worker, TEST_AS_OF, key],
    );
    await other.query('select from workforce.worker where key = $1 for update', [worker]);
    await other.query(assessorFactsSql('w.key = $1'), [worker]);
    const changing = change('suspendCertificate', key, 1);
    await Promise.race([changing, waiting()]);
    await other.query('commit');
    await changing;
  });
  await other.end();
  const untils = facts.map(({ payload }) => payload.certificates.map((one: any) => one.until));
  expect(untils).toEqual([
    [null, '2026-06-29'],
    ['2026-06-29', '2026-06-29'],
  ]);
});

test('a nurse’s registration is nobody else’s business', async () => {
  const { key } = await found('NURSE');
  expect(await published('', () => change('suspendCertificate', key, 1))).toEqual([]);
});

/** Until somebody waits for a lock in this database. */
async function waiting(): Promise<void> {
  const blocked = `select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await hub.pg.query(blocked)).rowCount === 0) await pause(5);
}

/** What the open API says of places, by id. */
async function staffing(ids: string[]): Promise<Record<string, any>> {
  const answers = ids.map(async (id) => {
    const { data } = await hub.query(
      `query ($id: ID!) { facility(id: $id) {
        staffing { caregivers certifiedCaregivers total } } }`,
      { variables: { id: `Facility:${id}` } },
    );
    return [id, data.facility.staffing] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}
