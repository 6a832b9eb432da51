import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { programmeOf } from '../subsidy-application/specimen.ts';

const FINANCE = 'finance:361181';
const RATES = { entity: 'SubsidyRates', fields: 'id status version number full partial validFrom' };
const PROGRAMME = programmeOf('dexing-operating');

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

const configure = (change: object, as = FINANCE) => {
  const input = { programme: `SubsidyProgramme:${PROGRAMME}`, validFrom: '2026-06-30', ...change };
  return act(hub, RATES, 'configureSubsidyRates', input, { as });
};
const count = async () =>
  (await hub.pg.query('select count(*) as n from finance.subsidy_rates')).rows;

test.each([
  [
    'one fen below the floor of 200 yuan',
    { full: 19_999, partial: 10_000 },
    'BELOW_FLOOR',
    ['full'],
  ],
  [
    'one fen below the floor of 100 yuan',
    { full: 20_000, partial: 9_999 },
    'BELOW_FLOOR',
    ['partial'],
  ],
  ['180 yuan', { full: 18_000 }, 'BELOW_FLOOR', ['full']],
  ['nothing', { full: 0, partial: 0 }, 'BELOW_FLOOR', ['full']],
  ['no rate', {}, 'INVALID_VALUE', ['full']],
  ['yesterday', { full: 26_000, validFrom: '2026-06-29' }, 'INVALID_VALUE', ['validFrom']],
  [
    'an unknown programme',
    { programme: `SubsidyProgramme:${newKey()}`, full: 26_000 },
    'NOT_KNOWN',
    ['programme'],
  ],
  [
    'a programme that pays otherwise',
    { programme: `SubsidyProgramme:${programmeOf('dexing-fire-award')}`, full: 26_000 },
    'INVALID_VALUE',
    ['programme'],
  ],
  ['less than nothing', { full: -1 }, 'BAD_USER_INPUT', null],
  ['a day that is none', { full: 26_000, validFrom: '2027-02-29' }, 'BAD_USER_INPUT', null],
] as const)('%s is refused and nothing is set', async (_, change, code, path) => {
  const before = await count();
  const { codes, refusals, userErrors } = await configure(change);
  expect([...codes, ...refusals]).toEqual([code]);
  if (path) expect(userErrors[0]!.path).toEqual(['input', ...path]);
  expect(await count()).toEqual(before);
});

test('a band that the programme does not pay for has no rate', async () => {
  const id = programmeOf('heilongjiang-care');
  await hub.pg.query(
    `update finance.subsidy_programme set region_code = '230100', region_at = 230100000000
     where id = $1`,
    [id],
  );
  const rates = { programme: `SubsidyProgramme:${id}`, partial: 1 };
  const { userErrors } = await configure(rates, 'finance:230100');
  expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'partial'] }]);
});

test('a province, which does no work of its own, sets no rate', async () => {
  const before = await count();
  const { codes } = await configure({ full: 26_000 }, 'finance:360000');
  expect(codes).toEqual(['FORBIDDEN']);
  expect(await count()).toEqual(before);
});

test.each([
  ['fixes', 'EXACT', 20_000, [19_999, 20_001]],
  ['caps', 'CAP', 20_000, [20_001]],
  ['promises at least', 'FLOOR', 20_001, [19_999]],
])('an amount that the policy %s binds the region', async (_, bound, allowed, others) => {
  // As if a city had it: a province sets no rates.
  const id = programmeOf('heilongjiang-care');
  await hub.pg.query(
    `update finance.subsidy_programme set region_code = '230100', region_at = 230100000000,
       rates = jsonb_set(rates, '{0}', rates->0 || jsonb_build_object('amount', 20000, 'bound', $2::text))
     where id = $1`,
    [id, bound],
  );
  const set = (full: number) =>
    configure({ programme: `SubsidyProgramme:${id}`, full }, 'finance:230100');
  const code = bound === 'FLOOR' ? 'BELOW_FLOOR' : 'INVALID_VALUE';
  for (const full of others) {
    expect((await set(full)).userErrors).toMatchObject([{ code, path: ['input', 'full'] }]);
  }
  expect((await set(allowed)).node).toMatchObject({ status: 'SET', full: allowed });
});

test('the rates in force on the last day of a month are the ones it is paid by', async () => {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select facility_id as id from finance.facility_fact f where region_code like '361181%'
       and type = 'WELFARE_INSTITUTE' order by 1 limit 1`,
  );
  const rule = async (month: string) => {
    const text = `query($id: ID!, $month: Month!) {
      facility(id: $id) {
        operatingSubsidy(month: $month) { amount version validFrom inputs { name value } }
      }
    }`;
    const variables = { id: `Facility:${rows[0]!.id}`, month };
    const { facility } = expectData(await hub.query(text, { as: 'staff:361181', variables }));
    const { inputs, ...rest } = facility.operatingSubsidy;
    const named = inputs.map((one: { name: string; value: string }) => [one.name, one.value]);
    return { ...rest, ...Object.fromEntries(named) };
  };
  const before = { may: await rule('2026-05'), june: await rule('2026-06') };
  expect(before.june).toMatchObject({ version: 'R-01/361181/1', validFrom: '2023-01-01' });

  const exact = await configure({ full: 20_000, partial: 10_000 });
  expect(exact.node).toMatchObject({ status: 'SET', number: 2, full: 20_000, partial: 10_000 });
  const higher = await configure({ full: 26_000 });
  expect(higher.node).toMatchObject({ number: 3, full: 26_000, partial: null });
  const later = await configure({ full: 30_000, validFrom: '2026-07-01' });

  const june = await rule('2026-06');
  expect(june).toMatchObject({
    ...{ version: 'R-01/361181/3', validFrom: '2026-06-30', full: '26000', partial: '10000' },
    amount: before.june.amount + 6_000 * Number(june.fullResidents),
  });
  expect(Number(june.fullResidents)).toBeGreaterThan(0);
  expect(await rule('2026-05')).toEqual(before.may);

  const { id, version } = later.node!;
  const withdraw = (input: object) =>
    act(hub, RATES, 'withdrawSubsidyRates', { ...input }, { as: FINANCE });
  expect((await withdraw({ id, version })).node).toMatchObject({ status: 'WITHDRAWN' });
  const inForce = await withdraw({ id: higher.node!.id, version: 1 });
  expect(inForce.userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'id'] }]);
});
