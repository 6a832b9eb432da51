import { channelOf } from '../../kit/applied.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { facilityOf } from './facility.ts';
import { makeEntitled, programmeOf } from './specimen.ts';

const RATES = {
  entity: 'SubsidyRates',
  fields: 'id status number cases { unit amount } region { code }',
};
const APPLICATION = {
  entity: 'SubsidyApplication',
  fields: `id status version amount topUp period instalment event { happenedOn level }
    objections { number upheld settled } amountRule { code reasonCodes inputs { name value } }`,
};
const ORDOS = 'finance:150600';
const DEXING = 'finance:361181';

let hub: TestHub;
let elder: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  const { rows } = await hub.pg.query<{ key: string }>(
    `select elder_key as key from finance.elder_fact where region_code like '150602%' order by 1 limit 1`,
  );
  elder = rows[0]!.key;
  await hub.pg.query('delete from finance.disbursement where beneficiary_id = $1', [elder]);
  await hub.pg.query('delete from finance.subsidy_application where beneficiary_id = $1', [elder]);
});
afterAll(() => hub.close());
beforeEach(() => makeEntitled(hub, [elder]));

const idOf = (code: string) => `SubsidyProgramme:${programmeOf(code)}`;

function configure(code: string, more: object, as: string): Promise<Outcome> {
  const input = { programme: idOf(code), validFrom: '2026-06-30', ...more };
  return act(hub, RATES, 'configureSubsidyRates', input, { as });
}

async function apply(code: string, more: object, as: string): Promise<Outcome> {
  return act(
    hub,
    APPLICATION,
    'applyForSubsidy',
    { programme: idOf(code), channel: channelOf(as), ...more },
    { as },
  );
}

const run = (
  name: string,
  { id, version }: Outcome['node'] & object,
  as: string,
  more: object = {},
) => act(hub, APPLICATION, name, { id, version, ...more }, { as });

/** A setting of rates as if it had been made before the month that is paid. */
const inForceSince = (id: string, day: string) =>
  hub.pg.query('update finance.subsidy_rates set valid_from = $2 where id = $1', [
    id.replace('SubsidyRates:', ''),
    day,
  ]);

describe('an award for a grade', () => {
  const GRADE = { happenedOn: '2026-06-20', count: 1 };
  /** What facilities tell of the grades of the home. */
  const graded = (...grades: object[]) =>
    hub.pg.query(
      `insert into finance.grade_fact values ($1, $2, 1, now()) on conflict (facility_id) do update
         set grades = excluded.grades`,
      [facility.replace('Facility:', ''), JSON.stringify(grades)],
    );
  const GRANTED = { from: '2026-06-20', until: '2029-06-19' };
  let facility: string;
  let operator: string;
  beforeAll(async () => {
    const home = await facilityOf(hub, '361181');
    facility = `Facility:${home.id}`;
    operator = `operator:${home.n}`;
  });

  test('has no amount until its region sets one', async () => {
    const { userErrors } = await apply('dexing-grade-award', { facility }, operator);
    expect(userErrors).toMatchObject([
      { code: 'AMOUNT_NOT_ESTABLISHED', path: ['input', 'programme'] },
    ]);
  });

  test('is applied for by who runs the home, and for her own home alone', async () => {
    const cases = [
      { unit: 'EVENT', amount: 5_000_000, level: 4 },
      { unit: 'EVENT', amount: 8_000_000, level: 5 },
    ];
    expect((await configure('dexing-grade-award', { cases }, DEXING)).refusals).toEqual([]);
    await graded({ grade: 4, ...GRANTED });
    const other = await apply('dexing-grade-award', { facility, event: GRADE }, 'operator:1');
    expect([...other.codes, ...other.refusals]).not.toEqual([]);
    const { node, refusals } = await apply(
      'dexing-grade-award',
      { facility, event: GRADE },
      operator,
    );
    expect(refusals).toEqual([]);
    expect(node).toMatchObject({
      ...{ status: 'DRAFT', amount: 5_000_000, topUp: 0, period: 'ONCE', instalment: 1 },
      amountRule: { code: 'R-13', reasonCodes: ['ENTITLED'] },
    });
    const again = await apply('dexing-grade-award', { facility, event: GRADE }, operator);
    expect(again.userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['input', 'event', 'happenedOn'] },
    ]);
    const handed = await run('submitSubsidyApplication', node!, operator);
    expect(handed.node).toMatchObject({ status: 'SUBMITTED', version: 2 });
    const accepted = await run('acceptSubsidyApplication', handed.node!, operator);
    expect(accepted.codes).toEqual(['FORBIDDEN']);
    const back = await run('withdrawSubsidyApplication', handed.node!, operator);
    expect(back.node).toMatchObject({ status: 'WITHDRAWN' });
  });

  test.each([
    ['a grade below four', [{ grade: 3, ...GRANTED }], 'NOTHING_TO_PAY'],
    [
      'a grade that was granted before',
      [{ grade: 4, ...GRANTED, from: '2026-06-19' }],
      'NOTHING_TO_PAY',
    ],
    [
      'a grade that is over',
      [{ grade: 4, from: '2023-06-20', until: '2026-06-19' }],
      'NOTHING_TO_PAY',
    ],
    ['a home without a grade', [], 'NOTHING_TO_PAY'],
  ])('%s is drafted with nothing, and not handed in', async (_, grades, code) => {
    const event = GRADE;
    await graded(...grades);
    const { node } = await apply('dexing-grade-award', { facility, event }, operator);
    expect(node).toMatchObject({ amount: 0 });
    expect((await run('submitSubsidyApplication', node!, operator)).refusals).toEqual([code]);
    await run('withdrawSubsidyApplication', node!, operator);
  });

  test.each([
    ['without an event', {}, ['event']],
    [
      'with an event to come',
      { event: { ...GRADE, happenedOn: '2026-07-01' } },
      ['event', 'happenedOn'],
    ],
    ['with a month', { event: GRADE, month: '2026-05' }, ['month']],
    ['with a grade of its own', { event: { ...GRADE, level: 5 } }, ['event', 'level']],
  ])('%s it is not drafted', async (_, more, path) => {
    const { userErrors } = await apply('dexing-grade-award', { facility, ...more }, operator);
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', ...path] }]);
  });
});

