import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { eldersIn, inForce, publicIds, STAFF, world } from '../elders-world.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const ELDER = 'query ($id: ID!) { elder(id: $id)';

async function elderOf(n: number, fields: string, on: TestHub = hub) {
  const id = (await publicIds(STAFF)).encode('Elder', keyOf('elder', n));
  return expectData(await on.query(`${ELDER} { ${fields} } }`, { as: STAFF, variables: { id } }))
    .elder;
}

test('an elder has the record that the world tells of her', async () => {
  const told = world.elder(1);
  const fields = `name sex birthDate age ethnicity address phone livingSituation maritalStatus education
    incomeSources medicalPayments lifeStatus lifeStatusOn synthetic residenceRegion { code }
    hukouRegion { code } community { code }`;
  expect(await elderOf(1, fields)).toEqual({
    name: told.name,
    sex: told.sex,
    birthDate: told.birthDate,
    age: told.age,
    ethnicity: told.ethnicity,
    address: told.address,
    phone: told.phone,
    livingSituation: told.livingSituation,
    maritalStatus: told.maritalStatus,
    education: told.education,
    incomeSources: told.incomeSources,
    medicalPayments: told.medicalPayments,
    lifeStatus: 'ACTIVE',
    lifeStatusOn: null,
    synthetic: true,
    residenceRegion: { code: told.residenceRegion },
    hukouRegion: { code: told.hukouRegion },
    community: { code: told.residenceRegion },
  });
});

test('current ability is the latest assessment of the city that is in force, for every elder of it', async () => {
  const text = `query ($after: String) { elders(first: 100, after: $after, filter: { within: "150600" }) {
    nodes { id currentAbility { standard level band assessedOn validUntil assessment { id } } }
    pageInfo { hasNextPage endCursor } } }`;
  const ids = await publicIds(STAFF);
  const found = new Map<string | null, unknown>();
  for (let after: string | null = null; ;) {
    const { elders } = expectData(await hub.query(text, { as: STAFF, variables: { after } }));
    for (const { id, currentAbility } of elders.nodes)
      found.set(ids.decode('Elder', id), currentAbility);
    if (!elders.pageInfo.hasNextPage) break;
    after = elders.pageInfo.endCursor;
  }
  for (const elder of eldersIn('1506')) {
    const latest = inForce({
      ...elder,
      assessments: elder.assessments.filter(({ regionCode }) => regionCode.startsWith('1506')),
    });
    const expected = latest && {
      standard: latest.standard,
      level: latest.finalLevel,
      band: latest.band,
      assessedOn: latest.assessedOn,
      validUntil: latest.validUntil,
      assessment: { id: ids.encode('AbilityAssessment', latest.key) },
    };
    expect([elder.n, found.get(elder.key)]).toEqual([elder.n, expected ?? null]);
  }
});

test('an expired assessment is in the record and not the current ability', async () => {
  const elder = await elderOf(
    10,
    'currentAbility { level } assessments { nodes { status validUntil } }',
  );
  expect(elder.currentAbility).toBeNull();
  expect(elder.assessments.nodes.length).toBeGreaterThan(0);
  expect(elder.assessments.nodes[0].validUntil < TEST_AS_OF).toBe(true);
});

test('the assessments of an elder come latest first', async () => {
  const twice = eldersIn('1506').find(({ assessments }) => assessments.length === 2)!;
  const { assessments } = await elderOf(twice.n, 'assessments { nodes { assessedOn status } }');
  const expected = [...twice.assessments].reverse();
  expect(assessments.nodes).toEqual(
    expected.map(({ assessedOn, status }) => ({ assessedOn, status })),
  );
});

test('the categories of a day are those whose span covers it, its ends included', async () => {
  const ended = eldersIn('1506').find(({ categories }) =>
    categories.some(({ to }) => to !== null),
  )!;
  const record = ended.categories.find(({ to }) => to !== null)!;
  const next = new Date(Date.parse(record.to!) + 86_400_000).toISOString().slice(0, 10);
  const on = (date: string) =>
    `categories(asOf: "${date}") { category validFrom validUntil authority evidence }`;
  const elder = await elderOf(
    ended.n,
    `first: ${on(record.from)} last: ${on(record.to!)} after: ${on(next)} categoryHistory { nodes { category } }`,
  );
  const { category, from, to, authority, evidence } = record;
  const expected = { category, validFrom: from, validUntil: to, authority, evidence };
  expect(elder.first).toContainEqual(expected);
  expect(elder.last).toContainEqual(expected);
  expect(elder.after).not.toContainEqual(expected);
  expect(elder.categoryHistory.nodes).toHaveLength(ended.categories.length);
});

test('who moved between cities is one elder with one dated registration in each', async () => {
  const { registrations } = await elderOf(
    3,
    'registrations { nodes { region { code } validFrom validUntil } }',
  );
  const told = world.elder(3).registrations.map(({ region, from, to }) => ({
    region: { code: region },
    validFrom: from,
    validUntil: to,
  }));
  expect(told).toHaveLength(2);
  // The city where she lives sees its own period; she sees both.
  expect(registrations.nodes).toEqual(told.slice(1));
  const own = await hub.query(
    '{ viewer { elder { registrations { nodes { region { code } validFrom validUntil } } } } }',
    { as: 'elder:3' },
  );
  expect(expectData(own).viewer.elder.registrations.nodes).toEqual(told);
});

test('age is counted in completed years, and ends with the day of death', async () => {
  const dead = world.elder(19);
  const born = world.elder(1).birthDate;
  const fiftieth = `${Number(born.slice(0, 4)) + 50}${born.slice(4)}`;
  expect(await elderOf(1, `age(asOf: "${fiftieth}")`)).toEqual({ age: 50 });
  expect(await elderOf(1, 'age(asOf: "1900-01-01")')).toEqual({ age: null });
  const later = await testHub({ today: '2090-01-01' });
  try {
    expect(await elderOf(19, 'age', later)).toEqual({ age: dead.age });
  } finally {
    await later.close();
  }
});

test.each([
  'age(asOf: "2026-07-01")',
  'categories(asOf: "2026-07-01") { category }',
  'assessmentGateRule(request: SUBSIDY, asOf: "2026-07-01") { met }',
])('nobody knows %s of a day to come', async (field) => {
  const id = (await publicIds(STAFF)).encode('Elder', keyOf('elder', 1));
  const { errors } = await hub.query(`${ELDER} { ${field} } }`, { as: STAFF, variables: { id } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'asOf' });
});

test('destitute support and a disability certificate are told of those who have them', async () => {
  const elder = await elderOf(
    6,
    'destituteSupport { mode willing selfCare validFrom validUntil } disabilityCertificate { grade }',
  );
  expect(elder).toEqual({
    destituteSupport: {
      mode: 'CENTRAL',
      willing: true,
      selfCare: false,
      validFrom: world.elder(6).destitute!.since,
      validUntil: null,
    },
    disabilityCertificate: null,
  });
  const holder = eldersIn('1506').find(({ disability }) => disability !== null)!;
  const { disabilityCertificate } = await elderOf(
    holder.n,
    'disabilityCertificate { numberMasked disabilityClass grade issuedOn }',
  );
  const { number, disabilityClass, grade, issuedOn } = holder.disability!;
  expect(disabilityCertificate).toEqual({
    numberMasked: `${number.slice(0, 3)}${'*'.repeat(14)}${number.slice(17)}`,
    disabilityClass,
    grade,
    issuedOn,
  });
});

test('risk flags follow from the record', async () => {
  expect(await elderOf(1, 'riskFlags')).toEqual({
    riskFlags: ['ALONE_AND_DISABLED', 'ALONE_AND_VERY_OLD'],
  });
  expect(await elderOf(9, 'riskFlags')).toEqual({ riskFlags: [] });
  expect(await elderOf(19, 'riskFlags')).toEqual({ riskFlags: [] });
});

test('an elder finds her record as the viewer’s, her guardian the same among her wards, and staff none', async () => {
  const { name } = world.elder(7);
  const WHO = '{ viewer { elder { name } wards { nodes { elder { name } } } } }';
  const found = async (as: string) => expectData(await hub.query(WHO, { as })).viewer as object;
  expect(await found('elder:7')).toEqual({ elder: { name }, wards: null });
  const wards = { nodes: [{ elder: { name } }] };
  expect(await found('guardian:7')).toEqual({ elder: null, wards });
  expect(await found(STAFF)).toEqual({ elder: null, wards: null });
});

test('an id that is none, one of another recipient and one of nobody are refused alike', async () => {
  const own = await publicIds(STAFF);
  const foreign = (await publicIds('staff:150100')).encode('Elder', keyOf('elder', 1));
  for (const [id, code] of [
    ['1', 'BAD_USER_INPUT'],
    ["' or 1=1 --", 'BAD_USER_INPUT'],
    [keyOf('elder', 1), 'BAD_USER_INPUT'],
    [foreign, 'BAD_USER_INPUT'],
    [own.encode('Elder', keyOf('nobody', 1)), 'NOT_FOUND'],
    [own.encode('Elder', keyOf('assessment', 4)), 'NOT_FOUND'],
  ]) {
    const { data, errors } = await hub.query(`${ELDER} { name } }`, {
      as: STAFF,
      variables: { id },
    });
    expect([id, data.elder, errors?.[0]?.extensions.code]).toEqual([id, null, code]);
    expect(errors?.[0]?.message).not.toContain(id);
  }
});

test.each([
  'name age residenceRegion { code } hukouRegion { code } community { code }',
  'currentAbility { level levelLabelZh organisation { id } assessment { items { score } } }',
  'assessments { nodes { finalLevel items { code score } dimensionScores { score } elder { name } } }',
  'categories { category }',
  'categories(asOf: "2026-01-01") { category } categoryHistory { nodes { category } }',
  'riskFlags',
  'contacts { nodes { name relation } }',
  'supportAgreements { nodes { signedOn supporters { name } } }',
  'destituteSupport { mode }',
  'disabilityCertificate { grade }',
  'registrations { nodes { region { code } validFrom } }',
  'healthManagement { institution } familyDoctor { institution }',
])('{ %s } costs as many statements for 5 elders as for one', async (fields) => {
  const text = `query ($n: Int!) { elders(first: $n, filter: { within: "150600", assessed: true }) { nodes { ${fields} } } }`;
  const count = async (n: number) => {
    const statements = await hub.statements(async () =>
      expectData(await hub.query(text, { as: STAFF, variables: { n } })),
    );
    return statements.length;
  };
  const one = await count(1);
  expect(one).toBeGreaterThan(0);
  expect(await count(5)).toBe(one);
});
