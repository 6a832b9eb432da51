import { testHub, type TestHub } from '../kit/hub.ts';
import { keyOf } from '../../seeds/world/keys.ts';
import { publicIds, STAFF } from './rows.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

test.each([
  ['a bed by no id', '{ homeCareBed(id: "nonsense") { id } }', 'id'],
  ['a plan by no id', '{ visitPlan(id: "0") { id } }', 'id'],
  ['a record by no id', '{ visitRecord(id: "") { id } }', 'id'],
  ['a service list by no id', '{ basicServiceList(id: "15") { id } }', 'id'],
  [
    'beds of no region',
    '{ homeCareBeds(filter: { within: "1506" }) { totalCount } }',
    'filter.within',
  ],
  [
    'beds of no facility',
    '{ homeCareBeds(filter: { provider: "x" }) { totalCount } }',
    'filter.provider',
  ],
  ['beds of no elder', '{ homeCareBeds(filter: { elder: "x" }) { totalCount } }', 'filter.elder'],
  ['plans of no region', '{ visitPlans(filter: { within: "x" }) { totalCount } }', 'filter.within'],
  [
    'plans of a month without contact',
    '{ visitPlans(filter: { month: "2026-05" }) { totalCount } }',
    'filter.month',
  ],
  [
    'plans of a month to come',
    '{ visitPlans(filter: { month: "2026-07", contact: VISITED }) { totalCount } }',
    'filter.month',
  ],
  ['records of no plan', '{ visitRecords(filter: { plan: "x" }) { totalCount } }', 'filter.plan'],
  ['a page of 101 beds', '{ homeCareBeds(first: 101) { totalCount } }', 'first'],
])('%s is refused with its argument', async (_, text, argument) => {
  const { errors } = await hub.query(text, { as: STAFF });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

test.each([
  ['Date', '{ region(code: "150600") { homeCareBedCount(asOf: "2025-02-29") { value } } }', 'asOf'],
  ['Month', '{ region(code: "150600") { monthlyVisitRate(month: "2025-13") { month } } }', 'month'],
  ['an enum', '{ homeCareBeds(filter: { statuses: [GONE] }) { totalCount } }', 'filter.statuses'],
])('%s that is none is refused before anything runs', async (_, text, argument) => {
  const sent = await hub.statements(async () => {
    const { errors } = await hub.query(text, { as: STAFF });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
  expect(sent).toEqual([]);
});

test.each([
  ['homeCareBed', 'homeCareBed', 'HomeCareBed'],
  ['visitPlan', 'visitPlan', 'VisitPlan'],
  ['visitRecord', 'visit', 'VisitRecord'],
])('%s by the id of nothing is NOT_FOUND', async (field, kind, type) => {
  const id = (await publicIds(STAFF)).encode(type, keyOf(kind, 999_999_999));
  const text = `query ($id: ID!) { ${field}(id: $id) { id } }`;
  const { data, errors } = await hub.query(text, { as: STAFF, variables: { id } });
  expect([data[field], errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
});

test.each([
  '{ basicServiceList(id: "BasicServiceList:01890a5d-ac96-774b-bcce-b302099a8057") { id } }',
  '{ catalogueItem(id: "CatalogueItem:X") { id } }',
])('%s is NOT_FOUND', async (text) => {
  const { errors } = await hub.query(text);
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test.each([
  ['anonymous', undefined, ['homeCareBeds', 'visitPlans', 'visitRecords']],
  ['a developer', 'developer', []],
])('%s cannot even name what is closed to them', async (_, as, closed) => {
  for (const list of closed) {
    const { errors } = await hub.query(`{ ${list} { totalCount } }`, { as });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
  const sensitive = [
    '{ visitPlans { nodes { grounds } } }',
    '{ visitPlans(filter: { grounds: [LIVING_ALONE] }) { nodes { id } } }',
    '{ visitRecords { nodes { findings { homeSafe } } } }',
    '{ visitRecords(filter: { concern: true }) { nodes { id } } }',
    '{ homeCareBeds { nodes { eligibleForFreeCare } } }',
  ];
  for (const text of sensitive) {
    const { errors } = await hub.query(text, { as });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});
