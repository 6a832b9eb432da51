import { keyOf } from '../../../seeds/world/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey } from '../../kit/mutations.ts';

const STAFF = 'staff:150600';
const BED = { entity: 'HomeCareBed' };

let hub: TestHub;
let elder: string;
let provider: string;
let closed: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  // An elder of Ordos who is alive, poor, without an assessment and without a bed.
  const { rows } = await hub.pg.query<{ key: string }>(
    `update services.elder_fact set categories = '{DIBAO}', assessments = '[]'
     where elder_key = (
       select elder_key from services.elder_fact f
       where region_code like '1506%' and life_status = 'ACTIVE'
         and not exists (select from services.home_care_bed b where b.elder_key = f.elder_key)
       order by 1 desc limit 1)
     returning elder_key as key`,
  );
  elder = rows[0]!.key;
  const facilities = await hub.pg.query<{ id: string; open: boolean }>(
    `select distinct on (status = 'OPERATING') facility_id as id, status = 'OPERATING' as open
     from services.facility_fact order by status = 'OPERATING', 1`,
  );
  provider = facilities.rows.find(({ open }) => open)!.id;
  closed = facilities.rows.find(({ open }) => !open)!.id;
});
afterAll(() => hub.close());

const beds = async () =>
  (
    await hub.pg.query<object>(
      `select b.*, (select count(*) from services.transition) as steps,
         (select count(*) from services.idempotency_key) as keys,
         (select count(*) from services.home_care_delivery) as deliveries
       from services.home_care_bed b where elder_key = $1`,
      [elder],
    )
  ).rows;

async function place(status: string, columns = ''): Promise<{ id: string; version: number }> {
  await hub.pg.query(
    'delete from services.home_care_delivery where bed_key in (select key from services.home_care_bed where elder_key = $1)',
    [elder],
  );
  await hub.pg.query('delete from services.home_care_bed where elder_key = $1', [elder]);
  const key = keyOf('homeCareBed', 900_001);
  await hub.pg.query('delete from services.transition where subject = $1', [key]);
  await hub.pg.query(
    `insert into services.home_care_bed
       (key, status, applied_on, active_from, eligible_for_free_care, synthetic, device_ids,
        elder_key, provider_id, region_code, region_at)
     values ($1, $2, '2026-04-01', $3, true, true, '{}', $4, $5, '150602', 150602000000)`,
    [key, status, status === 'ACTIVE' ? '2026-05-10' : null, elder, provider],
  );
  if (columns)
    await hub.pg.query(`update services.home_care_bed set ${columns} where key = $1`, [key]);
  return { id: await publicIdFor(STAFF, 'HomeCareBed', key), version: 1 };
}

async function unchanged<T>(work: () => Promise<T>): Promise<T> {
  const before = await beds();
  const result = await work();
  expect(await beds()).toEqual(before);
  return result;
}

const refused = (name: string, input: Record<string, unknown>) =>
  unchanged(() => act(hub, BED, name, input, { as: STAFF }));

