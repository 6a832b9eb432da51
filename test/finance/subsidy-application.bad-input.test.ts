import { keyOf } from '../../seeds/world/keys.ts';
import { newKey } from '../../subgraphs/shared/new-key.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, freshKey, type Outcome } from '../kit/mutations.ts';
import {
  AMOUNT,
  MONTH,
  PROGRAMME,
  programmeOf,
  SUBSIDY_SPECIMEN,
} from './subsidy-application.specimen.ts';

const FINANCE = 'finance:150600';
const MACHINE = SUBSIDY_SPECIMEN.machine;
const ELDER = keyOf('elder', 1);
const NOTE = 'Objection upheld.';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
beforeEach(() => SUBSIDY_SPECIMEN.clear(hub));

/** Everything that money leaves behind, to show that a refusal left nothing. */
async function traces(): Promise<unknown> {
  const { rows } = await hub.pg.query(
    `select (select jsonb_agg(a order by a.key) from finance.subsidy_application a
              where a.beneficiary_id = $1) as applications,
       (select jsonb_agg(d order by d.key) from finance.disbursement d) as payments,
       (select count(*) from finance.transition) as steps,
       (select count(*) from finance.idempotency_key) as keys`,
    [ELDER],
  );
  return rows[0];
}

async function expectRefused(work: () => Promise<Outcome>, code: string, path: string[] | null) {
  const before = await traces();
  const { refusals, codes, userErrors } = await work();
  expect([...codes, ...refusals]).toEqual([code]);
  if (path) expect(userErrors[0]!.path).toEqual(['input', ...path]);
  expect(await traces()).toEqual(before);
}

async function run(name: string, key: string, more: object = {}, as = FINANCE): Promise<Outcome> {
  const { rows } = await hub.pg.query<{ version: number }>(
    'select version from finance.subsidy_application where key = $1',
    [key],
  );
  const id = await publicIdFor(as, key);
  return act(hub, MACHINE, name, { id, version: rows[0]?.version ?? 1, ...more }, { as });
}

const apply = async (change: object = {}, as = FINANCE) => {
  const elder = await publicIdFor(as, ELDER);
  const input = { programme: PROGRAMME, elder, month: MONTH, ...change };
  return act(hub, MACHINE, 'applyForSubsidy', input, { as });
};
const place = (state: string) => SUBSIDY_SPECIMEN.place(hub, state);
const setElder = (change: string) =>
  hub.pg.query(`update finance.elder_fact set ${change} where elder_key = $1`, [ELDER]);
const setRow = (key: string, change: string) =>
  hub.pg.query(`update finance.subsidy_application set ${change} where key = $1`, [key]);

async function facilityOf(region: string): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    'select facility_id as id from finance.facility_fact where region_code like $1 order by 1 limit 1',
    [`${region}%`],
  );
  return rows[0]!.id;
}

