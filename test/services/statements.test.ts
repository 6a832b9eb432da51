import { expectData, testHub, type TestHub } from '../kit/hub.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { bedRow, insert, newKey, STAFF, world } from './rows.ts';

const HOME = '150602002001';
let hub: TestHub;

/** Fifty beds more, of elders who are there, each with a month of care. */
beforeAll(async () => {
  hub = await testHub({ own: true });
  const beds = Array.from({ length: 50 }, (_, i) =>
    bedRow({
      elder_key: world.elder(i + 21).key,
      status: 'CLOSED',
      closed_on: '2026-06-01',
      region_code: HOME,
      region_at: regionAt(HOME),
    }),
  );
  await insert(hub.pg, 'home_care_bed', beds);
  const care = { month: '2026-05', hours: '20.0', visits: 4, synthetic: true };
  const months = beds.map(({ key }) => ({ key: newKey(), bed_key: key, ...care }));
  await insert(hub.pg, 'home_care_delivery', months);
});
afterAll(() => hub.close());

async function ask(text: string, variables = {}) {
  return expectData(await hub.query(text, { as: STAFF, variables }));
}

const ELDERS = 'elders(first: $n, filter: { within: "150600" })';
const LISTS: [string, string][] = [
  [
    'visitPlans',
    `visitPlans(first: $n, filter: { within: "150600", contact: VISITED }) { totalCount nodes {
     id elder { id } region { name } provider { name } visitStatus(month: "2026-05") { state } absences { nodes { from } }
     records(first: 2) { totalCount nodes { visitedOn } } } }`,
  ],
  [
    'visitRecords',
    `visitRecords(first: $n, filter: { within: "150600" }) { nodes {
     id elder { id } region { name } plan { id registeredOn } } }`,
  ],
  [
    'Elder',
    `${ELDERS} { nodes { homeCareBed { status } homeCareBeds { nodes { status } } visitPlan { id } visitStatus { state } } }`,
  ],
  [
    'Facility',
    'facilities(first: $n, filter: { within: "150600" }) { nodes { homeCareBedCount { value } } }',
  ],
  [
    'Region',
    `regions(first: $n, filter: { within: "150600" }) { nodes {
     alertResponse(withinMinutes: 5) { alerts } homeCareBedCount { value } homeCareBedsByProvider(first: 3) { totalCount nodes { beds { value } } }
     monthlyVisitRate(month: "2026-05") { anyMode { percent } inHome { percent } }
     unvisitedElders(month: "2026-05") { totalCount nodes { id } } } }`,
  ],
  [
    'Region.basicServiceList',
    `regions(first: $n, filter: { within: "150602" }) { nodes {
     basicServiceList { inheritedFrom { name } list { id validity { valid } policyDocument { title } } } } }`,
  ],
  [
    'basicServiceLists',
    `basicServiceLists(first: $n, orderBy: { field: REGION, direction: DESC }) { nodes {
     region { name } validity { reasons { code } checkedAgainst { id } } } }`,
  ],
];

test.each(LISTS)('%s costs as many statements for 20 rows as for one', async (_, list) => {
  const text = `query ($n: Int!) { ${list} }`;
  const count = async (n: number) => (await hub.statements(() => ask(text, { n }))).length;
  const one = await count(1);
  expect(one).toBeGreaterThan(0);
  expect(await count(20)).toBe(one);
});

test('the whole list is only counted when asked for', async () => {
  for (const list of ['visitPlans', 'visitRecords', 'basicServiceLists', 'catalogueItems']) {
    const plain = await hub.statements(() => ask(`{ ${list}(first: 1) { nodes { __typename } } }`));
    const counted = await hub.statements(() =>
      ask(`{ ${list}(first: 1) { nodes { __typename } totalCount } }`),
    );
    expect([list, counted.length]).toEqual([list, plain.length + 1]);
  }
});