describe('applying', () => {
  const apply = async (input: object) =>
    refused('applyForHomeCareBed', {
      elder: await publicIdFor(STAFF, 'Elder', elder),
      provider: `Facility:${provider}`,
      ...input,
    });

  test.each([
    [
      'an elder nobody knows',
      async () => ({ elder: await publicIdFor(STAFF, 'Elder', keyOf('elder', 999_999)) }),
      'NOT_KNOWN',
      'elder',
    ],
    [
      'a facility nobody knows',
      () => ({ provider: `Facility:${keyOf('facility', 999_999)}` }),
      'NOT_KNOWN',
      'provider',
    ],
    [
      'a facility that is closed',
      () => ({ provider: `Facility:${closed}` }),
      'FACILITY_NOT_OPERATING',
      'provider',
    ],
  ])('for %s is refused at its field', async (_, input, code, field) => {
    const { userErrors } = await apply(await input());
    expect(userErrors).toEqual([
      { code, path: ['input', field], message: expect.any(String) as string },
    ]);
  });

  test.each([
    [
      'an id made for somebody else',
      async () => ({ elder: await publicIdFor('staff:210100', 'Elder', elder) }),
      'input.elder',
    ],
    ['an id that is none', () => ({ elder: 'nonsense' }), 'input.elder'],
    ['a facility id that is none', () => ({ provider: 'x' }), 'input.provider'],
    ['a key of seven characters', () => ({ idempotencyKey: '1234567' }), 'input.idempotencyKey'],
    ['a key with a space', () => ({ idempotencyKey: '1234 5678' }), 'input.idempotencyKey'],
    ['a note of 501 characters', () => ({ note: 'x'.repeat(501) }), 'input.note'],
  ])('with %s is the caller’s mistake', async (_, input, argument) => {
    const { errors } = await apply(await input());
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(errors[0]?.extensions.argument).toBe(argument);
  });

  test('for an elder with an open bed is refused', async () => {
    await place('APPLIED');
    const { refusals } = await apply({});
    expect(refusals).toEqual(['ALREADY_EXISTS']);
    await hub.pg.query('delete from services.home_care_bed where elder_key = $1', [elder]);
  });

  test('by another elder is NOT_FOUND, whatever is known of the elder', async () => {
    const own = await act(
      hub,
      BED,
      'applyForHomeCareBed',
      { elder: await publicIdFor('elder:2', 'Elder', elder), provider: `Facility:${provider}` },
      { as: 'elder:2' },
    );
    expect(own.codes).toEqual(['NOT_FOUND']);
    expect(await beds()).toEqual([]);
  });

  test.each(['elders/ELDER', 'facilities/FACILITY'])(
    'rests on facts that are up to date: stale %s refuse it',
    async (source) => {
      await hub.pg.query(
        `update services.fact_position set as_of = now() - interval '6 minutes' where source = $1`,
        [source],
      );
      const { codes } = await apply({});
      expect(codes).toEqual(['STALE_FACTS']);
      await hub.settle();
      await hub.pg.query(`update services.fact_position set as_of = now()`);
    },
  );
});

describe('approving free care', () => {
  const assess = (assessments: object[]) =>
    hub.pg.query('update services.elder_fact set assessments = $2 where elder_key = $1', [
      elder,
      JSON.stringify(assessments),
    ]);
  const VALID = {
    ...{ standard: 'GBT42195_2022', level: 2, band: 'PARTIAL', regionCode: '150602' },
    ...{ assessedOn: '2026-01-10', from: '2026-01-10', until: '2026-12-31' },
  };

  test.each([
    [19, 'HOURS_BELOW_MIN'],
    [null, 'HOURS_BELOW_MIN'],
    [46, 'HOURS_ABOVE_MAX'],
  ])('with %s hours is refused', async (plannedHours, code) => {
    await assess([VALID]);
    const bed = await place('ASSESSED');
    const { userErrors } = await refused('approveHomeCareBed', { ...bed, plannedHours });
    expect(userErrors).toMatchObject([{ code, path: ['input', 'plannedHours'] }]);
  });

  test.each([20, 45])('with %d hours goes through', async (plannedHours) => {
    await assess([VALID]);
    const bed = await place('ASSESSED');
    const done = await act(hub, BED, 'approveHomeCareBed', { ...bed, plannedHours }, { as: STAFF });
    expect(done.node).toMatchObject({ status: 'APPROVED', version: 2 });
  });

  test('with hours where care is not free is refused', async () => {
    const bed = await place('ASSESSED', 'eligible_for_free_care = false');
    const { userErrors } = await refused('approveHomeCareBed', { ...bed, plannedHours: 20 });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'plannedHours'] }]);
  });

  test.each([
    ['none', []],
    ['one that ended yesterday', [{ ...VALID, until: '2026-06-29' }]],
    ['one of another city', [{ ...VALID, regionCode: '150102' }]],
  ])('with no valid assessment but %s is refused in Ordos (R-08)', async (_, assessments) => {
    await assess(assessments);
    const bed = await place('ASSESSED');
    const { refusals } = await refused('approveHomeCareBed', { ...bed, plannedHours: 20 });
    expect(refusals).toEqual(['ASSESSMENT_REQUIRED']);
  });
});

