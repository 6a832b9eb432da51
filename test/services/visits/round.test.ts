import { keyOf } from '../../../ground/synthetic/keys.ts';
import { VISIT_PLAN } from '../../../subgraphs/services/visit-plan/machine.ts';
import { VISIT_RECORD } from '../../../subgraphs/services/visit-record/machine.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey, type Outcome, verdict } from '../../kit/mutations.ts';
import { clearVisits, givePlan, GRID, OFFICE } from './plans.ts';

/** The rounds of a grid officer, through the hub. */
let hub: TestHub;
const ROUND =
  'mutation ($input: RecordVisitsInput!) { recordVisits(input: $input) { visitRecords { id visitedOn elder { id } region { code } startedAt visitorRole } userErrors { code path } replayed } }';
const ELDERS = [1, 2, 3, 4, 5].map((n) => keyOf('elder', n));

beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
beforeEach(async () => {
  for (const [n, elder] of ELDERS.entries()) {
    await clearVisits(hub, elder);
    await givePlan(hub, { elder, key: keyOf('round-test', n) });
  }
});

const ids = (as = GRID) => Promise.all(ELDERS.map((key) => publicIdFor(as, 'Elder', key)));
const count = async () =>
  Number(
    (
      await hub.pg.query<{ n: string }>(
        'select count(*) as n from services.visit_record where elder_key = any($1::uuid[])',
        [ELDERS],
      )
    ).rows[0]!.n,
  );
async function record(visits: object[], as = GRID, idempotencyKey = freshKey()) {
  const { data, errors } = await hub.query(ROUND, {
    ...{ as, variables: { input: { idempotencyKey, visits } } },
  });
  return { ...(data as any)?.recordVisits, errors };
}
const at = (time: string) => `2026-06-29T${time}:00+08:00`;
const HOME = { visitedOn: '2026-06-29', mode: 'HOME', outcome: 'COMPLETED' };

test('a round is recorded at once, and told again to who sends it again', async () => {
  const elders = await ids();
  const visits = elders.map((elder) => ({ elder, ...HOME }));
  const key = freshKey();
  const made = await record(visits, GRID, key);
  expect(made.userErrors).toEqual([]);
  expect(made.visitRecords.map((row: any) => row.elder.id)).toEqual(elders);
  expect(made.visitRecords[0]).toMatchObject({ visitorRole: 'GRID', startedAt: null });
  const again = await record(visits, GRID, key);
  expect(again).toMatchObject({ replayed: true, visitRecords: made.visitRecords });
  expect(await count()).toBe(5);
});

test('one visit that is refused leaves none, and each is named by its place', async () => {
  const elders = await ids();
  const visits = elders.map((elder, n) => ({
    ...{ elder, ...HOME },
    ...(n === 3 && { visitedOn: '2026-05-31' }),
    ...(n === 4 && { endedAt: at('09:00') }),
  }));
  const { visitRecords, userErrors } = await record(visits);
  expect(visitRecords).toEqual([]);
  expect(userErrors).toEqual([
    { code: 'MONTH_CLOSED', path: ['input', 'visits', '3', 'visitedOn'] },
    { code: 'INVALID_VALUE', path: ['input', 'visits', '4', 'endedAt'] },
  ]);
  expect(await count()).toBe(0);
});

test('a grid officer is not in two homes at once, in one input or in two, and may go on to the next', async () => {
  const [one, two, three] = await ids();
  const visit = (elder: string, from: string, to: string | null, more = {}) => ({
    ...{ elder, ...HOME, startedAt: at(from), endedAt: to && at(to), ...more },
  });
  const codes = async (...visits: object[]) => {
    const { userErrors } = await record(visits);
    return userErrors.map(({ code, path }: any) => `${code} ${path.slice(2).join('.')}`);
  };
  const first = visit(one!, '09:00', '09:30');
  expect(await codes(first, visit(two!, '09:29', '10:00'))).toEqual(['ELSEWHERE_THEN 1.startedAt']);
  expect(await codes(first, visit(two!, '09:30', '10:00'))).toEqual([]);
  expect(await codes(visit(three!, '09:10', '09:20'))).toEqual(['ELSEWHERE_THEN 0.startedAt']);
  expect(await codes(visit(three!, '09:10', null))).toEqual(['ELSEWHERE_THEN 0.startedAt']);
  expect(await codes(visit(three!, '09:10', '09:20', { mode: 'PHONE' }))).toEqual([]);
  // Somebody else's visit, which she writes down.
  expect(await codes(visit(three!, '09:10', '09:20', { visitorRole: 'VOLUNTEER' }))).toEqual([]);
});

test('two officers may be in two homes at once', async () => {
  const visit = async (as: string, n: number) => ({
    ...{ elder: (await ids(as))[n]!, ...HOME, startedAt: at('09:00'), endedAt: at('10:00') },
  });
  expect((await record([await visit(GRID, 0)])).userErrors).toEqual([]);
  expect((await record([await visit(`${GRID}:2`, 1)], `${GRID}:2`)).userErrors).toEqual([]);
});

test('of twenty who record one visit at once, one does', async () => {
  const [elder] = await ids();
  const all = await Promise.all(Array.from({ length: 20 }, () => record([{ elder, ...HOME }])));
  expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(await count()).toBe(1);
});

test('of twenty visits to different homes at one time by one officer, one is recorded', async () => {
  const elders = await ids();
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      record([{ elder: elders[n % 5], ...HOME, startedAt: at('09:00'), endedAt: at('10:00') }]),
    ),
  );
  expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
});

