import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';
import { clearVisits, COMMUNITY, ELDER, GRID, OFFICE } from '../services/visits/plans.ts';

/** B11: 探访/探视巡访/探访关爱，入户每月一次. */
const at = rowOfCatalogue('services.visit_record', 'services.visit_absence', 'services.visit_plan');
const VISIT = { visitedOn: '2026-06-29', mode: 'HOME', outcome: 'COMPLETED' };

test('the care office puts her on the register; nobody else does, and not for no reason', async () => {
  await clearVisits(at.hub());
  const plan = async (as: string) => ({
    ...{ elder: await at.idFor(as, 'Elder', ELDER), registeredOn: '2026-05-20' },
    ...{ grounds: ['LIVING_ALONE'], visitorRole: 'GRID', mode: 'HOME' },
  });
  const given = await plan(OFFICE);
  expect(await at.tried(GRID, 'VisitPlan', 'recordVisitPlan', await plan(GRID))).toBe('FORBIDDEN');
  const none = { ...given, grounds: [] };
  expect(await at.tried(OFFICE, 'VisitPlan', 'recordVisitPlan', none)).toBe('BAD_USER_INPUT');
  await at.done(OFFICE, 'VisitPlan', 'recordVisitPlan', given);
  expect(await at.tried(OFFICE, 'VisitPlan', 'recordVisitPlan', given)).toBe(
    'ALREADY_EXISTS elder',
  );
});

test('a grid worker records visits of the month that is open, and only of her community', async () => {
  const elder = await at.idFor(GRID, 'Elder', ELDER);
  const visits = (more: object) => ({ visits: [{ elder, ...VISIT, ...more }] });
  const tried = (more: object) => at.tried(GRID, 'VisitRecord', 'recordVisits', visits(more));
  expect(await tried({ visitedOn: '2026-05-31' })).toBe('MONTH_CLOSED visits.0.visitedOn');
  expect(await tried({ visitedOn: '2026-07-01' })).toBe('INVALID_VALUE visits.0.visitedOn');
  const far = 'grid:210102001001';
  const theirs = { visits: [{ elder: await at.idFor(far, 'Elder', ELDER), ...VISIT }] };
  expect(await at.tried(far, 'VisitRecord', 'recordVisits', theirs)).toBe(
    'NOT_KNOWN visits.0.elder',
  );
  expect(await tried({ outcome: 'ATTEMPTED' })).toBe('DONE');
  const STATUS = `{ elder(id: "${await at.idFor(OFFICE, 'Elder', ELDER)}") {
    visitStatus(month: "2026-06") { visited visitedAtHome attempts } } }`;
  const attempted = { visited: false, visitedAtHome: false, attempts: 1 };
  expect((await at.ask(OFFICE, STATUS)).elder.visitStatus).toEqual(attempted);
  expect(await tried({ mode: 'PHONE' })).toBe('DONE');
  const visited = { ...attempted, visited: true };
  expect((await at.ask(OFFICE, STATUS)).elder.visitStatus).toEqual(visited);
  expect(
    await at.rows('select outcome, mode, month from services.visit_record order by created_at'),
  ).toEqual([
    { outcome: 'ATTEMPTED', mode: 'HOME', month: '2026-06' },
    { outcome: 'COMPLETED', mode: 'PHONE', month: '2026-06' },
  ]);
  expect(await at.steps('services', 'VisitRecord')).toEqual(['recordVisits', 'recordVisits']);
});

test('both rates are told, and the visits to her to whom they concern', async () => {
  const RATE = `{ region(code: "${COMMUNITY}") { monthlyVisitRate(month: "2026-06") {
    anyMode { numerator denominator } inHome { numerator denominator } } } }`;
  const { region } = await at.ask(OFFICE, RATE);
  expect(region.monthlyVisitRate).toEqual({
    anyMode: { numerator: 1, denominator: 1 },
    inHome: { numerator: 0, denominator: 1 },
  });
  const LIST = '{ visitRecords(first: 5) { totalCount } }';
  expect(
    await at.readers(LIST, [OFFICE, GRID, 'caregiving:210100', 'finance:150600', undefined]),
  ).toEqual({
    [OFFICE]: { visitRecords: { totalCount: 2 } },
    [GRID]: { visitRecords: { totalCount: 2 } },
    'caregiving:210100': { visitRecords: { totalCount: 0 } },
    'finance:150600': 'FORBIDDEN',
    anybody: NOT_IN_CONTRACT,
  });
  const OWN = '{ viewer { elder { visitStatus(month: "2026-06") { contacts attempts } } } }';
  expect(await at.readers(OWN, ['elder:1', 'elder:2'])).toEqual({
    'elder:1': { viewer: { elder: { visitStatus: { contacts: 1, attempts: 1 } } } },
    'elder:2': { viewer: { elder: { visitStatus: null } } },
  });
});