describe('fitting and serving', () => {
  test.each([
    [
      'a device of no catalogue',
      ['CatalogueItem:NURSING_BED', 'CatalogueItem:ROCKET'],
      'devices.1',
    ],
    [
      'works of a retrofit',
      ['CatalogueItem:NURSING_BED', 'CatalogueItem:ANTI_SLIP_FLOOR'],
      'devices.1',
    ],
  ])('%s is refused at its place', async (_, devices, field) => {
    const bed = await place('INSTALLING');
    const { userErrors } = await refused('handInHomeCareBed', { ...bed, devices });
    expect(userErrors).toMatchObject([{ code: 'NOT_KNOWN', path: ['input', ...field.split('.')] }]);
  });

  test.each([[[]], [['CatalogueItem:NURSING_BED', 'CatalogueItem:NURSING_BED']]])(
    'devices %j are refused',
    async (devices) => {
      const bed = await place('INSTALLING');
      const { codes } = await refused('handInHomeCareBed', { ...bed, devices });
      expect(codes).toEqual(['BAD_USER_INPUT']);
    },
  );

  test.each([
    ['a month before the service', { month: '2026-04' }, 'month'],
    ['a month to come', { month: '2026-07' }, 'month'],
    ['a third of an hour', { hours: '0.3' }, 'hours'],
    ['more hours than a month has', { hours: '744.5' }, 'hours'],
    ['hours below none', { hours: '-1' }, 'hours'],
  ])('%s is refused', async (_, input, field) => {
    const bed = await place('ACTIVE');
    const care = { month: '2026-05', hours: '10', visits: 1, ...input };
    const { userErrors } = await refused('recordHomeCare', { ...bed, ...care });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', field] }]);
  });

  test.each([
    ['2026-05', '0'],
    ['2026-06', '744.0'],
  ])('the first and the current month are taken: %s, %s hours', async (month, hours) => {
    const bed = await place('ACTIVE');
    const care = { month, hours, visits: 310 };
    const done = await act(hub, BED, 'recordHomeCare', { ...bed, ...care }, { as: STAFF });
    expect(done.node).toMatchObject({ status: 'ACTIVE', version: 2 });
    const again = await refused('recordHomeCare', { ...bed, ...care, version: 2 });
    expect(again.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['input', 'month'] }]);
  });

  test('a month that does not exist never reaches the rules', async () => {
    const bed = await place('ACTIVE');
    const care = { month: '2026-13', hours: '1', visits: 1 };
    const { codes } = await refused('recordHomeCare', { ...bed, ...care });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('deciding on what one read', () => {
  test.each([0, 2])('version %d of a bed at version 1 is refused', async (version) => {
    const { id } = await place('ACTIVE');
    const { refusals, codes, node } = await refused('suspendHomeCareBed', {
      id,
      version,
      note: '住院',
    });
    if (version === 0) expect(codes).toEqual(['BAD_USER_INPUT']);
    else {
      expect(refusals).toEqual(['VERSION_CONFLICT']);
      expect(node).toMatchObject({ id, status: 'ACTIVE', version: 1 });
    }
  });

  test('two who decide on the same version at once: one is done, the other told', async () => {
    const bed = { ...(await place('ACTIVE')), note: '住院' };
    const outcomes = await Promise.all([
      act(hub, BED, 'suspendHomeCareBed', bed, { as: STAFF }),
      act(hub, BED, 'closeHomeCareBed', bed, { as: STAFF }),
    ]);
    expect(outcomes.map(({ refusals }) => refusals[0] ?? 'DONE').sort()).toEqual([
      'DONE',
      'VERSION_CONFLICT',
    ]);
  });

  test('the same words with another key are another intention', async () => {
    const bed = { ...(await place('ACTIVE')), note: '住院' };
    const key = freshKey();
    const first = await act(
      hub,
      BED,
      'suspendHomeCareBed',
      { ...bed, idempotencyKey: key },
      { as: STAFF },
    );
    const second = await act(hub, BED, 'suspendHomeCareBed', bed, { as: STAFF });
    const replay = await act(
      hub,
      BED,
      'suspendHomeCareBed',
      { ...bed, idempotencyKey: key },
      { as: STAFF },
    );
    expect(first.node).toMatchObject({ status: 'SUSPENDED', version: 2 });
    expect(second.refusals).toEqual(['VERSION_CONFLICT']);
    expect([replay.replayed, replay.node]).toEqual([true, first.node]);
  });
});
