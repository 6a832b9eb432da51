import type { WorldElder } from '../../../seeds/world/types.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { eldersIn, inForce, keysOfEveryPage, STAFF } from '../elders-world.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const WITHIN = 'within: "150600"';
const ORDOS = eldersIn('1506');

/** The assessment in force that the city made: what another city made is not its own to see. */
const ofOrdos = (elder: WorldElder) =>
  inForce({
    ...elder,
    assessments: elder.assessments.filter(({ regionCode }) => regionCode.startsWith('1506')),
  });

const holds = (elder: WorldElder, ...categories: string[]) =>
  elder.groups.some(
    ({ category, from, to }) =>
      categories.includes(category) && from <= TEST_AS_OF && (to === null || to >= TEST_AS_OF),
  );

const FILTERS: [string, (elder: WorldElder) => boolean][] = [
  ['', () => true],
  ['within: "150602"', ({ residenceRegion }) => residenceRegion.startsWith('150602')],
  ['hukouWithin: "150602"', ({ hukouRegion }) => hukouRegion.startsWith('150602')],
  ['name: "王"', ({ name }) => name.includes('王')],
  ['sex: MALE', ({ sex }) => sex === 'MALE'],
  [
    'ageFrom: 80, lifeStatuses: [ACTIVE]',
    ({ age, lifeStatus }) => age >= 80 && lifeStatus === 'ACTIVE',
  ],
  [
    'ageTo: 64, lifeStatuses: [ACTIVE]',
    ({ age, lifeStatus }) => age <= 64 && lifeStatus === 'ACTIVE',
  ],
  [
    'ageFrom: 70, ageTo: 70, lifeStatuses: [ACTIVE]',
    ({ age, lifeStatus }) => age === 70 && lifeStatus === 'ACTIVE',
  ],
  [
    'livingSituations: [ALONE, INSTITUTION]',
    ({ livingSituation }) => ['ALONE', 'INSTITUTION'].includes(livingSituation),
  ],
  ['lifeStatuses: [DECEASED, MOVED_OUT]', ({ lifeStatus }) => lifeStatus !== 'ACTIVE'],
  ['categories: [DIBAO]', (elder) => holds(elder, 'DIBAO')],
  ['categories: [DIBAO, VERY_OLD]', (elder) => holds(elder, 'DIBAO', 'VERY_OLD')],
  ['assessed: true', (elder) => ofOrdos(elder) !== undefined],
  ['assessed: false', (elder) => ofOrdos(elder) === undefined],
  ['bands: [FULL, PARTIAL]', (elder) => ['FULL', 'PARTIAL'].includes(ofOrdos(elder)?.band ?? '')],
  ['assessedFrom: "2026-03-01"', (elder) => (ofOrdos(elder)?.assessedOn ?? '') >= '2026-03-01'],
  ['assessedTo: "2026-03-01"', (elder) => (ofOrdos(elder)?.assessedOn ?? '9') <= '2026-03-01'],
  [
    'bands: [INTACT], categories: [DIBAO], sex: FEMALE',
    (elder) => ofOrdos(elder)?.band === 'INTACT' && holds(elder, 'DIBAO') && elder.sex === 'FEMALE',
  ],
];

test.each(FILTERS)(
  'the filter {%s} finds those elders of the world and no other',
  async (filter, fits) => {
    const narrower = filter.includes('within:') ? filter : `${WITHIN}, ${filter}`;
    const expected = ORDOS.filter(fits).map(({ key }) => key);
    expect(expected.length).toBeGreaterThan(0);
    const found = await keysOfEveryPage(hub, 'elders', `filter: { ${narrower} }`);
    expect(found.sort()).toEqual(expected.sort());
  },
);

