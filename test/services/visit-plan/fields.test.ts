import type { WorldElder, WorldVisitPlan } from '../../../seeds/world/types.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { publicIds, STAFF, world } from '../rows.ts';

interface Entry {
  elder: WorldElder;
  plan: WorldVisitPlan;
}

const MONTH = '2026-05';
let hub: TestHub;
let entries: Entry[];
beforeAll(async () => {
  hub = await testHub();
  entries = [...world.elders()].flatMap((elder) => {
    const plan = world.visitPlan(elder);
    return plan ? [{ elder, plan }] : [];
  });
});
afterAll(() => hub.close());

async function ask(text: string, variables = {}, as = STAFF) {
  return expectData(await hub.query(text, { as, variables }));
}

test('unvisited elders of a region and those who were visited make up the rate', async () => {
  const { region, unvisited, visited } = await ask(
    `{ region(code: "150600") { monthlyVisitRate(month: "2026-05") { anyMode { numerator denominator } }
         unvisitedElders(month: "2026-05") { totalCount } }
       unvisited: visitPlans(filter: { within: "150600", contact: UNVISITED, month: "2026-05" }) { totalCount }
       visited: visitPlans(filter: { within: "150600", contact: VISITED, month: "2026-05" }) { totalCount } }`,
  );
  const { numerator, denominator } = region.monthlyVisitRate.anyMode;
  expect(visited.totalCount).toBe(numerator);
  expect(unvisited.totalCount).toBe(denominator - numerator);
  expect(region.unvisitedElders.totalCount).toBe(unvisited.totalCount);
  expect(unvisited.totalCount).toBeGreaterThan(0);
});

test('unvisited elders come community by community, each once over all pages', async () => {
  const text = `query ($after: String) { region(code: "150600") {
    unvisitedElders(month: "2026-05", first: 2, after: $after) {
      totalCount nodes { id region { code } } pageInfo { hasNextPage endCursor } } } }`;
  const seen: { id: string; code: string }[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { unvisitedElders }: any = (await ask(text, { after })).region;
    total = unvisitedElders.totalCount;
    seen.push(...unvisitedElders.nodes.map(({ id, region }: any) => ({ id, code: region.code })));
    after = unvisitedElders.pageInfo.hasNextPage ? unvisitedElders.pageInfo.endCursor : null;
  } while (after);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
  const codes = seen.map(({ code }) => code.padEnd(12, '0'));
  expect(codes).toEqual(codes.toSorted());
});

describe('from the elder', () => {
  const TEXT = `query ($id: ID!, $month: Month) { elder(id: $id) {
    visitPlan { id endedOn grounds absences { totalCount nodes { from to reason } } records(filter: { month: $month }) { totalCount } }
    visitStatus(month: $month) { month state visited visitedAtHome contacts attempts lastContactOn } } }`;
  async function elder(n: number, month: string | null = MONTH) {
    const { key, residenceRegion } = world.elder(n);
    const as = `staff:${residenceRegion.slice(0, 4)}00`;
    const id = (await publicIds(as)).encode('Elder', key);
    return (await ask(TEXT, { id, month }, as)).elder;
  }

  test('elder 1 was visited, and the status agrees with the records', async () => {
    const visits = world.visits(world.elder(1), MONTH);
    const { visitPlan, visitStatus } = await elder(1);
    expect(visitPlan).toMatchObject({ endedOn: null, records: { totalCount: visits.length } });
    expect(visitStatus).toEqual({
      month: MONTH,
      state: 'DONE',
      visited: true,
      visitedAtHome: visits.some(({ mode }) => mode === 'HOME'),
      contacts: visits.length,
      attempts: 0,
      lastContactOn: visits.at(-1)?.visitedOn,
    });
  });

  test('elder 8, whom nobody reached in two attempts, is escalated', async () => {
    expect((await elder(8)).visitStatus).toMatchObject({
      state: 'ESCALATED',
      visited: false,
      contacts: 0,
      attempts: 2,
    });
  });

  test('without a month the status is that of the last full one', async () => {
    expect((await elder(1, null)).visitStatus.month).toBe(MONTH);
  });

  test('elder 9 is not on the register', async () => {
    expect(await elder(9)).toEqual({ visitPlan: null, visitStatus: null });
  });

  test('who left the register keeps the ended plan, and has no status afterwards', async () => {
    const left = entries.find(({ plan }) => plan.endedOn !== null && plan.endedOn < '2026-05-01')!;
    const { visitPlan, visitStatus } = await elder(left.elder.n);
    expect(visitPlan.endedOn).toBe(left.plan.endedOn);
    expect(visitStatus).toBeNull();
  });

  test('days in an institution are shown as absences', async () => {
    const stayed = entries.find(({ elder: { n }, plan }) =>
      world
        .admissions({ n })
        .some(({ admittedOn }) => admittedOn !== null && admittedOn >= plan.registeredOn),
    )!;
    const [stay] = world.admissions(stayed.elder);
    const { visitPlan } = await elder(stayed.elder.n);
    expect(visitPlan.absences).toEqual({
      totalCount: 1,
      nodes: [{ from: stay!.admittedOn, to: stay!.dischargedOn, reason: 'INSTITUTION' }],
    });
  });
});
