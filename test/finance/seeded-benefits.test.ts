import { dayOf, monthSpan } from '../../seeds/world/calendar.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { testHub, type TestHub } from '../kit/hub.ts';
import { TEST_AS_OF, TEST_ELDERS, TEST_WORLD } from '../kit/world.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
const none = async (sql: string) => expect((await hub.pg.query(sql)).rows).toEqual([]);

/** R-01 calculated again, resident by resident: 15 days there, band of the last day's assessment. */
function claims(month: string): Map<string, number> {
  const { from, to } = monthSpan(month);
  const amounts = new Map<string, number>();
  for (const stay of world.residents()) {
    const facility = world.facilities()[stay.facility - 1]!;
    if (!facility.regionCode.startsWith('361181') || stay.admittedOn === null) continue;
    const last = stay.dischargedOn === null ? to : Math.min(to, dayOf(stay.dischargedOn));
    if (last - Math.max(from, dayOf(stay.admittedOn)) + 1 < 15) continue;
    const valid = world
      .elder(stay.elder)
      .assessments.filter(({ standard }) => standard !== 'LTC_2021')
      .filter((one) => dayOf(one.assessedOn) <= to && dayOf(one.validUntil) >= to);
    const band = valid.at(-1)?.band ?? 'INTACT';
    const fen = { FULL: 20_000, PARTIAL: 10_000, INTACT: 0 }[band];
    if (fen > 0) amounts.set(facility.key, (amounts.get(facility.key) ?? 0) + fen);
  }
  return amounts;
}

test('the institutions of Dexing claim what R-01 gives for their residents', async () => {
  let claimed = 0;
  for (const month of ['2025-12', '2026-03', '2026-05']) {
    const { rows } = await hub.pg.query(
      `select a.beneficiary_id as id, a.amount::int as amount from finance.subsidy_application a
       join finance.subsidy_programme p on p.id = a.programme_id
       where p.code = 'dexing-operating' and a.period = $1`,
      [month],
    );
    expect(new Map(rows.map((row) => [row.id, row.amount]))).toEqual(claims(month));
    claimed += rows.length;
  }
  expect(claimed).toBeGreaterThan(2);
});

test('care is paid to the poor with a valid PARTIAL or FULL result, and to nobody else', async () => {
  const { rows } = await hub.pg.query(
    `select distinct beneficiary_id as key from finance.disbursement where beneficiary_kind = 'ELDER'`,
  );
  const elders = new Map([...world.elders()].map((elder) => [elder.key, elder]));
  expect(rows.length).toBeGreaterThan(5);
  for (const { key } of rows) {
    const elder = elders.get(key)!;
    const valid = elder.assessments.filter(({ status }) => status === 'EFFECTIVE');
    expect(valid.some(({ band }) => band !== 'INTACT')).toBe(true);
    expect(elder).toMatchObject({ lifeStatus: 'ACTIVE', destitute: null });
  }
});

test('a payment follows an application of the same programme, beneficiary and no later period', () =>
  none(`select d.key from finance.disbursement d
    left join finance.subsidy_application a on a.key = d.application_key
    where a.key is null or a.programme_id <> d.programme_id or a.beneficiary_id <> d.beneficiary_id
      or d.period_from < a.period_from or d.paid_on < a.concluded_on or a.concluded_on is null`));

test('nothing is paid before the programme is in force, nor after the day of the world', () =>
  none(`select d.key from finance.disbursement d
    join finance.subsidy_programme p on p.id = d.programme_id
    where d.period_from < p.valid_from or d.paid_on > '${TEST_AS_OF}'`));

test('each step of an application comes after the one before', () =>
  none(`select key from finance.subsidy_application
    where accepted_on < received_on or publicised_on < accepted_on or concluded_on < accepted_on
      or (status in ('APPROVED', 'DISBURSED') and concluded_on is null)
      or greatest(received_on, concluded_on) > '${TEST_AS_OF}'`));

test('no subsidy is paid to a facility of a type or mode that its programme is not for', () =>
  none(`select d.key from finance.disbursement d
    join finance.subsidy_programme p on p.id = d.programme_id
    join finance.facility_fact f on f.facility_id = d.beneficiary_id
    where d.beneficiary_kind = 'FACILITY' and (not f.type = any(p.facility_types)
      or (cardinality(p.operation_modes) > 0 and not f.operation_mode = any(p.operation_modes))
      or (p.inclusive_only and not f.inclusive))`));

test('facility facts say of each facility what the facilities subgraph says', async () => {
  const { rows } = await hub.pg.query(
    'select count(*)::int as n from finance.facility_fact where sequence > 0',
  );
  expect(rows[0].n).toBe(world.facilities().length);
  await none(`select f.facility_id from finance.facility_fact f
    left join facilities.facility o on o.id = f.facility_id
    where o.id is null or o.region_at <> f.region_at or o.type <> f.type
      or o.operation_mode <> f.operation_mode`);
});

test('a second load gives the same rows', async () => {
  const { ElderBenefits } = await import('../../seeds/finance/elder-benefits.ts');
  const { programmeRows } = await import('../../seeds/finance/programme-rows.ts');
  const small = createWorld({ elders: 500, ...TEST_WORLD });
  const benefits = new ElderBenefits(TEST_AS_OF, programmeRows());
  const keys = [...small.elders()].flatMap((elder) =>
    benefits.of(elder).disbursements.map(({ key }) => key),
  );
  const { rows } = await hub.pg.query('select key from finance.disbursement where key = any($1)', [
    keys,
  ]);
  expect(keys.length).toBeGreaterThan(0);
  expect(rows).toHaveLength(keys.length);
});
