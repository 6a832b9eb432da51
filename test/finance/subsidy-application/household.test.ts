import { keyOf } from '../../../ground/synthetic/keys.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { allMaterials, APPLIED_COLUMNS, appliedSql } from '../../kit/applied.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { ADAPTATION_SPECIMEN } from '../../services/home-adaptation/specimen.ts';
import { makeEntitled, programmeOf } from './specimen.ts';

/** R-03 for households of Ordos, whose table here says 3000 yuan for each. */
const PROGRAMME = programmeOf('ordos-adaptation');
const [SHE, HE] = [keyOf('elder', 1), keyOf('elder', 2)];
const HOUSEHOLD = newKey();
const CITY = 'finance:150600';
const APPLIED = appliedSql('SUBSIDY_ELDER', {
  receivedOn: '2026-06-21',
  concluded: { on: '2026-06-30', result: 'GRANTED' },
});
const OF = {
  entity: 'SubsidyApplication',
  fields: `id status version amount instalment beneficiaryKind elder { id }
    amountRule { code reasonCodes inputs { name value } }`,
};

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  const rates = { cases: [{ unit: 'HOUSEHOLD', amount: 300_000 }], validFrom: '2026-06-30' };
  const budget = { region: '150600', year: 2026, amount: 100_000_000, fundingSource: 'CITY' };
  const programme = `SubsidyProgramme:${PROGRAMME}`;
  for (const [entity, name, input] of [
    ['SubsidyRates', 'configureSubsidyRates', rates],
    ['BudgetLine', 'openBudgetLine', budget],
  ] as const) {
    const made = await act(hub, { entity }, name, { programme, ...input }, { as: CITY });
    expect([name, made.codes, made.refusals]).toEqual([name, [], []]);
  }
});
afterAll(() => hub.close());

beforeEach(async () => {
  await hub.pg.query('delete from finance.disbursement where programme_id = $1', [PROGRAMME]);
  await hub.pg.query('delete from finance.subsidy_application where programme_id = $1', [
    PROGRAMME,
  ]);
  await hub.pg.query('delete from finance.adaptation_fact where elder_key = any($1::uuid[])', [
    [SHE, HE],
  ]);
  await makeEntitled(hub, [SHE, HE]);
  await livesIn([SHE, HE], HOUSEHOLD);
});

const livesIn = (keys: readonly string[], household: string | null) =>
  hub.pg.query(
    `update finance.elder_fact set household_key = $2, region_code = '150602', region_at = 150602000000
     where elder_key = any($1::uuid[])`,
    [keys, household],
  );

/** Works of her household that services accepted. */
async function accepted(
  cost: number,
  more: { granted?: number; on?: string; of?: string | null } = {},
) {
  const { granted = cost, on = '2026-06-20', of = HOUSEHOLD } = more;
  await hub.pg.query(
    `insert into finance.adaptation_fact values (uuidv7(), $1, $2, $3, $4, $5, 0, now())`,
    [SHE, of, cost, granted, on],
  );
}

async function apply(elder = SHE, more: object = {}, as = CITY, of = OF): Promise<Outcome> {
  const input = { elder: await publicIdFor(as, 'Elder', elder), channel: 'WINDOW', ...more };
  return act(
    hub,
    of,
    'applyForSubsidy',
    { programme: `SubsidyProgramme:${PROGRAMME}`, ...input },
    { as },
  );
}