describe('an application is refused at the field that does not fit', () => {
  const OPERATING = programmeOf('dexing-operating');
  test.each([
    ['an unknown programme', { programme: newKey() }, 'NOT_KNOWN', ['programme']],
    [
      'a programme elsewhere',
      { programme: programmeOf('dexing-care') },
      'INVALID_VALUE',
      ['programme'],
    ],
    [
      'a programme for households',
      { programme: programmeOf('ordos-adaptation') },
      'INVALID_VALUE',
      ['programme'],
    ],
    ['a programme for facilities', { programme: OPERATING }, 'INVALID_VALUE', ['elder']],
    ['no elder', { elder: null }, 'INVALID_VALUE', ['elder']],
    ['a facility too', { facility: newKey() }, 'INVALID_VALUE', ['facility']],
    ['no month', { month: null }, 'INVALID_VALUE', ['month']],
    ['a month to come', { month: '2026-07' }, 'INVALID_VALUE', ['month']],
    ['a month before the programme', { month: '2023-08' }, 'INVALID_VALUE', ['month']],
    [
      'beds',
      { beds: { premises: 'BUILT', newlyBuilt: true, newBedsAccepted: 3 } },
      'INVALID_VALUE',
      ['beds'],
    ],
    ['a month that is none', { month: '2026-13' }, 'BAD_USER_INPUT', null],
    ['an id made for somebody else', { elder: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'BAD_USER_INPUT', null],
    ['a malformed programme', { programme: 'ordos' }, 'BAD_USER_INPUT', null],
    ['an amount of its own', { amount: 1 }, 'BAD_USER_INPUT', null],
  ] as const)('%s', async (_, change, code, path) => {
    await expectRefused(() => apply(change), code, path as string[] | null);
  });

  test('the running month and the first month of the programme may be drafted', async () => {
    for (const month of ['2026-06', '2023-09']) {
      const { node } = await apply({ month });
      expect(node).toMatchObject({ status: 'DRAFT' });
    }
  });

  test('an elder nobody knows, and one of another region', async () => {
    const unknown = await publicIdFor(FINANCE, newKey());
    await expectRefused(() => apply({ elder: unknown }), 'NOT_KNOWN', ['elder']);
    await expectRefused(() => apply({}, 'finance:210100'), 'NOT_FOUND', null);
    await expectRefused(() => apply({}, 'elder:2'), 'NOT_FOUND', null);
  });

  test('the same programme, elder and month a second time, by whomever', async () => {
    expect((await apply()).node).toMatchObject({ status: 'DRAFT' });
    await expectRefused(() => apply(), 'ALREADY_EXISTS', ['month']);
    await expectRefused(() => apply({}, 'elder:1'), 'ALREADY_EXISTS', ['month']);
  });

  test('ten applications for the same at once make one', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => apply()));
    expect(outcomes.filter(({ node }) => node !== null)).toHaveLength(1);
    const refusals = outcomes.flatMap((one) => one.refusals);
    expect(refusals).toEqual(Array.from({ length: 9 }, () => 'ALREADY_EXISTS'));
  });

  test('a month that was paid on another application', async () => {
    const key = await place('DISBURSED');
    await setRow(key, `period = '2026-04', period_from = '2026-04-01'`);
    await expectRefused(() => apply(), 'ALREADY_PAID', ['month']);
  });
});

describe('new beds', () => {
  const BEDS = { premises: 'LEASED', newlyBuilt: true, newBedsAccepted: 60 };
  const bedsOf = async (beds: object) => {
    const facility = await facilityOf('5304');
    const programme = programmeOf('yuxi-bed-construction');
    const as = 'finance:530400';
    await hub.pg.query(
      `update finance.facility_fact set operation_mode = 'PRIVATE', inclusive = true,
         type = 'NURSING_HOME' where facility_id = $1`,
      [facility],
    );
    for (const table of ['disbursement', 'subsidy_application']) {
      await hub.pg.query(`delete from finance.${table} where beneficiary_id = $1`, [facility]);
    }
    const fields = 'id version status amount amountRule { amount reasonCodes code }';
    const entity = { entity: 'SubsidyApplication', fields };
    return act(hub, entity, 'applyForSubsidy', { programme, facility, beds }, { as });
  };

  test.each([
    ['no lease', {}, ['beds', 'leaseFrom']],
    ['a lease without an end', { leaseFrom: '2026-01-01' }, ['beds', 'leaseTo']],
    [
      'a lease that ends first',
      { leaseFrom: '2026-02-01', leaseTo: '2026-01-31' },
      ['beds', 'leaseTo'],
    ],
    [
      'a lease of what was built',
      { premises: 'BUILT', leaseFrom: '2026-01-01' },
      ['beds', 'leaseFrom'],
    ],
  ])('%s', async (_, change, path) => {
    const { userErrors } = await bedsOf({ ...BEDS, ...change });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', ...path] }]);
  });

  test('sixty beds leased for exactly five years are worth 300,000 yuan, a day less nothing', async () => {
    const five = await bedsOf({ ...BEDS, leaseFrom: '2026-01-01', leaseTo: '2030-12-31' });
    const rule = { code: 'R-02', amount: 30_000_000, reasonCodes: ['LEASED_LONG_ENOUGH'] };
    expect(five.node).toMatchObject({ amount: 30_000_000, amountRule: rule });
    const less = await bedsOf({ ...BEDS, leaseFrom: '2026-01-01', leaseTo: '2030-12-30' });
    expect(less.node).toMatchObject({
      amount: 0,
      amountRule: { reasonCodes: ['LEASE_TOO_SHORT'] },
    });
    const { id, version } = less.node!;
    const as = 'finance:530400';
    const submit = await act(hub, MACHINE, 'submitSubsidyApplication', { id, version }, { as });
    expect(submit.refusals).toEqual(['NOTHING_TO_PAY']);
  });
});

