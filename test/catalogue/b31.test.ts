import { keyOf } from '../../ground/synthetic/keys.ts';
import { allMaterials } from '../kit/applied.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** B31: 家庭智能安防设施改造, tried out with home care beds. */
const at = rowOfCatalogue('services.home_adaptation');
const CARE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const ENTITY = 'HomeAdaptation';
const ALARMS = ['SAFETY_SMOKE_ALARM', 'SAFETY_GAS_ALARM'];

let home: string;
let version = 1;
async function done(as: string, name: string, input: object = {}) {
  const id = await at.idFor(as, ENTITY, home);
  ({ version } = await at.done(as, ENTITY, name, { id, version, ...input }));
}

test('anybody reads which devices keep a home safe', async () => {
  const text =
    '{ catalogueItems(first: 50, filter: { kind: SMART_SAFETY }) { nodes { id kind } } }';
  const { catalogueItems } = await at.ask(undefined, text);
  const offered = catalogueItems.nodes.map(({ id }: { id: string }) => id);
  expect(offered).toEqual(expect.arrayContaining(ALARMS.map((code) => `CatalogueItem:${code}`)));
});

test('they are planned for the home of an elder with a bed there, and what is none of a home is not', async () => {
  const elder = await at.idFor(CARE, 'Elder', keyOf('elder', 1));
  const applied = { elder, channel: 'COMMUNITY', materials: allMaterials('HOME_ADAPTATION') };
  const finance = {
    ...applied,
    elder: await at.idFor('finance:150600', 'Elder', keyOf('elder', 1)),
  };
  const name = 'applyForHomeAdaptation';
  expect(await at.tried('finance:150600', ENTITY, name, finance)).toBe('FORBIDDEN');
  await at.done(CARE, ENTITY, name, applied);
  [{ key: home } = { key: '' }] = await at.rows<{ key: string }>(
    'select key from services.home_adaptation',
  );
  const planned = async (codes: string[], cost = 20_000) => ({
    ...{ id: await at.idFor(CARE, ENTITY, home), version, surveyedOn: '2026-06-30' },
    items: codes.map((code) => ({ item: `CatalogueItem:${code}`, cost })),
  });
  const survey = async (codes: string[], cost?: number) =>
    at.tried(CARE, ENTITY, 'surveyHomeAdaptation', await planned(codes, cost));
  expect(await survey([...ALARMS, 'WHEELCHAIR'])).toBe('NOT_KNOWN items.2.item');
  expect(await survey([ALARMS[0]!, ALARMS[0]!])).toBe('INVALID_VALUE items.1.item');
  expect(await survey(ALARMS, -1)).toBe('BAD_USER_INPUT');
  await done(CARE, 'surveyHomeAdaptation', await planned(ALARMS));
  await done(COLLEAGUE, 'approveHomeAdaptation');
  await done(CARE, 'startHomeAdaptation');
  await done(CARE, 'handInHomeAdaptation', { cost: 38_000 });
  await done('supervision:150600', 'acceptHomeAdaptation');
  expect(
    await at.rows(`select a.status, subsidy::int, jsonb_array_length(items) as items, b.status as bed
      from services.home_adaptation a join services.home_care_bed b using (elder_key)`),
  ).toEqual([{ status: 'DONE', subsidy: 38_000, items: 2, bed: 'ACTIVE' }]);
  expect(await at.steps('services', ENTITY)).toHaveLength(6);
});

test('her offices and she read what was fitted beside her bed; nobody else does', async () => {
  const FITTED = `homeCareBed { status } homeAdaptations { nodes { items { item { kind } } } }`;
  const told = {
    homeCareBed: { status: 'ACTIVE' },
    homeAdaptations: { nodes: [{ items: ALARMS.map(() => ({ item: { kind: 'SMART_SAFETY' } })) }] },
  };
  const OWN = `{ viewer { elder { ${FITTED} } } }`;
  expect(await at.readers(OWN, ['elder:1'])).toEqual({ 'elder:1': { viewer: { elder: told } } });
  const id = await at.idFor(CARE, 'Elder', keyOf('elder', 1));
  expect(await at.readers(`{ elder(id: "${id}") { ${FITTED} } }`, [CARE, undefined])).toEqual({
    [CARE]: { elder: told },
    anybody: NOT_IN_CONTRACT,
  });
  const far = 'caregiving:210100';
  const there = await at.idFor(far, ENTITY, home);
  const one = `{ homeAdaptation(id: "${there}") { status } }`;
  expect(await at.readers(one, [far])).toEqual({ [far]: 'NOT_FOUND' });
});
