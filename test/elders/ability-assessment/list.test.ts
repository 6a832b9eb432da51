import type { WorldAssessment } from '../../../seeds/world/types.ts';
import { scoreAssessment } from '../../../subgraphs/elders/assessment-standard/scoring.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { keysOfEveryPage, publicIds, STAFF, world } from '../elders-world.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const WITHIN = 'within: "150600"';
const ORDOS = [...world.elders()]
  .flatMap(({ assessments }) => assessments)
  .filter(({ regionCode }) => regionCode.startsWith('1506'));
const ORGANISATIONS = world.assessmentOrganisations();
const SOME = ORGANISATIONS[ORDOS[0]!.assessmentOrganisation - 1]!;

const FILTERS: [string, (assessment: WorldAssessment) => boolean][] = [
  ['', () => true],
  ['within: "150602"', ({ regionCode }) => regionCode.startsWith('150602')],
  ['standards: [MZT039_2013, LTC_2021]', ({ standard }) => standard !== 'GBT42195_2022'],
  ['statuses: [EXPIRED]', ({ status }) => status === 'EXPIRED'],
  ['reasons: [ROUTINE, IMMEDIATE]', ({ reason }) => ['ROUTINE', 'IMMEDIATE'].includes(reason)],
  ['bands: [FULL]', ({ band }) => band === 'FULL'],
  ['assessedFrom: "2026-01-01"', ({ assessedOn }) => assessedOn >= '2026-01-01'],
  ['assessedTo: "2025-12-31"', ({ assessedOn }) => assessedOn <= '2025-12-31'],
  [
    'validUntilFrom: "2026-07-01", validUntilTo: "2026-09-30"',
    ({ validUntil }) => validUntil >= '2026-07-01' && validUntil <= '2026-09-30',
  ],
  [
    `organisation: "AssessmentOrganisation:${SOME.key}"`,
    ({ assessmentOrganisation }) => assessmentOrganisation === SOME.n,
  ],
];

test.each(FILTERS)(
  'the filter {%s} finds those assessments of the world and no other',
  async (filter, fits) => {
    const narrower = filter.includes('within:') ? filter : `${WITHIN}, ${filter}`;
    const expected = ORDOS.filter(fits).map(({ key }) => key);
    expect(expected.length).toBeGreaterThan(0);
    const found = await keysOfEveryPage(hub, 'abilityAssessments', `filter: { ${narrower} }`);
    expect(found.sort()).toEqual(expected.sort());
  },
);

test.each([
  ['', 'assessed_on desc, key desc'],
  ['orderBy: { field: ASSESSED_ON }', 'assessed_on, key'],
  ['orderBy: { field: ASSESSED_ON, direction: DESC }', 'assessed_on desc, key desc'],
  ['orderBy: { field: VALID_UNTIL }', 'valid_until, key'],
  ['orderBy: { field: VALID_UNTIL, direction: DESC }', 'valid_until desc, key desc'],
])('with {%s} the pages hold every assessment once, in order', async (orderBy, order) => {
  const { rows } = await hub.pg.query(
    `select key from elders.ability_assessment
     where region_at between 150600000000 and 150699999999 order by ${order}`,
  );
  const found = await keysOfEveryPage(
    hub,
    'abilityAssessments',
    `filter: { ${WITHIN} } ${orderBy}`,
  );
  expect(found).toEqual(rows.map(({ key }) => key));
});

test('an elder’s assessments are found by the elder’s id, those that the city made', async () => {
  const elder = world.elder(1);
  const id = (await publicIds(STAFF)).encode('Elder', elder.key);
  const found = await keysOfEveryPage(hub, 'abilityAssessments', `filter: { elder: "${id}" }`);
  expect(found.sort()).toEqual(elder.assessments.map(({ key }) => key).sort());
  // Who moved here was assessed elsewhere.
  const moved = (await publicIds(STAFF)).encode('Elder', world.elder(3).key);
  expect(await keysOfEveryPage(hub, 'abilityAssessments', `filter: { elder: "${moved}" }`)).toEqual(
    [],
  );
});

