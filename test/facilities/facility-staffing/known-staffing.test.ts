import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

const query = async (text: string) => expectData(await hub.query(text));

test('agrees with the register of workforce on the day it was counted', async () => {
  const { facilities } = await query(`{
    facilities(first: 100, filter: { institution: true }, orderBy: { field: CERTIFIED_SHARE, direction: DESC }) {
      nodes {
        staffing { caregivers certifiedCaregivers asOf certifiedShare { percent } }
        knownStaffing { caregivers certifiedCaregivers countedOn certifiedShare { percent } }
      }
    }
  }`);
  expect(facilities.nodes).toHaveLength(100);
  for (const { staffing, knownStaffing } of facilities.nodes) {
    const { countedOn, ...counts } = knownStaffing;
    expect({ ...counts, asOf: countedOn }).toEqual(staffing);
  }
});

describe('filters and orders', () => {
  /** Caregivers, certified ones and beds of the homes of a city; the fifth is not known. */
  const HOMES = [
    [3, 2, 10],
    [4, 4, 8],
    [5, 0, 5],
    [0, 0, 6],
    [null, null, 6],
  ] as const;
  const ids: string[] = [];
  beforeAll(async () => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select id from facilities.facility where region_code like '1501%' and type = 'NURSING_HOME'
         and status = 'OPERATING' order by name, id limit 5`,
    );
    ids.push(...rows.map(({ id }) => id));
    await hub.pg.query(
      `update facilities.facility set status = 'CLOSED'
      where region_code like '1501%' and not id = any($1)`,
      [ids],
    );
    await hub.pg.query('delete from facilities.facility_staffing where facility_id = any($1)', [
      ids,
    ]);
    for (const [i, [caregivers, certified, beds]] of HOMES.entries()) {
      await hub.pg.query(
        `update facilities.bed_inventory set total = $2, nursing = $2, dementia = 0,
           occupied_general = 0, occupied_dementia = 0, occupied_nursing = 0
         where facility_id = $1`,
        [ids[i], beds],
      );
      if (caregivers === null) continue;
      await hub.pg.query(
        `insert into facilities.facility_staffing
           (facility_id, caregivers, certified_caregivers, total, counted_on, sequence, as_of)
         values ($1, $2, $3, $2, '2026-06-30', 1, '2026-06-30T00:00:00Z')`,
        [ids[i], caregivers, certified],
      );
    }
  });

  const found = async (filter: string) => {
    const { facilities } = await query(
      `{ facilities(filter: { within: "150100", ${filter} }) { totalCount nodes { id } } }`,
    );
    expect(facilities.totalCount).toBe(facilities.nodes.length);
    return facilities.nodes
      .map(({ id }: { id: string }) => ids.indexOf(id.replace('Facility:', '')))
      .toSorted();
  };

  test.each([
    ['certifiedShareFrom: "0"', [0, 1, 2]],
    ['certifiedShareFrom: "66.6666666666"', [0, 1]],
    ['certifiedShareFrom: "66.6666666667"', [1]],
    ['certifiedShareFrom: "100"', [1]],
    ['bedsPerCaregiverTo: "3.3333333334"', [0, 1, 2]],
    ['bedsPerCaregiverTo: "3.3333333333"', [1, 2]],
    ['bedsPerCaregiverTo: "2"', [1, 2]],
    ['bedsPerCaregiverTo: "1.99"', [2]],
    ['bedsPerCaregiverTo: "0"', []],
    ['certifiedShareFrom: "60", bedsPerCaregiverTo: "3"', [1]],
  ])('%s finds exactly those, and none that is not known', async (filter, homes) => {
    expect(await found(filter)).toEqual(homes);
  });

  test.each([
    ['certifiedShareFrom: "-0.1"', 'filter.certifiedShareFrom'],
    ['certifiedShareFrom: "100.1"', 'filter.certifiedShareFrom'],
    ['bedsPerCaregiverTo: "-1"', 'filter.bedsPerCaregiverTo'],
  ])('%s is refused', async (filter, argument) => {
    const { errors } = await hub.query(`{ facilities(filter: { ${filter} }) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test.each([
    ['CERTIFIED_SHARE', 'ASC', [2, 0, 1]],
    ['CERTIFIED_SHARE', 'DESC', [1, 0, 2]],
    ['BEDS_PER_CAREGIVER', 'ASC', [2, 1, 0]],
    ['BEDS_PER_CAREGIVER', 'DESC', [0, 1, 2]],
  ])('by %s %s: page by page each once, not known last', async (field, direction, homes) => {
    const order: number[] = [];
    for (let after = ''; ;) {
      const { facilities } = await query(`{ facilities(first: 1, ${after}
        filter: { within: "150100" }, orderBy: { field: ${field}, direction: ${direction} }) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`);
      order.push(ids.indexOf(facilities.nodes[0].id.replace('Facility:', '')));
      if (!facilities.pageInfo.hasNextPage) break;
      after = `after: "${facilities.pageInfo.endCursor}"`;
    }
    expect(order.slice(0, 3)).toEqual(homes);
    expect(order.slice(3).toSorted()).toEqual([3, 4]);
  });

  test('show what they rest on, with its time', async () => {
    const shown = async (id: string) =>
      (
        await query(`{ facility(id: "Facility:${id}") { knownStaffing {
          caregivers bedsPerCaregiver asOf
          certifiedShare { numerator denominator percent } } } }`)
      ).facility.knownStaffing;
    expect(await shown(ids[0]!)).toEqual({
      ...{ caregivers: 3, bedsPerCaregiver: '3.3333' },
      asOf: '2026-06-30T00:00:00.000Z',
      certifiedShare: { numerator: 2, denominator: 3, percent: '66.6666' },
    });
    expect(await shown(ids[3]!)).toMatchObject({ bedsPerCaregiver: null });
    expect(await shown(ids[4]!)).toBeNull();
  });

  test('follow what workforce publishes', async () => {
    await hub.pg.query(
      `insert into workforce.fact_outbox (kind, subject, payload)
       values ('FACILITY_STAFFING', $1, $2)`,
      [ids[0], { caregivers: 10, certifiedCaregivers: 10, total: 12, asOf: '2026-07-01' }],
    );
    expect(await found('certifiedShareFrom: "100"')).toEqual([1]);
    await hub.settle();
    expect(await found('certifiedShareFrom: "100"')).toEqual([0, 1]);
  });
});

test('costs as many statements for 50 facilities as for one', async () => {
  const list = (first: number) => `{ facilities(first: ${first},
    filter: { within: "150600", institution: true, certifiedShareFrom: "0" }
    orderBy: { field: BEDS_PER_CAREGIVER }) {
    totalCount nodes { knownStaffing { bedsPerCaregiver } } } }`;
  const run = (first: number) => hub.statements(async () => void (await query(list(first))));
  const one = await run(1);
  expect(one.length).toBeGreaterThan(2);
  expect(await run(50)).toHaveLength(one.length);
});
