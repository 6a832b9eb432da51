import type { WorldElder } from '../../../seeds/world/types.ts';
import { ECONOMIC_CATEGORIES } from '../../../seeds/world/types.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { STAFF, world } from '../elders-world.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const CITIES = ['150100', '150600', '530400', '210100'];
const PAST = '2025-09-30';
const ELDERS = [...world.elders()];

const covers = (from: string, to: string | null, on: string) =>
  from <= on && (to === null || to >= on);

/** Elders of the world registered in a region (a prefix of its codes) on a day. */
function registered(prefix: string, on: string): WorldElder[] {
  return ELDERS.filter(({ registrations }) =>
    registrations.some(({ region, from, to }) => region.startsWith(prefix) && covers(from, to, on)),
  );
}

const isPoor = ({ categories }: WorldElder, on: string) =>
  categories.some(
    ({ category, from, to }) => ECONOMIC_CATEGORIES.includes(category) && covers(from, to, on),
  );
const valid = ({ assessments }: WorldElder, on: string) =>
  assessments.filter(
    ({ assessedOn, validUntil, status }) =>
      covers(assessedOn, validUntil, on) && (on < TEST_AS_OF || status === 'EFFECTIVE'),
  );

async function region(code: string, fields: string, as?: string) {
  return expectData(await hub.query(`{ region(code: "${code}") { ${fields} } }`, { as })).region;
}

const RATIO = '{ numerator denominator percent withheld asOf synthetic }';
const ratio = (numerator: number, denominator: number, asOf: string) =>
  expect.objectContaining({ numerator, denominator, withheld: null, asOf, synthetic: true });

describe.each(CITIES)('in %s', (code) => {
  const prefix = code.slice(0, 4);

  test.each([TEST_AS_OF, PAST])(
    'on %s the elders are those registered there that day',
    async (on) => {
      const { elderCount } = await region(
        code,
        `elderCount(asOf: "${on}") { value asOf synthetic }`,
      );
      expect(elderCount).toEqual({
        value: registered(prefix, on).length,
        asOf: on,
        synthetic: true,
      });
    },
  );

  test.each([TEST_AS_OF, PAST])(
    'on %s assessment coverage is that of the economically difficult',
    async (on) => {
      const poor = registered(prefix, on).filter((elder) => isPoor(elder, on));
      const assessed = poor.filter((elder) => valid(elder, on).length > 0);
      const { assessmentCoverage } = await region(
        code,
        `assessmentCoverage(asOf: "${on}") ${RATIO}`,
        `staff:${code}`,
      );
      expect(assessmentCoverage).toEqual(ratio(assessed.length, poor.length, on));
    },
  );

  test('the bands are those of the latest assessment in force', async () => {
    const { eldersByBand } = await region(
      code,
      'eldersByBand { band count { value } }',
      `staff:${code}`,
    );
    const latest = registered(prefix, TEST_AS_OF).map(
      (elder) => valid(elder, TEST_AS_OF).sort((a, b) => (a.assessedOn < b.assessedOn ? 1 : -1))[0],
    );
    for (const { band, count } of eldersByBand) {
      const expected = latest.filter((assessment) => assessment?.band === band).length;
      expect([band, count.value]).toEqual([band, expected]);
    }
    expect(eldersByBand).toHaveLength(3);
  });
});

test('every economically difficult elder of Ordos is assessed, as its plan of 2023 promises', async () => {
  const { assessmentCoverage } = await region('150600', `assessmentCoverage ${RATIO}`, STAFF);
  expect(assessmentCoverage).toMatchObject({ percent: '100', withheld: null });
  expect(assessmentCoverage.denominator).toBeGreaterThanOrEqual(10);
});

test('destitute elders: both rates count those of the world, and staff of the region see small ones', async () => {
  const destitute = registered('1506', TEST_AS_OF).flatMap(({ destitute: each }) => each ?? []);
  const incapable = destitute.filter(({ selfCare }) => !selfCare);
  const willing = destitute.filter((each) => each.willing);
  const central = (each: { mode: string }) => each.mode === 'CENTRAL';
  const found = await region(
    '150600',
    `destituteCentralRate ${RATIO} destituteWillingRate ${RATIO}`,
    STAFF,
  );
  expect(found).toMatchObject({
    destituteCentralRate: {
      numerator: incapable.filter(central).length,
      denominator: incapable.length,
    },
    destituteWillingRate: {
      numerator: willing.filter(central).length,
      denominator: willing.length,
    },
  });
  expect(found.destituteWillingRate.percent).toBe('100');
});

test('a count below ten is given to staff of that region and to nobody else', async () => {
  const counts = new Map<string, number>();
  for (const { residenceRegion } of registered('1506', TEST_AS_OF)) {
    counts.set(residenceRegion, (counts.get(residenceRegion) ?? 0) + 1);
  }
  const [code, value] = [...counts].find(([, n]) => n > 0 && n < 10)!;
  const fields = 'elderCount { value withheld }';
  const hidden = { elderCount: { value: null, withheld: 'SMALL_NUMBER' } };
  expect(await region(code, fields, STAFF)).toEqual({ elderCount: { value, withheld: null } });
  expect(await region(code, fields)).toEqual(hidden);
  expect(await region(code, fields, 'staff:150100')).toEqual(hidden);
  expect(await region(code, fields, 'partner:150100')).toEqual(hidden);
});

test('who moved counted in the city left on the day before, and in the new one on the day', async () => {
  const [before, after] = world.elder(3).registrations;
  const count = async (on: string) => {
    const value = async (code: string) =>
      (await region(code, `elderCount(asOf: "${on}") { value }`, `staff:${code}`)).elderCount.value;
    return { left: await value(before!.region), found: await value(after!.region) };
  };
  const world3 = (on: string) => ({
    left: registered(before!.region, on).length,
    found: registered(after!.region, on).length,
  });
  expect(await count(before!.to!)).toEqual(world3(before!.to!));
  expect(await count(after!.from)).toEqual(world3(after!.from));
});

test('a region without a destitute elder has no data, not a rate of zero', async () => {
  const bare = [...new Set(ELDERS.map(({ residenceRegion }) => residenceRegion))].find((code) =>
    registered(code, TEST_AS_OF).every(({ destitute }) => destitute === null),
  )!;
  const office = `staff:${bare.slice(0, 4)}00`;
  const { destituteCentralRate } = await region(bare, `destituteCentralRate ${RATIO}`, office);
  expect(destituteCentralRate).toMatchObject({ numerator: null, withheld: 'NO_DATA' });
});

test('a day to come is refused, for nobody knows it', async () => {
  const { data, errors } = await hub.query(
    '{ region(code: "150600") { elderCount(asOf: "2099-01-01") { value } } }',
  );
  expect(data.region.elderCount).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'asOf' });
});

test.each([
  'elderCount { value }',
  'assessmentCoverage { percent }',
  'destituteCentralRate { percent } destituteWillingRate { percent }',
  'eldersByBand { count { value } }',
])('{ %s } costs as many statements for 50 regions as for one', async (fields) => {
  const text = `query ($n: Int!) { regions(first: $n, filter: { within: "150602" }) { nodes { ${fields} } } }`;
  const count = async (n: number) =>
    (await hub.statements(async () => expectData(await hub.query(text, { variables: { n } }))))
      .length;
  const one = await count(1);
  expect(one).toBeGreaterThan(1);
  expect(await count(50)).toBe(one);
});