describe('what a county adds (R-18)', () => {
  const TOP_UP = 'finance:150602';
  const MONTH = '2026-05';

  test('is paid on top of what the city pays, and shown beside it', async () => {
    const cases = [
      { unit: 'PERSON_MONTH', amount: 10_000, band: 'FULL' },
      { unit: 'PERSON_MONTH', amount: 4_000 },
    ];
    const set = await configure('ordos-service-subsidy', { region: '150602', cases }, TOP_UP);
    expect(set.refusals).toEqual([]);
    expect(set.node).toMatchObject({ region: { code: '150602' } });
    await inForceSince(set.node!.id, '2026-01-01');
    const id = await publicIdFor(ORDOS, 'Elder', elder);
    const { node, refusals } = await apply(
      'ordos-service-subsidy',
      { elder: id, month: MONTH },
      ORDOS,
    );
    expect(refusals).toEqual([]);
    expect(node).toMatchObject({ amount: 40_000, topUp: 10_000 });
    expect(node!.amountRule.reasonCodes).toContain('TOPPED_UP');
    expect(node!.amountRule.inputs).toContainEqual({ name: 'topUp', value: '10000' });
  });

  test.each([
    [
      'less than nothing',
      { cases: [{ unit: 'PERSON_MONTH', amount: -500 }], region: '150602' },
      'NEGATIVE_RATE',
      ['cases', '0', 'amount'],
    ],
    [
      'by the city itself',
      { cases: [{ unit: 'PERSON_MONTH', amount: 1 }], region: '150600' },
      'INVALID_VALUE',
      ['region'],
    ],
    [
      'in another unit',
      { cases: [{ unit: 'EVENT', amount: 1 }], region: '150602' },
      'INVALID_VALUE',
      ['cases', '0', 'unit'],
    ],
    ['with no case', { region: '150602' }, 'INVALID_VALUE', ['cases']],
    [
      'with a rate for a band',
      { region: '150602', cases: [{ unit: 'PERSON_MONTH', amount: 1 }], full: 5 },
      'INVALID_VALUE',
      ['full'],
    ],
    [
      'with a rate for the other band',
      { region: '150602', cases: [{ unit: 'PERSON_MONTH', amount: 1 }], partial: 5 },
      'INVALID_VALUE',
      ['partial'],
    ],
    [
      'of what the policy rates itself',
      { cases: [{ unit: 'PERSON_MONTH', amount: 1 }] },
      'INVALID_VALUE',
      ['cases'],
    ],
    [
      'for ages turned round',
      { region: '150602', cases: [{ unit: 'PERSON_MONTH', amount: 1, ageFrom: 90, ageTo: 80 }] },
      'INVALID_VALUE',
      ['cases', '0', 'ageTo'],
    ],
  ])('%s is refused at its field and nothing is set', async (_, more, code, path) => {
    const count = () => hub.pg.query('select count(*) from finance.subsidy_rates');
    const before = (await count()).rows;
    const { userErrors } = await configure('ordos-service-subsidy', more, ORDOS);
    expect(userErrors).toMatchObject([{ code, path: ['input', ...path] }]);
    for (const language of ['zh', 'en'] as const) {
      const input = { programme: idOf('ordos-service-subsidy'), validFrom: '2026-06-30', ...more };
      const told = await act(hub, RATES, 'configureSubsidyRates', input, { as: ORDOS, language });
      expect(/[\u4e00-\u9fff]/.test(told.userErrors[0]!.message)).toBe(language === 'zh');
    }
    expect((await count()).rows).toEqual(before);
  });

  test('a unit that elders are not counted in is refused', async () => {
    const cases = [{ unit: 'BED', amount: 1 }];
    const { userErrors } = await configure('ordos-disabled-living', { cases }, ORDOS);
    expect(userErrors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'cases', '0', 'unit'] },
    ]);
  });

  test.each([
    ['FLOOR', 999, 'BELOW_FLOOR'],
    ['CAP', 1_001, 'INVALID_VALUE'],
    ['EXACT', 999, 'BELOW_FLOOR'],
    ['EXACT', 1_001, 'INVALID_VALUE'],
  ])(
    'an amount that the policy states as %s binds a table of cases',
    async (bound, amount, code) => {
      const rate = {
        tier: 'BASE',
        labelZh: '标准',
        amount: 1_000,
        hours: null,
        unit: 'EVENT',
        bound,
      };
      await hub.pg.query(
        'update finance.subsidy_programme set rates = jsonb_build_array($2::jsonb) where id = $1',
        [programmeOf('ordos-grade-award'), JSON.stringify(rate)],
      );
      const set = (fen: number) =>
        configure('ordos-grade-award', { cases: [{ unit: 'EVENT', amount: fen }] }, ORDOS);
      expect((await set(amount)).userErrors).toMatchObject([
        { code, path: ['input', 'cases', '0', 'amount'] },
      ]);
      expect((await set(1_000)).refusals).toEqual([]);
    },
  );
});