describe('handing in', () => {
  test('what the rule pays nothing for', async () => {
    const key = await place('DRAFT');
    await setElder(`categories = '{}'`);
    await expectRefused(() => run('submitSubsidyApplication', key), 'NOTHING_TO_PAY', ['id']);
  });

  test('a period before its last day is over', async () => {
    const key = await place('DRAFT');
    await setRow(key, `period = '2026-06', period_from = '2026-06-01'`);
    await expectRefused(() => run('submitSubsidyApplication', key), 'INVALID_VALUE', ['id']);
  });

  test('in Ordos without a valid assessment of today (R-08)', async () => {
    const key = await place('DRAFT');
    await setElder(`assessments = jsonb_set(assessments, '{0,until}', '"2026-06-29"')`);
    await expectRefused(() => run('submitSubsidyApplication', key), 'ASSESSMENT_REQUIRED', ['id']);
    await setElder(`assessments = jsonb_set(assessments, '{0,until}', '"2026-06-30"')`);
    const { node } = await run('submitSubsidyApplication', key);
    expect(node).toMatchObject({ status: 'SUBMITTED' });
  });

  test('takes the amount of now, and the elder may do it herself', async () => {
    const key = await place('RETURNED');
    await setElder(`assessments = jsonb_set(assessments, '{0,band}', '"PARTIAL"')`);
    const { node } = await run('submitSubsidyApplication', key, {}, 'elder:1');
    expect(node).toMatchObject({ status: 'SUBMITTED' });
    const { rows } = await hub.pg.query(
      `select amount::int, submitted_on::text as submitted, accepted_on, publicised_on, decided_on
       from finance.subsidy_application where key = $1`,
      [key],
    );
    expect(rows[0]).toEqual({
      ...{ amount: 15_000, submitted: '2026-06-30' },
      ...{ accepted_on: null, publicised_on: null, decided_on: null },
    });
  });
});

describe('deciding', () => {
  test.each([
    ['returnSubsidyApplication', 'CITY_REVIEW'],
    ['rejectSubsidyApplication', 'CITY_REVIEW'],
    ['reclaimSubsidy', 'DISBURSED'],
  ])('%s needs its reasons', async (name, state) => {
    const key = await place(state);
    for (const note of [undefined, null, '', '  ']) {
      await expectRefused(() => run(name, key, { note }), 'NOTE_REQUIRED', ['note']);
    }
    await expectRefused(() => run(name, key, { note: 'x'.repeat(501) }), 'BAD_USER_INPUT', null);
    expect((await run(name, key, { note: 'x'.repeat(500) })).refusals).toEqual([]);
  });

  test('display takes seven days after the first', async () => {
    const key = await place('PUBLICISED');
    await setRow(key, `publicised_on = '2026-06-23'`);
    const approve = () => run('approveSubsidyApplication', key);
    await expectRefused(approve, 'PUBLICITY_RUNNING', ['id']);
    await setRow(key, `publicised_on = '2026-06-22'`);
    expect((await approve()).node).toMatchObject({ status: 'APPROVED' });
  });

  test.each([
    ['approveSubsidyApplication', 'PUBLICISED'],
    ['disburseSubsidy', 'APPROVED'],
  ])('%s is refused when the amount has changed', async (name, state) => {
    const key = await place(state);
    await setRow(key, `amount = ${AMOUNT + 1}`);
    await expectRefused(() => run(name, key), 'AMOUNT_CHANGED', ['id']);
    await setRow(key, `amount = ${AMOUNT}`);
    await setElder(`life_status = 'DECEASED'`);
    await expectRefused(() => run(name, key), 'AMOUNT_CHANGED', ['id']);
  });

  test.each([
    ['submitSubsidyApplication', 'DRAFT'],
    ['approveSubsidyApplication', 'PUBLICISED'],
    ['disburseSubsidy', 'APPROVED'],
  ])('%s is refused while any fact it rests on is old', async (name, state) => {
    const key = await place(state);
    for (const source of ['elders/ELDER', 'facilities/FACILITY', 'facilities/RESIDENCE']) {
      await hub.pg.query(
        `update finance.fact_position set as_of = now() - interval '1 hour' where source = $1`,
        [source],
      );
      await expectRefused(() => run(name, key), 'STALE_FACTS', null);
      await hub.pg.query('update finance.fact_position set as_of = now()');
    }
    expect((await run(name, key)).codes).toEqual([]);
  });

  test('an application is drafted only on fresh facts', async () => {
    await hub.pg.query(`update finance.fact_position set as_of = now() - interval '6 minutes'`);
    await expectRefused(() => apply(), 'STALE_FACTS', null);
  });
});

