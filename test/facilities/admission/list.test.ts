import { createWorld } from '../../../seeds/world/world.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { TEST_AS_OF, TEST_ELDERS } from '../../kit/world.ts';
import { idsOfEveryPage } from '../every-page.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const STAFF = 'staff:150600';
const stays = [...createWorld({ elders: TEST_ELDERS, asOf: TEST_AS_OF }).residents()];

test('every stay of the world is there, once', async () => {
  const { ids, totalCount } = await idsOfEveryPage(hub, 'admissions', '', STAFF);
  expect(stays.length).toBeGreaterThan(100);
  expect(totalCount).toBe(stays.length);
  expect(new Set(ids).size).toBe(stays.length);
});

test('an admission leads to its elder and its facility, and back', async () => {
  const { data } = await hub.query(
    `{ admissions(first: 1, filter: {statuses: [ADMITTED]}) { nodes {
      id status bedClass priorityTier militaryFamily appliedOn admittedOn dischargedOn
      dischargeReason synthetic
      elder { id currentAdmission { id } admissions { nodes { id } } } facility { id name }
    } } }`,
    { as: STAFF },
  );
  const admission = data.admissions.nodes[0];
  expect(admission).toMatchObject({
    ...{ status: 'ADMITTED', synthetic: true, dischargedOn: null, dischargeReason: null },
    facility: { name: expect.any(String) },
    elder: {
      currentAdmission: { id: admission.id },
      admissions: { nodes: [{ id: admission.id }] },
    },
  });
  const again = await hub.query('query One($id: ID!) { admission(id: $id) { id status } }', {
    as: STAFF,
    variables: { id: admission.id },
  });
  expect(again.data.admission).toEqual({ id: admission.id, status: 'ADMITTED' });
});

test('an elder in the queue or gone has an admission, but no current one', async () => {
  const { data } = await hub.query(
    `{ admissions(filter: {statuses: [WAITLISTED, DISCHARGED]}) {
      nodes { elder { currentAdmission { id } admissions { nodes { status } } } }
    } }`,
    { as: STAFF },
  );
  expect(data.admissions.nodes.length).toBeGreaterThan(5);
  for (const { elder } of data.admissions.nodes) {
    expect(elder.currentAdmission).toBeNull();
    expect(['WAITLISTED', 'DISCHARGED']).toContain(elder.admissions.nodes[0].status);
  }
});

describe('each filter of admissions finds what the rows say', () => {
  test.each([
    ['within: "150600"', `region_code like '1506%'`],
    ['statuses: [ADMITTED]', `status = 'ADMITTED'`],
    ['bedClasses: [DEMENTIA]', `bed_class = 'DEMENTIA'`],
    ['priorityTiers: [1, 2]', 'priority_tier in (1, 2)'],
    [
      'appliedFrom: "2025-01-01", appliedTo: "2025-12-31"',
      `applied_on between '2025-01-01' and '2025-12-31'`,
    ],
    [
      'residentOn: "2025-06-30"',
      `admitted_on <= '2025-06-30' and coalesce(discharged_on, '9999-01-01') > '2025-06-30'`,
    ],
  ])('%s', async (filter, condition) => {
    const { ids } = await idsOfEveryPage(hub, 'admissions', `filter: {${filter}}`, STAFF);
    const wanted = await hub.pg.query(`select from facilities.admission where ${condition}`);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toHaveLength(wanted.rowCount!);
  });

  test('facility and elder: those of one place, and of one person there', async () => {
    const { rows } = await hub.pg.query<{ id: string; n: number }>(
      `select 'Facility:' || facility_id as id, count(*)::int as n from facilities.admission
       group by 1 order by 2 desc limit 1`,
    );
    const { id, n } = rows[0]!;
    const { data } = await hub.query(
      `query Stays($id: ID!) {
        admissions(first: 1, filter: {facility: $id}) { totalCount nodes { id elder { id } } }
        facility(id: $id) { admissions { totalCount } }
      }`,
      { as: STAFF, variables: { id } },
    );
    expect(n).toBeGreaterThan(1);
    expect(data.admissions.totalCount).toBe(n);
    expect(data.facility.admissions.totalCount).toBe(n);
    const [first] = data.admissions.nodes;
    const filter = `filter: {elder: "${first.elder.id}"}`;
    expect((await idsOfEveryPage(hub, 'admissions', filter, STAFF)).ids).toEqual([first.id]);
  });
});

