import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { EMPTY_REGION, insert, newKey, planRow } from '../rows.ts';

const STAFF = `staff:${EMPTY_REGION}`;
/** First days of ten stays of a month each, those in hospital at the odd places. */
const DAYS = Array.from({ length: 10 }, (_, n) => `2025-${String(n + 1).padStart(2, '0')}-01`);

let hub: TestHub;
let id: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  const [plan, other] = [planRow(), planRow()];
  await insert(hub.pg, 'visit_plan', [plan, other]);
  const stay = (from: string, n: number, plan_key: string) => ({
    ...{ key: newKey(), plan_key, from_on: from, to_on: from.replace(/01$/, '28') },
    reason: n % 2 ? 'HOSPITAL' : 'INSTITUTION',
  });
  await insert(hub.pg, 'visit_absence', [
    ...DAYS.map((from, n) => stay(from, n, plan.key)),
    stay('2025-03-01', 0, other.key),
  ]);
  id = await publicIdFor(STAFF, 'VisitPlan', plan.key);
});
afterAll(() => hub.close());

async function absences(given: string) {
  const text = `query ($id: ID!) { visitPlan(id: $id) { absences(${given}) {
    totalCount nodes { from } pageInfo { hasNextPage endCursor } } } }`;
  const { visitPlan } = expectData(await hub.query(text, { as: STAFF, variables: { id } }));
  const { totalCount, nodes, pageInfo } = visitPlan.absences;
  return { totalCount, pageInfo, days: nodes.map(({ from }: { from: string }) => from) };
}

test('absences come page by page, the latest first', async () => {
  const first = await absences('first: 6');
  expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([10, true]);
  const rest = await absences(`first: 6, after: "${first.pageInfo.endCursor}"`);
  expect(rest.pageInfo.hasNextPage).toBe(false);
  expect([...first.days, ...rest.days]).toEqual(DAYS.toReversed());
});

test.each([
  ['orderBy: { field: FROM }', DAYS],
  ['filter: { reasons: [HOSPITAL] }', DAYS.filter((_, n) => n % 2 === 1).toReversed()],
  ['filter: { begunFrom: "2025-04-01" }', DAYS.slice(3).toReversed()],
  ['filter: { begunTo: "2025-04-01" }', DAYS.slice(0, 4).toReversed()],
  ['filter: null, orderBy: null', DAYS.toReversed()],
])('absences are asked for with %s', async (given, days) => {
  expect((await absences(given)).days).toEqual(days);
});