const STATUS =
  'query ($id: ID!) { elder(id: $id) { visitStatus(month: "2026-06") { state contacts attempts visitedAtHome } } }';
async function status(n: number) {
  const id = (await ids())[n];
  return expectData(await hub.query(STATUS, { as: GRID, variables: { id } })).elder.visitStatus;
}

test('two failed attempts are followed up, a contact ends that, and voiding it brings it back', async () => {
  const [elder] = await ids();
  const attempt = (visitedOn: string) => ({ elder, visitedOn, mode: 'HOME', outcome: 'ATTEMPTED' });
  await record([attempt('2026-06-10')]);
  expect((await status(0)).state).toBe('DUE');
  await record([attempt('2026-06-17')]);
  expect(await status(0)).toMatchObject({ state: 'ESCALATED', attempts: 2, contacts: 0 });
  const made = await record([{ elder, ...HOME }]);
  expect(await status(0)).toMatchObject({ state: 'DONE', contacts: 1, visitedAtHome: true });
  const gone = await act(
    hub,
    VISIT_RECORD,
    'voidVisitRecord',
    { id: made.visitRecords[0].id, version: 1, note: '误记他人' },
    { as: GRID },
  );
  expect(verdict(gone)).toBe('DONE');
  expect(await status(0)).toMatchObject({ state: 'ESCALATED', contacts: 0, visitedAtHome: false });
});

test('both rates of R-07 follow the rows: recorded, corrected, voided', async () => {
  const rates = async () => {
    const text =
      '{ region(code: "150602") { monthlyVisitRate(month: "2026-06") { anyMode { numerator } inHome { numerator } } } }';
    const { anyMode, inHome } = expectData(await hub.query(text, { as: 'caregiving:150602' }))
      .region.monthlyVisitRate;
    return [anyMode.numerator, inHome.numerator];
  };
  const [any, home] = await rates();
  const [elder] = await ids();
  const made = await record([{ elder, ...HOME }]);
  expect(await rates()).toEqual([any + 1, home + 1]);
  const change = (name: string, input: object, version: number): Promise<Outcome> =>
    act(
      hub,
      VISIT_RECORD,
      name,
      { id: made.visitRecords[0].id, version, note: '方式误填', ...input },
      { as: GRID },
    );
  expect(verdict(await change('correctVisitRecord', { mode: 'PHONE' }, 1))).toBe('DONE');
  expect(await rates()).toEqual([any + 1, home]);
  expect(verdict(await change('correctVisitRecord', { outcome: 'ATTEMPTED' }, 2))).toBe('DONE');
  expect(await rates()).toEqual([any, home]);
  await change('correctVisitRecord', { outcome: 'COMPLETED' }, 3);
  expect(verdict(await change('voidVisitRecord', {}, 4))).toBe('DONE');
  expect(await rates()).toEqual([any, home]);
});

test('a grid officer sees and writes her own community and nothing beside it', async () => {
  const next = 'grid:150602001002';
  expect((await record([{ elder: (await ids(next))[0], ...HOME }], next)).userErrors).toEqual([
    { code: 'NOT_KNOWN', path: ['input', 'visits', '0', 'elder'] },
  ]);
  const seen = async (as: string) =>
    expectData(
      await hub.query('{ visitPlans(first: 100) { nodes { region { code } } } }', { as }),
    ).visitPlans.nodes.map((row: any) => row.region.code);
  expect(new Set(await seen(GRID))).toEqual(new Set(['150602001001']));
  expect(new Set(await seen('caregiving:150602')).size).toBeGreaterThan(1);
});

test('she reads whom she visits, and neither numbers, incomes nor assessments', async () => {
  const [id] = await ids();
  const ask = (fields: string) =>
    hub.query(`query ($id: ID!) { elder(id: $id) { ${fields} } }`, { as: GRID, variables: { id } });
  const { elder } = expectData(await ask('name address phone contacts { nodes { name } }'));
  expect(elder.name).toEqual(expect.any(String));
  for (const field of [
    ...['nationalIdMasked', 'incomeSources', 'medicalPayments', 'ethnicity'],
    ...['categoryHistory { nodes { id } }', 'assessments { nodes { id } }'],
  ]) {
    const { errors } = await ask(field);
    expect([field, errors![0]!.extensions.code]).toEqual([field, 'FORBIDDEN']);
  }
});

test('she records visits, and puts nobody on the register', async () => {
  const [elder] = await ids();
  const input = {
    elder,
    registeredOn: '2026-06-30',
    grounds: ['VERY_OLD'],
    visitorRole: 'GRID',
    mode: 'HOME',
  };
  expect(verdict(await act(hub, VISIT_PLAN, 'recordVisitPlan', input, { as: GRID }))).toBe(
    'FORBIDDEN',
  );
});

test('an office sees what its grid officer recorded, with who did it in the steps', async () => {
  const [elder] = await ids();
  await record([{ elder, ...HOME }]);
  const [id] = await ids(OFFICE);
  const text = `query ($id: ID!) { elder(id: $id) { visitPlan { records { nodes { status visitedOn
    transitions { nodes { action role } } allowedActions } } } } }`;
  const { elder: shown } = expectData(await hub.query(text, { as: OFFICE, variables: { id } }));
  expect(shown.visitPlan.records.nodes).toEqual([
    {
      ...{ status: 'HOLDS', visitedOn: '2026-06-29' },
      transitions: { nodes: [{ action: 'recordVisits', role: 'GRID' }] },
      allowedActions: ['correctVisitRecord', 'voidVisitRecord'],
    },
  ]);
});
