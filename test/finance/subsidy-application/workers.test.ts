import { createWorld } from '../../../seeds/world/world.ts';
import { channelOf } from '../../kit/applied.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { TEST_ELDERS, TEST_WORLD } from '../../kit/world.ts';
import { facilityOf } from './facility.ts';
import { programmeOf } from './specimen.ts';

const APPLICATION = {
  entity: 'SubsidyApplication',
  fields: `id status version amount topUp period instalment worker { name } organization { name }
    amountRule { code reasonCodes inputs { name value } }
    disbursements { nodes { status amount worker { name } } }`,
};
const DEXING = 'finance:361181';
const ORDOS = 'finance:150600';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

const idOf = (code: string) => `SubsidyProgramme:${programmeOf(code)}`;
const apply = (code: string, more: object, as: string) =>
  act(
    hub,
    APPLICATION,
    'applyForSubsidy',
    { programme: idOf(code), channel: channelOf(as), ...more },
    { as },
  );
const run = (name: string, row: Outcome['node'], as: string, more: object = {}) =>
  act(hub, APPLICATION, name, { id: row!.id, version: row!.version, ...more }, { as });
const told = ({ codes, userErrors }: Outcome) => [
  ...codes,
  ...userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`),
];

/** Sets rates as if the region had done so at the beginning of the year. */
async function rates(code: string, cases: object[], as: string): Promise<void> {
  const input = { programme: idOf(code), validFrom: '2026-06-30', cases };
  const { node, refusals } = await act(
    hub,
    { entity: 'SubsidyRates', fields: 'id' },
    'configureSubsidyRates',
    input,
    { as },
  );
  expect(refusals).toEqual([]);
  await hub.pg.query(`update finance.subsidy_rates set valid_from = '2026-01-01' where id = $1`, [
    node!.id.replace('SubsidyRates:', ''),
  ]);
}

interface Work {
  key: string;
  home: { id: string; n: number };
}

/** A caregiver of a region who works at a home there, certified for level 3 since 2025 and for level 2 now. */
async function caregiver(region: string): Promise<Work> {
  const { rows } = await hub.pg.query<{ key: string; id: string }>(
    `select w.key, m.facility_id as id from workforce.employment m
     join workforce.worker w on w.key = m.worker_key
     where w.region_code like $1 || '%' and m.facility_id is not null and m.ends_on is null
     order by 1 limit 1`,
    [region],
  );
  const { key, id } = rows[0]!;
  const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
  const home = { id, n: world.facilities().find((one) => one.key === id)!.n };
  await know(key, { from: '2024-01-01', facilityId: home.id });
  return { key, home };
}

/** Lets finance know a caregiver's contract and certificates. */
async function know(key: string, contract: object, ended: string | null = null): Promise<void> {
  const paper = { occupation: 'CAREGIVER', until: null };
  await hub.pg.query(
    `update finance.worker_fact set ended_on = $4, roles = '{CAREGIVER}', contracts = $2, certificates = $3
     where worker_key = $1`,
    [
      key,
      JSON.stringify([
        { organizationId: key, facilityId: null, post: null, until: null, ...contract },
      ]),
      JSON.stringify([
        { ...paper, level: 'L3', issuedOn: '2025-03-01', from: '2025-03-01' },
        { ...paper, level: 'L2', issuedOn: '2026-05-20', from: '2026-05-20' },
        {
          ...paper,
          level: 'L1',
          occupation: 'ASSESSOR',
          issuedOn: '2026-05-20',
          from: '2026-05-20',
        },
      ]),
      ended,
    ],
  );
  await hub.pg.query('update finance.fact_position set as_of = now()');
}

describe('an award for a certificate (德兴 持证奖励)', () => {
  const CODE = 'dexing-certificate';
  const EVENT = { happenedOn: '2026-05-20', count: 1 };
  let work: Work;
  let operator: string;
  let mine: object;
  beforeAll(async () => {
    work = await caregiver('361181');
    operator = `operator:${work.home.n}`;
    mine = {
      worker: await publicIdFor(operator, 'Worker', work.key),
      facility: `Facility:${work.home.id}`,
    };
    const of = (skillLevel: string, amount: number) => ({ unit: 'EVENT', amount, skillLevel });
    await rates(CODE, [of('L3', 100_000), of('L2', 200_000), of('L1', 300_000)], DEXING);
  });
  beforeEach(() => know(work.key, { from: '2024-01-01', facilityId: work.home.id }));

  test.each([
    ['the level that she came to', '2026-05-20', 200_000, ['ENTITLED'], 'L2'],
    ['the level of its day, not of today', '2025-03-01', 100_000, ['ENTITLED'], 'L3'],
    ['no day but that of a certificate', '2026-05-21', 0, ['NO_CERTIFICATE_OF_THE_DAY'], 'L2'],
    [
      'no day before the first',
      '2025-02-28',
      0,
      ['NO_CERTIFICATE_OF_THE_DAY', 'NO_CASE_FITS'],
      null,
    ],
  ])('is for %s', async (_, happenedOn, amount, reasonCodes, level) => {
    const outcome = await apply(CODE, { ...mine, event: { ...EVENT, happenedOn } }, operator);
    expect(told(outcome)).toEqual([]);
    expect(outcome.node).toMatchObject({ amount, amountRule: { code: 'R-18', reasonCodes } });
    const { inputs } = outcome.node!.amountRule;
    expect(inputs).toContainEqual({ name: 'skillLevel', value: level });
    await run('withdrawSubsidyApplication', outcome.node, operator);
  });

  test('is applied for by the operator of the home, paid once, and taken back', async () => {
    const first = await apply(CODE, { ...mine, event: EVENT }, operator);
    expect(first.node).toMatchObject({ amount: 200_000, instalment: 1, organization: null });
    expect(told(await apply(CODE, { ...mine, event: EVENT }, operator))).toEqual([
      'ALREADY_EXISTS event.happenedOn',
    ]);
    const handed = await run('submitSubsidyApplication', first.node, operator);
    expect(handed.node).toMatchObject({
      status: 'SUBMITTED',
      worker: { name: expect.any(String) },
    });
    const line = { programme: idOf(CODE), region: '361181', year: 2026, amount: 200_000 };
    const source = { fundingSource: 'BANNER' };
    const opened = await act(
      hub,
      { entity: 'BudgetLine' },
      'openBudgetLine',
      { ...line, ...source },
      { as: DEXING },
    );
    expect(opened.refusals).toEqual([]);
    await hub.pg.query(
      `update finance.subsidy_application set status = 'APPROVED', accepted_on = '2026-06-20',
         publicised_on = '2026-06-21', concluded_on = '2026-06-30', result = 'GRANTED' where beneficiary_id = $1
         and status = 'SUBMITTED'`,
      [work.key],
    );
    const id = await publicIdFor(DEXING, 'SubsidyApplication', await keyOf());
    const paid = await run('disburseSubsidy', { id, version: 2 }, DEXING);
    expect(paid.node).toMatchObject({
      status: 'DISBURSED',
      disbursements: { nodes: [{ status: 'PAID', amount: 200_000 }] },
    });
    const seen = await hub.query(
      '{ disbursements(first: 5) { nodes { amount worker { name } facility { id } } } }',
      { as: operator },
    );
    expect(seen.data!.disbursements.nodes).toContainEqual({
      ...{ amount: 200_000, facility: null },
      worker: { name: expect.any(String) as string },
    });
    const back = await run('reclaimSubsidy', paid.node, DEXING, { note: '证书被撤销' });
    expect(back.node).toMatchObject({ disbursements: { nodes: [{ status: 'RECLAIMED' }] } });

    async function keyOf(): Promise<string> {
      const { rows } = await hub.pg.query<{ key: string }>(
        `select key from finance.subsidy_application where beneficiary_id = $1 and status = 'APPROVED'`,
        [work.key],
      );
      return rows[0]!.key;
    }
  });

  test('a worker of another home, or of none that is named, is nobody whom the operator applies for', async () => {
    const other = { ...mine, facility: 'Facility:00000000-0000-7000-8000-000000000000' };
    expect(told(await apply(CODE, { ...other, event: EVENT }, operator))).toEqual([
      'INVALID_VALUE facility',
    ]);
    expect(told(await apply(CODE, { ...mine, facility: null, event: EVENT }, operator))).toEqual([
      'NOT_FOUND',
    ]);
    const as = 'operator:1';
    const worker = await publicIdFor(as, 'Worker', work.key);
    expect(told(await apply(CODE, { ...mine, worker, event: EVENT }, as))).toEqual(['NOT_FOUND']);
    await know(work.key, { from: '2024-01-01', until: '2026-06-29', facilityId: work.home.id });
    expect(told(await apply(CODE, { ...mine, event: EVENT }, operator))).toEqual([
      'INVALID_VALUE facility',
    ]);
  });

  test.each([
    ['two at a time', { event: { ...EVENT, count: 2 } }, 'INVALID_VALUE event.count'],
    ['a level of her own', { event: { ...EVENT, level: 5 } }, 'INVALID_VALUE event.level'],
    ['no worker', { worker: null, event: EVENT }, 'INVALID_VALUE worker'],
    [
      'an organisation',
      { event: EVENT, organization: 'Organization:00000000-0000-7000-8000-000000000000' },
      'INVALID_VALUE organization',
    ],
  ])('with %s is refused at its field', async (_, more, code) => {
    expect(told(await apply(CODE, { ...mine, ...more }, operator))).toEqual([code]);
  });
});

test('an entry subsidy (德兴 入职补贴) rests on no event, and is applied for once', async () => {
  const work = await caregiver('361181');
  await rates('dexing-entry', [{ unit: 'WORKER', amount: 500_000 }], DEXING);
  const worker = await publicIdFor(DEXING, 'Worker', work.key);
  const event = { happenedOn: '2026-05-20', count: 1 };
  expect(told(await apply('dexing-entry', { worker, event }, DEXING))).toEqual([
    'INVALID_VALUE event',
  ]);
  const first = await apply('dexing-entry', { worker }, DEXING);
  expect(first.node).toMatchObject({ amount: 500_000, period: 'ONCE', instalment: 1 });
  expect(told(await apply('dexing-entry', { worker }, DEXING))).toEqual([
    'ALREADY_EXISTS programme',
  ]);
});

describe('an allowance for posts (鄂尔多斯 特岗津贴)', () => {
  const CODE = 'ordos-post-allowance';
  let work: Work;
  beforeAll(async () => {
    work = await caregiver('150602');
    const cases = [
      { unit: 'PERSON_MONTH', amount: 20_000, post: 'CAREGIVER' },
      { unit: 'PERSON_MONTH', amount: 50_000, post: 'CAREGIVER', skillLevel: 'L2' },
      { unit: 'PERSON_MONTH', amount: 90_000, post: 'MANAGER' },
    ];
    await rates(CODE, cases, ORDOS);
  });

  test.each([
    ['who works there to the end of it', '2026-05', { until: '2026-05-31' }, null, 50_000],
    ['who left the day before its last', '2026-05', { until: '2026-05-30' }, null, 0],
    ['whose certificate came later', '2026-04', {}, null, 20_000],
    ['in the post that the contract names', '2026-05', { post: 'MANAGER' }, null, 90_000],
    ['in a post that it does not pay', '2026-05', { post: 'NURSE' }, null, 0],
    ['who left elder care on its last day', '2026-05', {}, '2026-05-31', 50_000],
    ['who left elder care before that', '2026-05', {}, '2026-05-30', 0],
  ])('of a month, for one %s', async (_, month, contract, ended, amount) => {
    await know(work.key, { from: '2024-01-01', facilityId: work.home.id, ...contract }, ended);
    const worker = await publicIdFor(ORDOS, 'Worker', work.key);
    const { node, refusals } = await apply(CODE, { worker, month }, ORDOS);
    expect(refusals).toEqual([]);
    expect(node).toMatchObject({ amount });
    await run('withdrawSubsidyApplication', node, ORDOS);
  });

  test.each([
    [{ level: 3 }, 'level'],
    [{ band: 'FULL' }, 'band'],
    [{ category: 'DIBAO' }, 'category'],
    [{ ageFrom: 60 }, 'ageFrom'],
  ])('does not ask %j of a worker', async (condition, field) => {
    const cases = [{ unit: 'PERSON_MONTH', amount: 1, ...condition }];
    const input = { programme: idOf(CODE), validFrom: '2026-06-30', cases };
    const outcome = await act(hub, { entity: 'SubsidyRates' }, 'configureSubsidyRates', input, {
      as: ORDOS,
    });
    expect(told(outcome)).toEqual([`INVALID_VALUE cases.0.${field}`]);
  });
});

describe('canteens (玉溪 老年幸福食堂)', () => {
  const CODE = 'yuxi-happiness-canteen';
  const YUXI = 'finance:530400';
  const EVENT = { happenedOn: '2026-06-01', count: 2 };
  let home: { id: string; n: number };
  let organization: string;
  beforeAll(async () => {
    home = await facilityOf(hub, '5304');
    const { rows } = await hub.pg.query<{ id: string }>(
      'select organization_id as id from finance.facility_fact where facility_id = $1',
      [home.id],
    );
    organization = `Organization:${rows[0]!.id}`;
    await hub.pg.query('update finance.fact_position set as_of = now()');
    await rates(CODE, [{ unit: 'FACILITY', amount: 3_000_000 }], YUXI);
  });

  test('are paid to the organisation that runs them, each of them', async () => {
    const facility = `Facility:${home.id}`;
    const input = { organization, facility, event: EVENT };
    const { node, refusals } = await apply(CODE, input, `operator:${home.n}`);
    expect(refusals).toEqual([]);
    expect(node).toMatchObject({ amount: 6_000_000, organization: { name: expect.any(String) } });
    const { data } = await hub.query(
      `query($id: ID!) { organization(id: $id) { subsidyApplications { nodes { amount } } } }`,
      { variables: { id: organization }, as: YUXI },
    );
    expect(data!.organization.subsidyApplications.nodes).toContainEqual({ amount: 6_000_000 });
    const office = await apply(CODE, { organization, event: { ...EVENT, count: 1 } }, YUXI);
    expect(told(office)).toEqual(['ALREADY_EXISTS event.happenedOn']);
  });

  test.each([
    [
      'a facility of somebody else',
      { facility: 'Facility:00000000-0000-7000-8000-000000000000' },
      'INVALID_VALUE facility',
    ],
    [
      'an organisation that there is not',
      { organization: 'Organization:00000000-0000-7000-8000-000000000000' },
      'NOT_KNOWN organization',
    ],
    ['no organisation', { organization: null }, 'INVALID_VALUE organization'],
  ])('for %s are refused at the field', async (_, more, code) => {
    const outcome = await apply(CODE, { organization, event: EVENT, ...more }, YUXI);
    expect(told(outcome)).toEqual([code]);
  });
});

test('what workforce records of a worker is what money is decided by, one relay later', async () => {
  const { rows } = await hub.pg.query<{ key: string; id: string }>(
    `select c.worker_key as key, c.key as id from workforce.certificate c
     join workforce.worker w on w.key = c.worker_key
     where c.status = 'VALID' and c.occupation = 'CAREGIVER' and w.region_code like '1506%' limit 1`,
  );
  const as = 'supervision:150600';
  const { key, id } = rows[0]!;
  const known = async () => {
    const { rows: facts } = await hub.pg.query<{ certificates: any[]; region: string }>(
      `select certificates, region_code as region from finance.worker_fact where worker_key = $1`,
      [key],
    );
    return facts[0]!;
  };
  const open = async () =>
    (await known()).certificates.filter(({ until }) => until === null).length;
  const certificate = await publicIdFor(as, 'Certificate', id);
  const input = { id: certificate, version: 1, note: '涉嫌虐待老人' };
  const outcome = await act(hub, { entity: 'Certificate' }, 'suspendCertificate', input, { as });
  expect(told(outcome)).toEqual([]);
  await hub.settle();
  const before = await open();
  const restored = await act(
    hub,
    { entity: 'Certificate' },
    'restoreCertificate',
    { id: certificate, version: 2, note: '查无实据' },
    { as: 'supervision:150600:2' },
  );
  expect(told(restored)).toEqual([]);
  await hub.settle();
  expect(await open()).toBe(before + 1);
});
