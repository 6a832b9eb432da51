import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

async function region(code: string, fields: string, as?: string) {
  return expectData(await hub.query(`{ region(code: "${code}") { ${fields} } }`, { as })).region;
}

const DAY_CARE = '[DAY_CARE, HAPPINESS_HOME, VILLAGE_STATION, ACTIVITY_ROOM]';

test('Yuxi has what its bureau reported (003)', async () => {
  const yuxi = await region(
    '530400',
    `facilityCounts { total institutions sites privatelyOperated asOf synthetic
      byType { type count } byOperationMode { operationMode count institutions } }
    bedCounts { institution community synthetic }
    dayCare: facilities(filter: {types: ${DAY_CARE}, statuses: [OPERATING]}) { totalCount }`,
  );
  expect(yuxi.facilityCounts).toMatchObject({
    ...{ institutions: 55, privatelyOperated: 13, asOf: '2026-06-30', synthetic: true },
    byType: expect.arrayContaining([{ type: 'DESTITUTE_HOME', count: 45 }]),
  });
  const { total, institutions, sites, byType, byOperationMode } = yuxi.facilityCounts;
  expect(byOperationMode).toContainEqual({
    ...{ operationMode: 'PUBLIC_BUILT_PRIVATE_RUN', count: 8, institutions: 8 },
  });
  expect(yuxi.bedCounts).toEqual({ institution: 4565, community: 0, synthetic: true });
  expect(yuxi.dayCare.totalCount).toBe(3260);
  expect(institutions + sites).toBe(total);
  for (const counts of [byType, byOperationMode]) {
    expect(counts.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(total);
  }
});

test('Ordos covers every street and every community, and half of its villages (002)', async () => {
  const ordos = await region(
    '150600',
    `streets: networkCoverage(of: STREET) { numerator denominator percent synthetic }
    communities: networkCoverage(of: COMMUNITY) { numerator denominator percent }
    towns: networkCoverage(of: TOWN) { numerator denominator }
    villages: networkCoverage(of: VILLAGE) { numerator denominator }
    counties: networkCoverage(of: COUNTY) { numerator denominator }`,
  );
  const { rows } = await hub.pg.query<{ unit: string; n: number }>(
    `select unit, count(*)::int as n from facilities.coverage_unit
     where code like '1506%' and not statistical_only and unit is not null group by 1`,
  );
  const units = Object.fromEntries(rows.map(({ unit, n }) => [unit, n]));
  expect(units).toEqual({ COUNTY: 9, STREET: 26, TOWN: 51, COMMUNITY: 265, VILLAGE: 735 });
  const full = (n: number) => ({ numerator: n, denominator: n });
  expect(ordos.streets).toEqual({ ...full(26), percent: '100', synthetic: true });
  expect(ordos.communities).toEqual({ ...full(265), percent: '100' });
  expect(ordos.towns).toEqual(full(51));
  expect(ordos.counties).toEqual(full(9));
  expect(ordos.villages.denominator).toBe(735);
  expect(ordos.villages.numerator).toBeGreaterThan(735 * 0.4);
  expect(ordos.villages.numerator).toBeLessThan(735 * 0.7);
});

test('the units to cover are the regions of the hub', async () => {
  const { rows } = await hub.pg.query<{ n: number }>(
    `select count(*)::int as n from facilities.coverage_unit u
     full join (select * from regions.region where level not in ('PROVINCE', 'CITY')) r
       using (code)
     where u.code is null or r.code is null or u.level <> r.level
       or u.settlement is distinct from r.settlement or r.statistical_only and not u.statistical_only`,
  );
  expect(rows[0]!.n).toBe(0);
});

test('the nursing share of each banner is its nursing beds out of its institution beds (R-12)', async () => {
  const { rows } = await hub.pg.query<Record<string, number>>(
    `select left(f.region_code, 6) as code, sum(b.nursing)::int as numerator,
       sum(b.total)::int as denominator
     from facilities.facility f join facilities.bed_inventory b
       on b.facility_id = f.id and b.as_of = '2026-06-30'
     where f.region_code like '1506%' and f.status = 'OPERATING' and f.type in
       ('NURSING_HOME', 'DESTITUTE_HOME', 'WELFARE_INSTITUTE', 'HONOUR_HOME', 'NURSING_HOSPITAL')
     group by 1 order by 1`,
  );
  const banners = await region(
    '150600',
    'children { nodes { code nursingBedShare { numerator denominator } } }',
  );
  expect(rows).toHaveLength(9);
  expect(
    banners.children.nodes.map(({ code, nursingBedShare }: any) => ({ code, ...nursingBedShare })),
  ).toEqual(rows);
});

test('a share of exactly 60 per cent is shown as 60, one below it is not rounded up', async () => {
  const { nursingBedShare } = await region(
    '150624',
    'nursingBedShare { numerator denominator percent asOf withheld }',
  );
  const { numerator, denominator } = nursingBedShare;
  expect(numerator * 10).toBe(denominator * 6);
  expect(nursingBedShare).toMatchObject({ percent: '60', asOf: '2026-06-30', withheld: null });
});

test('figures on a day leave out what opened later', async () => {
  const { then, now } = await region(
    '150600',
    `then: networkCoverage(of: VILLAGE, asOf: "2022-12-31") { numerator asOf }
    now: networkCoverage(of: VILLAGE) { numerator }`,
  );
  expect(then.asOf).toBe('2022-12-31');
  expect(then.numerator).toBeGreaterThan(0);
  expect(then.numerator).toBeLessThan(now.numerator);
});

test('grade shares keep ungraded and expired homes in the denominator (R-13)', async () => {
  const ordos = await region(
    '150600',
    `township: gradeShare(of: TOWNSHIP_HOMES) { numerator denominator }
    public: gradeShare(of: COUNTY_PUBLIC_HOMES) { numerator denominator }`,
  );
  expect(ordos).toEqual({
    township: { numerator: 23, denominator: 30 },
    public: { numerator: 15, denominator: 18 },
  });
});

test('public beds in use are taken beds out of all beds of public institutions (R-30)', async () => {
  const { rows } = await hub.pg.query<Record<string, number>>(
    `select (select count(*)::int from facilities.admission a join facilities.facility f
         on f.id = a.facility_id where a.status = 'ADMITTED' and f.region_code like '2101%'
         and f.operation_mode like 'PUBLIC%' and f.status = 'OPERATING') as numerator,
       (select sum(b.total)::int from facilities.facility f join facilities.bed_inventory b
         on b.facility_id = f.id and b.as_of = '2026-06-30' where f.region_code like '2101%'
         and f.operation_mode like 'PUBLIC%' and f.status = 'OPERATING'
         and f.type in ('DESTITUTE_HOME', 'WELFARE_INSTITUTE')) as denominator`,
  );
  const { publicBedUse } = await region('210100', 'publicBedUse { numerator denominator }');
  expect(publicBedUse.numerator).toBeGreaterThan(0);
  expect(publicBedUse).toEqual(rows[0]);
});

test('beds of a region add up over the regions below', async () => {
  const people = 'dementia { value } occupied { value } vacant { value }';
  const fields = `institution nursing community dayCare ${people}`;
  const city = await region(
    '150100',
    `bedCounts { ${fields} } children { nodes { bedCounts { ${fields} } } }`,
    'staff:150100',
  );
  const number = (given: any): number => given.value ?? given;
  for (const [name, sum] of Object.entries(city.bedCounts)) {
    const parts = city.children.nodes.map(({ bedCounts }: any) => number(bedCounts[name]));
    expect([name, parts.reduce((a: number, b: number) => a + b, 0)]).toEqual([name, number(sum)]);
    expect(number(sum)).toBeGreaterThan(0);
  }
});

test('a region without any facility has no share, and says why', async () => {
  const { rows } = await hub.pg.query<{ code: string }>(
    `select code from facilities.coverage_unit u where unit = 'VILLAGE' and not exists
       (select from facilities.facility f where f.region_at = u.region_at) limit 1`,
  );
  const village = await region(
    rows[0]!.code,
    `facilityCounts { total byType { count } } bedCounts { institution dayCare }
    nursingBedShare { numerator percent withheld }
    networkCoverage(of: VILLAGE) { numerator denominator }
    facilities { totalCount nodes { id } }`,
  );
  expect(village).toEqual({
    facilityCounts: { total: 0, byType: [] },
    bedCounts: { institution: 0, dayCare: 0 },
    nursingBedShare: { numerator: null, percent: null, withheld: 'NO_DATA' },
    networkCoverage: { numerator: 0, denominator: 1 },
    facilities: { totalCount: 0, nodes: [] },
  });
});

test('facilities of a region are those of its subtree, sorted and filtered', async () => {
  const { facilities } = await region(
    '150602',
    `facilities(first: 100, filter: {institution: true}, orderBy: {field: BEDS, direction: DESC}) {
      totalCount nodes { beds { total } region { code } }
    }`,
  );
  expect(facilities.totalCount).toBe(facilities.nodes.length);
  const beds = facilities.nodes.map((node: any) => node.beds.total);
  expect(beds).toEqual(beds.toSorted((a: number, b: number) => b - a));
  for (const node of facilities.nodes) expect(node.region.code).toMatch(/^150602/);
});

test('an empty list of states is told', async () => {
  const { errors } = await hub.query(
    '{ region(code: "150600") { facilityCounts(statuses: []) { total } } }',
  );
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'statuses' });
});

test('the statements sent do not grow with the regions shown', async () => {
  const query = (first: number) => `{ regions(first: ${first}) { nodes { code
    facilities(first: 3) { totalCount nodes { name beds { total } } }
    nursingBedShare { percent } publicBedUse { percent } facilityCounts { total }
    bedCounts { institution dayCare } before: nursingBedShare(asOf: "2024-12-31") { percent }
    gradeShare(of: TOWNSHIP_HOMES) { percent } networkCoverage(of: COMMUNITY) { percent }
  } } }`;
  const run = (first: number) =>
    hub.statements(async () => void expectData(await hub.query(query(first))));
  await run(1);
  const one = await run(1);
  expect(one.length).toBeGreaterThan(8);
  expect(await run(50)).toHaveLength(one.length);
});