describe('each order of admissions gives each row once', () => {
  test.each(['ASC', 'DESC'])('APPLIED_ON %s', async (way) => {
    const order = `orderBy: {field: APPLIED_ON, direction: ${way}}`;
    const { ids } = await idsOfEveryPage(hub, 'admissions', order, STAFF);
    expect(new Set(ids).size).toBe(stays.length);
  });

  test('QUEUE puts tier before family, and family before the day (R-20)', async () => {
    const { data } = await hub.query(
      `{ admissions(first: 100, orderBy: {field: QUEUE}) {
        nodes { priorityTier militaryFamily appliedOn }
      } }`,
      { as: STAFF },
    );
    const keys = data.admissions.nodes.map(
      ({ priorityTier, militaryFamily, appliedOn }: any) =>
        `${priorityTier} ${militaryFamily ? 0 : 1} ${appliedOn}`,
    );
    expect(new Set(keys.map((key: string) => key[0])).size).toBeGreaterThan(1);
    expect(keys).toEqual(keys.toSorted());
  });
});

describe('bad input to admissions', () => {
  const foreign = 'AAAAAAAAAAAAAAAAAAAAAA';
  test.each([
    ['admission(id: "1") { id }', 'BAD_USER_INPUT', 'id'],
    [`admission(id: "${foreign}") { id }`, 'BAD_USER_INPUT', 'id'],
    ['admissions(filter: {facility: "1"}) { nodes { id } }', 'BAD_USER_INPUT', 'filter.facility'],
    [
      `admissions(filter: {elder: "${foreign}"}) { nodes { id } }`,
      'BAD_USER_INPUT',
      'filter.elder',
    ],
    ['admissions(filter: {within: "1"}) { nodes { id } }', 'BAD_USER_INPUT', 'filter.within'],
    [
      'admissions(filter: {priorityTiers: [4]}) { nodes { id } }',
      'BAD_USER_INPUT',
      'filter.priorityTiers',
    ],
  ])('%s', async (field, code, argument) => {
    const { errors } = await hub.query(`{ ${field} }`, { as: STAFF });
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code, argument });
    expect(errors![0]!.message).not.toContain(foreign);
  });

  test('the id another recipient got means nothing here', async () => {
    const one = await hub.query('{ admissions(first: 1) { nodes { id } } }', {
      as: 'staff:530400',
    });
    const { id } = expectData(one).admissions.nodes[0];
    const { data, errors } = await hub.query(`{ admission(id: "${id}") { id } }`, { as: STAFF });
    expect(data.admission).toBeNull();
    expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(errors![0]!.extensions.code);
  });
});

describe('who meets admissions in the schema', () => {
  test.each([
    [undefined, false, false],
    ['developer', true, false],
    ['partner:150100', true, false],
    ['elder:1', true, true],
    [STAFF, true, true],
  ])('%s: an admission %s, the list of all %s', async (as, one, all) => {
    const single = await hub.query('{ admission(id: "x") { status } }', { as });
    const list = await hub.query('{ admissions(first: 1) { totalCount } }', { as });
    const known = (result: typeof single) =>
      result.errors?.[0]?.extensions.code !== 'GRAPHQL_VALIDATION_FAILED';
    expect([known(single), known(list)]).toEqual([one, all]);
  });
});

test('the statements sent do not grow with the admissions and elders shown', async () => {
  const query = (first: number) => `{
    admissions(first: ${first}, filter: {statuses: [ADMITTED]}) { totalCount nodes {
      status facility { name } elder {
        name admissions { nodes { id facility { name } } } currentAdmission { bedClass facility { name } }
      }
    } }
  }`;
  const run = (first: number) =>
    hub.statements(async () => void expectData(await hub.query(query(first), { as: STAFF })));
  const one = await run(1);
  expect(one.length).toBeGreaterThan(4);
  expect(await run(50)).toHaveLength(one.length);
});
