import pg from 'pg';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { HOME_CARE_BED } from '../../subgraphs/services/home-care-bed/machine.ts';
import { publicIdFor, type TestHub, testHub } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';

/** What is decided by facts of others waits until these are known. */
const STAFF = 'staff:150600';
let hub: TestHub;
let long: pg.Client;
let input: Record<string, unknown>;

beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  long = new pg.Client({ connectionString: hub.ownerUrl });
  await long.connect();
  const { rows } = await hub.pg.query<{ elder: string; provider: string }>(
    `select (select elder_key from services.elder_fact e
             where life_status = 'ACTIVE' and region_code like '1506%' and not exists (
               select from services.home_care_bed b where b.elder_key = e.elder_key)
             limit 1) as elder,
            (select facility_id from services.facility_fact
             where status = 'OPERATING' limit 1) as provider`,
  );
  const { elder, provider } = rows[0]!;
  input = {
    elder: await publicIdFor(STAFF, 'Elder', elder),
    provider: `Facility:${provider}`,
    channel: 'WINDOW',
  };
});
afterAll(async () => {
  await long.end();
  await hub.close();
});

const apply = () => act(hub, HOME_CARE_BED, 'applyForHomeCareBed', input, { as: STAFF });
/** Lets six minutes pass for all that was published and applied. */
const sixMinutesLater = () =>
  hub.pg.query(`update elders.fact_outbox set published_at = published_at - interval '6 minutes';
    update services.fact_position set as_of = as_of - interval '6 minutes'`);

test('a long transaction holds back what elders publish after it began', async () => {
  await long.query('begin; select pg_current_xact_id()');
  await hub.pg.query(
    `insert into elders.fact_outbox (kind, subject, payload)
     select kind, subject, payload from elders.fact_outbox where subject = $1`,
    [keyOf('elder', 1)],
  );
  await sixMinutesLater();
  await expect(hub.settle(50)).rejects.toThrow('a running transaction holds facts back');
});

test('services may not decide by what it knows then', async () => {
  const { codes, node } = await apply();
  expect([codes, node]).toEqual([['STALE_FACTS'], null]);
});

test('once the transaction has ended, it decides again', async () => {
  await long.query('commit');
  await hub.settle();
  expect((await apply()).node).toMatchObject({ status: 'APPLIED', version: 1 });
});