describe('paying', () => {
  test('who approved it may not pay it; a colleague may', async () => {
    const key = await place('PUBLICISED');
    expect((await run('approveSubsidyApplication', key)).refusals).toEqual([]);
    await expectRefused(() => run('disburseSubsidy', key), 'FOUR_EYES', ['id']);
    const { node } = await run('disburseSubsidy', key, {}, 'staff:150600');
    expect(node).toMatchObject({ status: 'DISBURSED' });
  });

  test('a period that was paid on another application', async () => {
    const paid = await place('DISBURSED');
    await setRow(paid, `period = '2026-04', period_from = '2026-04-01'`);
    const { placeApplication } = await import('./subsidy-application.specimen.ts');
    const key = await placeApplication(hub, ELDER, 'APPROVED');
    await expectRefused(() => run('disburseSubsidy', key), 'ALREADY_PAID', ['id']);
  });

  test('a planned payment of the same application becomes the payment', async () => {
    const key = await place('DISBURSED');
    await setRow(key, `status = 'APPROVED'`);
    await hub.pg.query(
      `update finance.disbursement set status = 'PLANNED', paid_on = null where application_key = $1`,
      [key],
    );
    expect((await run('disburseSubsidy', key)).node).toMatchObject({ status: 'DISBURSED' });
    const { rows } = await hub.pg.query(
      `select d.status, d.paid_on::text as paid, d.amount::int, d.funding_source as source,
         l.region_code as region, l.year
       from finance.disbursement d join finance.budget_line l on l.id = d.budget_line_id
       where d.application_key = $1`,
      [key],
    );
    expect(rows).toEqual([
      {
        ...{ status: 'PAID', paid: '2026-06-30', amount: AMOUNT, source: 'PROVINCE' },
        ...{ region: '150600', year: 2026 },
      },
    ]);
  });

  test('sent back after approval, nothing stays planned', async () => {
    const key = await place('DISBURSED');
    await setRow(key, `status = 'APPROVED'`);
    await hub.pg.query(
      `update finance.disbursement set status = 'PLANNED', paid_on = null where application_key = $1`,
      [key],
    );
    const { node } = await run('returnSubsidyApplication', key, { note: NOTE });
    expect(node).toMatchObject({ status: 'RETURNED' });
    const { rows } = await hub.pg.query(
      'select key from finance.disbursement where application_key = $1',
      [key],
    );
    expect(rows).toEqual([]);
  });
});

describe('what every action refuses', () => {
  test('a stale version, an unknown row, a malformed id', async () => {
    const key = await place('SUBMITTED');
    const name = 'acceptSubsidyApplication';
    await expectRefused(() => run(name, key, { version: 2 }), 'VERSION_CONFLICT', ['version']);
    await expectRefused(() => run(name, newKey()), 'NOT_FOUND', null);
    const id = await publicIdFor('finance:210100', key);
    await expectRefused(() => run(name, key, { id }), 'BAD_USER_INPUT', null);
    await expectRefused(() => run(name, key, { id: 'x' }), 'BAD_USER_INPUT', null);
  });

  test('an idempotency key of another intention', async () => {
    const idempotencyKey = freshKey();
    const key = await place('SUBMITTED');
    expect((await run('acceptSubsidyApplication', key, { idempotencyKey })).codes).toEqual([]);
    const again = () => run('acceptSubsidyApplication', key, { idempotencyKey, note: 'else' });
    await expectRefused(again, 'IDEMPOTENCY_KEY_REUSED', null);
  });
});
