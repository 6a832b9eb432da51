import { expectData, testHub, type TestHub } from '../kit/hub.ts';

/** What rows of another state show; each test changes a private copy of the world. */
let hub: TestHub;
beforeAll(async () => void (hub = await testHub({ own: true })));
afterAll(() => hub.close());

async function query(text: string) {
  return expectData(await hub.query(text));
}

describe('a deleted facility changes the figures', () => {
  const figures = `{
    yuxi: region(code: "530400") {
      facilityCounts { institutions privatelyOperated } bedCounts { institution }
    }
    ordos: region(code: "150600") {
      networkCoverage(of: COMMUNITY) { numerator denominator percent }
      nursingBedShare { numerator denominator }
    }
  }`;

  test('counts, beds and shares lose exactly what it had', async () => {
    const before = await query(figures);
    const gone = await deleteOne(`f.region_code like '5304%' and f.type = 'NURSING_HOME'`);
    const other = await deleteOne(`f.region_code like '1506%' and f.type = 'WELFARE_INSTITUTE'`);
    const after = await query(figures);
    expect(after.yuxi).toEqual({
      facilityCounts: { institutions: 54, privatelyOperated: 12 },
      bedCounts: { institution: 4565 - gone.total },
    });
    expect(after.ordos.nursingBedShare).toEqual({
      numerator: before.ordos.nursingBedShare.numerator - other.nursing,
      denominator: before.ordos.nursingBedShare.denominator - other.total,
    });
  });

  test('a community that loses its only station is no longer covered', async () => {
    const { rows } = await hub.pg.query<{ region_at: number }>(
      `select region_at from facilities.facility where region_code like '1506%'
       group by region_at having count(*) = 1 and max(type) = 'CARE_STATION' limit 1`,
    );
    await hub.pg.query('delete from facilities.facility where region_at = $1', [
      rows[0]!.region_at,
    ]);
    const { networkCoverage } = (await query(figures)).ordos;
    expect(networkCoverage).toEqual({ numerator: 264, denominator: 265, percent: '99.6226' });
  });
});

describe('a nursing share just below its target', () => {
  test('1244 of 2075 is not 60 per cent', async () => {
    await hub.pg.query(
      `update facilities.facility set status = 'CLOSED' where region_code like '150603%'`,
    );
    const { rows } = await hub.pg.query<{ id: string }>(
      `update facilities.facility set status = 'OPERATING' where id in (
         select id from facilities.facility
         where region_code like '150603%' and type = 'WELFARE_INSTITUTE' limit 1) returning id`,
    );
    await hub.pg.query(
      `update facilities.bed_inventory set total = 2075, nursing = 1244 where facility_id = $1`,
      [rows[0]!.id],
    );
    const { region } = await query(
      '{ region(code: "150603") { nursingBedShare { numerator denominator percent } } }',
    );
    expect(region.nursingBedShare).toEqual({
      ...{ numerator: 1244, denominator: 2075, percent: '59.9518' },
    });
  });
});

describe('prices that finance has published', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select id from facilities.facility where region_code like '1501%' and type = 'NURSING_HOME' and status = 'OPERATING'
       order by id limit 4`,
    );
    ids.push(...rows.map(({ id }) => id));
    await hub.pg.query('truncate facilities.facility_price');
    const prices = [250_000, 180_000, 320_000, 100_000];
    for (const [i, id] of ids.entries()) {
      await hub.pg.query(
        `insert into facilities.facility_price
           (filing_id, facility_id, monthly_fen, valid_from, sequence, as_of)
         values (uuidv7(), $1, $2, $3, $4, '2026-06-01T00:00:00Z')`,
        [id, prices[i], i === 3 ? '2026-07-01' : '2026-01-01', i + 1],
      );
    }
  });

  test('are shown with their time, from the day they hold', async () => {
    const { a, d } = await query(`{
      a: facility(id: "Facility:${ids[0]}") { monthlyPrice { amount asOf } }
      d: facility(id: "Facility:${ids[3]}") { monthlyPrice { amount } }
    }`);
    expect(a.monthlyPrice).toEqual({ amount: 250_000, asOf: '2026-06-01T00:00:00.000Z' });
    expect(d.monthlyPrice).toBeNull();
  });

  test('can be filtered by: what has no known price is left out', async () => {
    const { facilities } = await query(
      '{ facilities(filter: {monthlyPriceTo: 250000}) { totalCount nodes { id } } }',
    );
    expect(facilities.totalCount).toBe(2);
    expect(facilities.nodes.map(({ id }: any) => id).toSorted()).toEqual(
      [`Facility:${ids[0]}`, `Facility:${ids[1]}`].toSorted(),
    );
  });

  test.each([
    ['ASC', [1, 0, 2]],
    ['DESC', [2, 0, 1]],
  ])('can be sorted by, %s: unknown prices go last', async (direction, order) => {
    const { facilities } = await query(`{ facilities(first: 4, filter: {within: "150100"},
      orderBy: {field: PRICE, direction: ${direction}}) { nodes { id monthlyPrice { amount } } } }`);
    const [last, ...rest] = facilities.nodes.toReversed();
    expect(rest.toReversed().map(({ id }: any) => id)).toEqual(
      order.map((i) => `Facility:${ids[i]}`),
    );
    expect(last.monthlyPrice).toBeNull();
  });
});

test('a facility without a location has none, and no distance', async () => {
  const { rows } = await hub.pg.query<{ id: string }>(
    `update facilities.facility set latitude = null where id in
       (select id from facilities.facility where region_code like '2301%' limit 1) returning id`,
  );
  const { facility } = await query(`{ facility(id: "Facility:${rows[0]!.id}") {
    location { latitude } distance(from: {latitude: 45, longitude: 126})
  } }`);
  expect(facility).toEqual({ location: null, distance: null });
});

test('a revoked grade counts on no day', async () => {
  const { rows } = await hub.pg.query<{ facility_id: string; granted_on: string }>(
    `update facilities.grade_rating set status = 'REVOKED' where id in
       (select id from facilities.grade_rating where status = 'GRANTED' limit 1)
     returning facility_id, granted_on::text`,
  );
  const { facility_id: id, granted_on: day } = rows[0]!;
  const { facility } = await query(`{ facility(id: "Facility:${id}") {
    today: currentGrade { grade } then: currentGrade(asOf: "${day}") { grade }
  } }`);
  expect(facility).toEqual({ today: null, then: null });
});

async function deleteOne(condition: string): Promise<{ total: number; nursing: number }> {
  const { rows } = await hub.pg.query<{ id: string; total: number; nursing: number }>(
    `select f.id, b.total, b.nursing from facilities.facility f
     join facilities.bed_inventory b on b.facility_id = f.id and b.as_of = '2026-06-30'
     where f.status = 'OPERATING' and ${condition} order by f.id limit 1`,
  );
  await hub.pg.query('delete from facilities.facility where id = $1', [rows[0]!.id]);
  return rows[0]!;
}