describe('an allowance of an elder (R-23)', () => {
  const MONTH = '2026-05';
  let id: string;
  beforeAll(async () => {
    id = await publicIdFor(ORDOS, 'Elder', elder);
    const cases = [{ unit: 'PERSON_MONTH', amount: 8_000, category: 'DIBAO' }];
    const set = await configure('ordos-disabled-living', { cases }, ORDOS);
    await inForceSince(set.node!.id, '2026-01-01');
  });

  test('is computed by the table of its region', async () => {
    const { node, refusals } = await apply(
      'ordos-disabled-living',
      { elder: id, month: MONTH },
      ORDOS,
    );
    expect(refusals).toEqual([]);
    expect(node).toMatchObject({ amount: 8_000, amountRule: { code: 'R-23' } });
    await run('withdrawSubsidyApplication', node!, ORDOS);
  });

  test('by the month rests on no event', async () => {
    const event = { happenedOn: '2026-05-20', count: 1 };
    const { userErrors } = await apply(
      'ordos-disabled-living',
      { elder: id, month: MONTH, event },
      ORDOS,
    );
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'event'] }]);
  });

  test('is not due to who is supported as destitute, where that covers it', async () => {
    await hub.pg.query(
      'update finance.elder_fact set wants_central_support = true where elder_key = $1',
      [elder],
    );
    const { node } = await apply('ordos-disabled-living', { elder: id, month: MONTH }, ORDOS);
    expect(node).toMatchObject({
      amount: 0,
      amountRule: { reasonCodes: ['SUPPORTED_AS_DESTITUTE'] },
    });
    await run('withdrawSubsidyApplication', node!, ORDOS);
  });

  test('of one kind is paid once for a person and month, whatever the programme, also for fifty at once', async () => {
    // A second programme of the same kind in the same city.
    const twin = newKey();
    await hub.pg.query(
      `insert into finance.subsidy_programme (id, code, name, label_zh, type, beneficiary, rates,
         amount_established, funding_sources, facility_types, operation_modes, inclusive_only,
         excludes_membership, valid_from, term_source, wording, region_code, region_at, policy_document_id)
       select $1, 'ordos-disabled-living-2', name, label_zh, type, beneficiary, rates, amount_established,
         funding_sources, facility_types, operation_modes, inclusive_only, excludes_membership, valid_from,
         term_source, wording, region_code, region_at, policy_document_id
       from finance.subsidy_programme where id = $2`,
      [twin, programmeOf('ordos-disabled-living')],
    );
    await hub.pg.query(
      `insert into finance.subsidy_rates (id, status, number, cases, valid_from, synthetic, programme_id,
         region_code, region_at)
       select gen_random_uuid(), status, number, cases, valid_from, synthetic, $1, region_code, region_at
       from finance.subsidy_rates where programme_id = $2`,
      [twin, programmeOf('ordos-disabled-living')],
    );
    const both = [idOf('ordos-disabled-living'), `SubsidyProgramme:${twin}`];
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        act(
          hub,
          APPLICATION,
          'applyForSubsidy',
          { programme: both[n % 2], elder: id, month: MONTH, channel: 'WINDOW' },
          { as: ORDOS },
        ),
      ),
    );
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual([]);
    expect(outcomes.filter(({ refusals }) => refusals.length === 0)).toHaveLength(1);
    expect(new Set(outcomes.flatMap(({ refusals }) => refusals))).toEqual(
      new Set(['ALREADY_EXISTS', 'SAME_KIND_ALREADY']),
    );
  });
});
