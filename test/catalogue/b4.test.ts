import { keyOf } from '../../ground/synthetic/keys.ts';
import { allMaterials } from '../kit/applied.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** B4: 居家适老化改造. */
const at = rowOfCatalogue('services.home_adaptation');
const CARE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const SUPERVISION = 'supervision:150600';
const ENTITY = 'HomeAdaptation';
const PLAN = [{ item: 'CatalogueItem:ADAPTATION_SAFETY_RAIL', quantity: 6, cost: 450_000 }];

let home: string;
/** The last adaptation that she applied for, and the version that it is at. */
let version = 1;
const tried = async (as: string, name: string, input: object = {}) =>
  at.tried(as, ENTITY, name, { id: await at.idFor(as, ENTITY, home), version, ...input });
async function done(as: string, name: string, input: object = {}) {
  const id = await at.idFor(as, ENTITY, home);
  ({ version } = await at.done(as, ENTITY, name, { id, version, ...input }));
}
async function applies(as = CARE) {
  const elder = await at.idFor(as, 'Elder', keyOf('elder', 1));
  const applied = { elder, channel: 'WINDOW', materials: allMaterials('HOME_ADAPTATION') };
  const outcome = await at.tried(as, ENTITY, 'applyForHomeAdaptation', applied);
  if (outcome !== 'DONE') return outcome;
  version = 1;
  [{ key: home } = { key: '' }] = await at.rows<{ key: string }>(
    `select key from services.home_adaptation where status = 'APPLIED'`,
  );
  return outcome;
}

test('a household applies once at a time; its home is surveyed and one plan drawn up', async () => {
  expect(await applies('finance:150600')).toBe('FORBIDDEN');
  expect(await applies()).toBe('DONE');
  expect(await applies()).toBe('ALREADY_EXISTS elder');
  const survey = { surveyedOn: '2026-06-30', items: PLAN };
  expect(await tried(CARE, 'surveyHomeAdaptation', { ...survey, surveyedOn: '2026-07-01' })).toBe(
    'INVALID_VALUE surveyedOn',
  );
  const free = [{ ...PLAN[0], cost: 0 }];
  expect(await tried(CARE, 'surveyHomeAdaptation', { ...survey, items: free })).toBe(
    'BAD_USER_INPUT',
  );
  await done(CARE, 'surveyHomeAdaptation', survey);
});

test('somebody else approves it up to the cap; supervision sends it back once, then accepts it', async () => {
  expect(await tried(CARE, 'approveHomeAdaptation')).toBe('SAME_PERSON id');
  await done(COLLEAGUE, 'approveHomeAdaptation');
  await done(CARE, 'startHomeAdaptation', { builder: '示例装饰有限公司' });
  await done(CARE, 'handInHomeAdaptation', { cost: 460_000 });
  expect(await tried(CARE, 'acceptHomeAdaptation')).toBe('FORBIDDEN');
  expect(await tried(SUPERVISION, 'returnHomeAdaptation')).toBe('REASON_REQUIRED note');
  await done(SUPERVISION, 'returnHomeAdaptation', { note: '扶手松动' });
  await done(CARE, 'handInHomeAdaptation', { cost: 460_000 });
  await done(SUPERVISION, 'acceptHomeAdaptation');
  expect(
    await at.rows(`select status, granted::int, cost::int, subsidy::int, returns, result
      from services.home_adaptation`),
  ).toEqual([
    {
      ...{ status: 'DONE', granted: 400_000, cost: 460_000, subsidy: 400_000 },
      ...{ returns: 1, result: 'GRANTED' },
    },
  ]);
  expect(await at.steps('services', ENTITY)).toEqual([
    ...['applyForHomeAdaptation', 'surveyHomeAdaptation', 'approveHomeAdaptation'],
    ...['startHomeAdaptation', 'handInHomeAdaptation', 'returnHomeAdaptation'],
    ...['handInHomeAdaptation', 'acceptHomeAdaptation'],
  ]);
});

test('she and her offices read it, the share that passed is told of many alone', async () => {
  const LIST = '{ homeAdaptations(first: 5) { nodes { status subsidy } } }';
  const nodes = [{ status: 'DONE', subsidy: 400_000 }];
  const callers = [CARE, 'finance:150600', 'caregiving:210100', 'developer', undefined];
  expect(await at.readers(LIST, callers)).toEqual({
    ...{ [CARE]: { homeAdaptations: { nodes } }, 'finance:150600': { homeAdaptations: { nodes } } },
    'caregiving:210100': { homeAdaptations: { nodes: [] } },
    ...{ developer: NOT_IN_CONTRACT, anybody: NOT_IN_CONTRACT },
  });
  const OWN = '{ viewer { elder { homeAdaptations { nodes { status subsidy } } } } }';
  expect(await at.readers(OWN, ['elder:1', 'elder:2'])).toEqual({
    'elder:1': { viewer: { elder: { homeAdaptations: { nodes } } } },
    'elder:2': { viewer: { elder: { homeAdaptations: { nodes: [] } } } },
  });
  const RATE = `{ region(code: "150600") { adaptedHomeCount { value }
    adaptationPassRate { percent withheld } } }`;
  const none = {
    adaptedHomeCount: { value: null },
    adaptationPassRate: { percent: null, withheld: 'SMALL_NUMBER' },
  };
  expect(await at.readers(RATE, [SUPERVISION, undefined])).toEqual({
    [SUPERVISION]: {
      region: {
        adaptedHomeCount: { value: 1 },
        adaptationPassRate: { percent: '100', withheld: null },
      },
    },
    anybody: { region: none },
  });
});

test('the household has had all of its cap: a second plan is not granted', async () => {
  expect(await applies()).toBe('DONE');
  await done(CARE, 'surveyHomeAdaptation', { surveyedOn: '2026-06-30', items: PLAN });
  expect(await tried(COLLEAGUE, 'approveHomeAdaptation')).toBe('CAP_REACHED id');
  await done(COLLEAGUE, 'rejectHomeAdaptation', { note: '该户补助额度已用完' });
});