const told = ({ codes, userErrors }: Outcome) => [
  ...codes,
  ...userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`),
];

/** An application of an elder that is approved, as if it had been reviewed. */
async function approved(
  node: NonNullable<Outcome['node']>,
): Promise<{ id: string; version: number }> {
  await hub.pg.query(
    `update finance.subsidy_application set status = 'APPROVED', accepted_on = '2026-06-22',
       publicised_on = '2026-06-22', (${APPLIED_COLUMNS}) = (select ${APPLIED})
     where programme_id = $1 and status = 'DRAFT'`,
    [PROGRAMME],
  );
  return { id: node.id as string, version: node.version as number };
}

test.each([
  ['2650 yuan', 265_000, {}, 265_000, ['ENTITLED']],
  ['4800 yuan, of which it pays 1800', 480_000, {}, 300_000, ['ENTITLED', 'CAPPED']],
  ['no more than was granted', 265_000, { granted: 200_000 }, 200_000, ['ENTITLED']],
  ['exactly the cap', 300_000, {}, 300_000, ['ENTITLED']],
])('accepted works of %s are paid by R-03', async (_, cost, more, amount, reasonCodes) => {
  await accepted(cost, more);
  const { node } = await apply();
  expect(node).toMatchObject({ amount, beneficiaryKind: 'HOUSEHOLD', instalment: 1 });
  expect(node).toMatchObject({ amountRule: { code: 'R-03', reasonCodes } });
});

test('nothing is paid to who was not in difficulty on the day of the acceptance', async () => {
  await accepted(265_000, { on: '1900-01-01' });
  await hub.pg.query(
    `update finance.elder_fact set categories = '[{"category":"ECON_DIFFICULT","from":"2026-06-21","until":null}]'
     where elder_key = $1`,
    [SHE],
  );
  const { node } = await apply();
  expect(node).toMatchObject({ amount: 0, amountRule: { reasonCodes: ['CATEGORY_NOT_ENTITLED'] } });
});

test('without accepted works nobody applies, and no number that is typed counts', async () => {
  expect(told(await apply())).toEqual(['INVALID_VALUE elder']);
  await accepted(265_000);
  const event = { happenedOn: '2026-06-20', count: 9 };
  expect(told(await apply(SHE, { event }))).toEqual(['INVALID_VALUE event']);
});

test('fifty applications of two elders for one household are one', async () => {
  await accepted(265_000);
  const all = await Promise.all(Array.from({ length: 50 }, (_, n) => apply(n % 2 ? SHE : HE)));
  const done = all.filter(({ node }) => node !== null);
  expect(done).toHaveLength(1);
  expect([...new Set(all.filter(({ node }) => node === null).flatMap(told))]).toEqual([
    'ALREADY_EXISTS elder',
  ]);
});

test('two whose households became one are paid once, also by fifty at once', async () => {
  await livesIn([SHE, HE], null);
  await accepted(265_000, { of: null });
  const hers = await approved((await apply(SHE)).node!);
  await hub.pg.query(`update finance.adaptation_fact set elder_key = $1 where elder_key = $2`, [
    HE,
    SHE,
  ]);
  const his = await approved((await apply(HE)).node!);
  await livesIn([SHE, HE], HOUSEHOLD);
  const paid = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      act(hub, OF, 'disburseSubsidy', n % 2 ? hers : his, { as: CITY }),
    ),
  );
  expect(paid.filter((one) => told(one).length === 0)).toHaveLength(1);
  const { rows } = await hub.pg.query(
    `select sum(amount)::int as paid from finance.disbursement where programme_id = $1 and status = 'PAID'`,
    [PROGRAMME],
  );
  expect(rows).toEqual([{ paid: 265_000 }]);
});

test('works after works are paid up to the cap of the household, whoever of it applies', async () => {
  await accepted(265_000);
  const first = await approved((await apply(SHE)).node!);
  expect((await act(hub, OF, 'disburseSubsidy', first, { as: CITY })).refusals).toEqual([]);
  await accepted(100_000, { on: '2026-06-25' });
  const { node } = await apply(HE);
  expect(node).toMatchObject({
    ...{ amount: 35_000, instalment: 2 },
    amountRule: { reasonCodes: ['ENTITLED', 'CAPPED'] },
  });
  const [line] = (
    await hub.pg.query<{ kinds: string[] }>(
      `select array_agg(distinct beneficiary_kind) as kinds from finance.disbursement where household_key = $1`,
      [HOUSEHOLD],
    )
  ).rows;
  expect(line).toEqual({ kinds: ['HOUSEHOLD'] });
});

test('who moved out neither hands in nor is paid for the household that she left', async () => {
  await accepted(265_000);
  const { node } = await apply();
  await livesIn([SHE], newKey());
  const input = { id: node!.id, version: 1, materials: allMaterials('SUBSIDY_ELDER') };
  expect(told(await act(hub, OF, 'submitSubsidyApplication', input, { as: CITY }))).toEqual([
    'DWELLING_CHANGED id',
  ]);
  const paid = await act(hub, OF, 'disburseSubsidy', await approved(node!), { as: CITY });
  expect(told(paid)).toEqual(['DWELLING_CHANGED id']);
});

test('works that services accept reach finance, and she reads what is applied for', async () => {
  const key = await ADAPTATION_SPECIMEN.place(hub, 'ACCEPTANCE');
  const as = 'supervision:150600';
  const input = { id: await publicIdFor(as, 'HomeAdaptation', key), version: 1 };
  const done = await act(hub, { entity: 'HomeAdaptation' }, 'acceptHomeAdaptation', input, { as });
  expect(done.refusals).toEqual([]);
  await livesIn([SHE, HE], null);
  await hub.settle();
  await makeEntitled(hub, [SHE]);
  const { node } = await apply(SHE, { channel: 'ONLINE' }, 'elder:1', {
    ...OF,
    fields: 'amount adaptation { cost subsidy }',
  });
  expect(node).toMatchObject({ amount: 110_000, adaptation: { cost: 110_000, subsidy: 110_000 } });
  const mine =
    '{ viewer { elder { subsidyApplications(first: 50) { nodes { beneficiaryKind } } } } }';
  const { data } = await hub.query(mine, { as: 'elder:1' });
  expect(JSON.stringify(data)).toContain('HOUSEHOLD');
  const other = await hub.query(mine, { as: 'elder:2' });
  expect(JSON.stringify(other.data)).not.toContain('HOUSEHOLD');
});
