import type { WorldVisit } from '../../../seeds/world/types.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { everyNode, publicIds, STAFF, world } from '../rows.ts';

interface Entry {
  region: string;
  visit: WorldVisit;
}

let hub: TestHub;
let entries: Entry[];
beforeAll(async () => {
  hub = await testHub();
  entries = [...world.elders()].flatMap((elder) =>
    world.visitMonths.flatMap((month) =>
      world.visits(elder, month).map((visit) => ({ region: elder.residenceRegion, visit })),
    ),
  );
});
afterAll(() => hub.close());

const LOCAL = 'within: "150602", month: "2026-05"';
const isLocal = ({ region, visit }: Entry) =>
  region.startsWith('150602') && visit.month === '2026-05';
const wrong = ({ findings }: WorldVisit) =>
  findings !== null && Object.values(findings).includes(false);

test.each([
  ['region and month', LOCAL, isLocal],
  [
    'result',
    'within: "1506", outcomes: [ATTEMPTED]'.replace('1506', '150600'),
    ({ region, visit }) => region.startsWith('1506') && visit.status === 'ATTEMPTED',
  ],
  [
    'mode',
    `${LOCAL}, modes: [PHONE, VIDEO]`,
    (entry) => isLocal(entry) && ['PHONE', 'VIDEO'].includes(entry.visit.mode),
  ],
  [
    'visitor',
    `${LOCAL}, visitorRoles: [ORG]`,
    (entry) => isLocal(entry) && entry.visit.visitorRole === 'ORG',
  ],
  [
    'something wrong',
    'within: "150600", concern: true',
    ({ region, visit }) => region.startsWith('1506') && wrong(visit),
  ],
  [
    'nothing wrong',
    `${LOCAL}, concern: false`,
    (entry) => isLocal(entry) && entry.visit.findings !== null && !wrong(entry.visit),
  ],
] satisfies [string, string, (entry: Entry) => boolean][])(
  'records are filtered by %s',
  async (_, filter, matches) => {
    const ids = await publicIds(STAFF);
    const nodes = await everyNode(hub, 'visitRecords', `filter: { ${filter} }`, 'id');
    const keys = nodes.map(({ id }) => ids.decode('VisitRecord', id));
    const expected = entries.filter(matches).map(({ visit }) => visit.key);
    expect(expected.length).toBeGreaterThan(0);
    expect(keys.toSorted()).toEqual(expected.toSorted());
  },
);

test.each(['ASC', 'DESC'])(
  'walking all pages %s gives each record once, by day',
  async (direction) => {
    const args = `filter: { ${LOCAL} }, orderBy: { visitedOn: ${direction} }`;
    const nodes = await everyNode(hub, 'visitRecords', args, 'id visitedOn');
    const days = nodes.map(({ visitedOn }) => visitedOn);
    const sorted = days.toSorted();
    expect(days).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(entries.filter(isLocal).length);
  },
);

test('a record leads to its plan, elder and region, and back', async () => {
  const text = `{ visitRecords(first: 1, filter: { ${LOCAL}, outcomes: [COMPLETED] }) { nodes {
    id visitedOn month findings { utilitiesSafe } elder { id } region { code } plan { id elder { id } } } } }`;
  const [record] = expectData(await hub.query(text, { as: STAFF })).visitRecords.nodes;
  expect(record.month).toBe(record.visitedOn.slice(0, 7));
  expect(record.plan.elder.id).toBe(record.elder.id);
  const { one, byPlan, byElder } = expectData(
    await hub.query(
      `query ($id: ID!, $plan: ID, $elder: ID) {
         one: visitRecord(id: $id) { visitedOn }
         byPlan: visitRecords(first: 100, filter: { plan: $plan }) { nodes { id } }
         byElder: visitRecords(first: 100, filter: { elder: $elder }) { nodes { id } } }`,
      { as: STAFF, variables: { id: record.id, plan: record.plan.id, elder: record.elder.id } },
    ),
  );
  expect(one.visitedOn).toBe(record.visitedOn);
  expect(byPlan.nodes).toContainEqual({ id: record.id });
  expect(byElder.nodes).toEqual(byPlan.nodes);
});