test('the items of an assessment, scored again, give the level that it shows', async () => {
  const text = `{ abilityAssessments(first: 100, filter: { ${WITHIN} }) { nodes {
    standard standardVersion items { code score } dimensionScores { code score grade } totalScore
    initialLevel changeReasons finalLevel reasonCodes } } }`;
  const { abilityAssessments } = expectData(await hub.query(text, { as: STAFF }));
  expect(abilityAssessments.nodes).toHaveLength(100);
  for (const { items, dimensionScores, standardVersion, ...shown } of abilityAssessments.nodes) {
    const dementiaDiagnosed = shown.changeReasons.includes('DEMENTIA');
    const outcome = scoreAssessment(shown.standard, { items, changes: { dementiaDiagnosed } });
    expect(outcome).toMatchObject({
      ok: true,
      result: { ...shown, dimensionScores: { length: dimensionScores.length } },
    });
    if (!outcome.ok) throw new Error('unreachable');
    expect(standardVersion).toBe(outcome.result.version);
    expect(dimensionScores).toEqual(outcome.result.dimensionScores);
  }
});

test('an assessment is found by its id, with its elder, organisation and region', async () => {
  const { key, regionCode, assessmentOrganisation } = world.elder(1).assessments.at(-1)!;
  const id = (await publicIds(STAFF)).encode('AbilityAssessment', key);
  const text = `query ($id: ID!) { abilityAssessment(id: $id) {
    id finalLevel levelLabelZh elder { name } organisation { id } region { code } synthetic } }`;
  const { abilityAssessment } = expectData(await hub.query(text, { as: STAFF, variables: { id } }));
  expect(abilityAssessment).toEqual({
    id,
    finalLevel: world.elder(1).assessments.at(-1)!.finalLevel,
    levelLabelZh: expect.stringMatching(/^(轻|中)度失能$/),
    elder: { name: world.elder(1).name },
    organisation: {
      id: `AssessmentOrganisation:${ORGANISATIONS[assessmentOrganisation - 1]!.key}`,
    },
    region: { code: regionCode },
    synthetic: true,
  });
});

test('the level of 50 assessments with their elders costs as many statements as that of one', async () => {
  const text = `query ($n: Int!) { abilityAssessments(first: $n, filter: { ${WITHIN} }) { nodes {
    finalLevel items { score } elder { name currentAbility { band } categories { category } } } } }`;
  const count = async (n: number) =>
    (
      await hub.statements(async () =>
        expectData(await hub.query(text, { as: STAFF, variables: { n } })),
      )
    ).length;
  const one = await count(1);
  expect(one).toBe(4);
  expect(await count(50)).toBe(one);
});

test.each([
  ['{ abilityAssessment(id: "x") { id } }', 'id'],
  ['{ abilityAssessments(filter: { within: "15" }) { nodes { id } } }', 'filter.within'],
  ['{ abilityAssessments(filter: { standards: [] }) { nodes { id } } }', 'filter.standards'],
  ['{ abilityAssessments(filter: { statuses: [] }) { nodes { id } } }', 'filter.statuses'],
  ['{ abilityAssessments(filter: { reasons: [] }) { nodes { id } } }', 'filter.reasons'],
  ['{ abilityAssessments(filter: { bands: [] }) { nodes { id } } }', 'filter.bands'],
  [
    '{ abilityAssessments(filter: { assessedFrom: "2026-02-02", assessedTo: "2026-02-01" }) { nodes { id } } }',
    'filter.assessedTo',
  ],
  [
    '{ abilityAssessments(filter: { validUntilFrom: "2026-02-02", validUntilTo: "2026-02-01" }) { nodes { id } } }',
    'filter.validUntilTo',
  ],
  ['{ abilityAssessments(filter: { elder: "x" }) { nodes { id } } }', 'filter.elder'],
  ['{ abilityAssessments(filter: { organisation: "x" }) { nodes { id } } }', 'filter.organisation'],
])('%s is refused with a code and the name of the argument', async (text, argument) => {
  const { errors } = await hub.query(text, { as: STAFF });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

test('an id of something else is no id of an assessment', async () => {
  const id = (await publicIds(STAFF)).encode('Elder', world.elder(1).key);
  const { data, errors } = await hub.query(`{ abilityAssessment(id: "${id}") { id } }`, {
    as: STAFF,
  });
  expect([data.abilityAssessment, errors?.[0]?.extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
});