test('an elder is 80 from the birthday on, to the filter as to the record', async () => {
  const { birthDate, name } = ORDOS.find(({ lifeStatus }) => lifeStatus === 'ACTIVE')!;
  const birthday = `${Number(birthDate.slice(0, 4)) + 80}${birthDate.slice(4)}`;
  const eve = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10);
  const counts = async (today: string) => {
    const there = await testHub({ today });
    try {
      const list = (age: string) =>
        `elders(filter: { ${WITHIN}, name: "${name}", ${age} }) { nodes { age birthDate } }`;
      const text = `{ from: ${list('ageFrom: 80')} to: ${list('ageTo: 79')} }`;
      const { from, to } = expectData(await there.query(text, { as: STAFF }));
      const ages = ({ nodes }: { nodes: { age: number; birthDate: string }[] }) =>
        nodes.filter((node) => node.birthDate === birthDate).map(({ age }) => age);
      return { from: ages(from), to: ages(to) };
    } finally {
      await there.close();
    }
  };
  expect(await counts(birthday)).toEqual({ from: [80], to: [] });
  expect(await counts(eve)).toEqual({ from: [], to: [79] });
});

describe.each(['ASC', 'DESC'])('sorted %s', (direction) => {
  test.each([
    ['NAME', 'name'],
    ['BIRTH_DATE', 'birth_date'],
    ['RESIDENCE', 'region_at'],
  ])('by %s the pages hold every elder once, in the order of the column', async (field, column) => {
    const args = `filter: { ${WITHIN} }, orderBy: { field: ${field}, direction: ${direction} }`;
    const { rows } = await hub.pg.query(
      `select key from elders.elder where region_at between 150600000000 and 150699999999
       order by ${column} ${direction}, key ${direction}`,
    );
    expect(await keysOfEveryPage(hub, 'elders', args)).toEqual(rows.map(({ key }) => key));
  });
});

test('a page backwards from the end holds the last elders in the same order', async () => {
  const { rows } = await hub.pg.query<{ name: string }>(
    `select name from elders.elder where region_at between 150600000000 and 150699999999
     order by name desc, key desc limit 5`,
  );
  const text = `{ elders(last: 5, filter: { ${WITHIN} }) { nodes { name } } }`;
  const { elders } = expectData(await hub.query(text, { as: STAFF }));
  const names = elders.nodes.map(({ name }: { name: string }) => name);
  expect(names).toEqual(rows.map(({ name }) => name).reverse());
});

test('totalCount is the number of elders that fit, and costs a statement only when asked for', async () => {
  const ask = (fields: string) =>
    hub.query(`{ elders(first: 1, filter: { ${WITHIN} }) { ${fields} } }`, { as: STAFF });
  const { elders } = expectData(await ask('totalCount'));
  expect(elders.totalCount).toBe(ORDOS.length);
  const statements = await hub.statements(() => ask('nodes { name }'));
  expect(statements.filter((sql) => sql.includes('count('))).toEqual([]);
});

const MALFORMED: [string, string][] = [
  ['filter: { within: "1506" }', 'filter.within'],
  ['filter: { within: "" }', 'filter.within'],
  ['filter: { hukouWithin: "海" }', 'filter.hukouWithin'],
  ['filter: { name: "" }', 'filter.name'],
  [`filter: { name: "${'王'.repeat(51)}" }`, 'filter.name'],
  ['filter: { ageFrom: -1 }', 'filter.ageFrom'],
  ['filter: { ageTo: 151 }', 'filter.ageTo'],
  ['filter: { ageFrom: 80, ageTo: 79 }', 'filter.ageTo'],
  ['filter: { assessedFrom: "2026-02-02", assessedTo: "2026-02-01" }', 'filter.assessedTo'],
  ['filter: { ids: [] }', 'filter.ids'],
  ['filter: { lifeStatuses: [] }', 'filter.lifeStatuses'],
  ['filter: { categories: [] }', 'filter.categories'],
  ['filter: { bands: [] }', 'filter.bands'],
  ['filter: { livingSituations: [] }', 'filter.livingSituations'],
  ['first: 101', 'first'],
  ['first: 0', 'first'],
];

test.each(MALFORMED)(
  'elders(%s) is refused with a code and the name of the argument',
  async (args, argument) => {
    const { errors } = await hub.query(`{ elders(${args}) { nodes { id } } }`, { as: STAFF });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  },
);

test('a day that does not exist is refused before anything is read', async () => {
  const text = 'query ($on: Date!) { elders(filter: { assessedFrom: $on }) { nodes { id } } }';
  const { errors } = await hub.query(text, { as: STAFF, variables: { on: '2026-02-30' } });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
