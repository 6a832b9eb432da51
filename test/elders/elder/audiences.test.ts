import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { WHY } from '../../kit/viewers.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const DEVELOPER = 'developer';
const PARTNER = 'partner:150100';
const STAFF = 'staff:150600';

const elder = (fields: string) => `query ($id: ID!) { elder(id: $id) { ${fields} } }`;
const ability = (fields: string) => elder(`currentAbility { ${fields} }`);

async function ask(text: string, as: string | undefined, n = 1) {
  const variables =
    as && text.includes('$id') ? { id: await publicIdFor(as, 'Elder', keyOf('elder', n)) } : {};
  return hub.query(text, { as, variables, headers: WHY });
}

/** Who can ask what; everybody not named is refused by the contract. */
const QUESTIONS: [string, string[]][] = [
  [
    elder('id name sex birthDate age phone address contacts { nodes { name } }'),
    [DEVELOPER, PARTNER, STAFF],
  ],
  [ability('band'), [DEVELOPER, PARTNER, STAFF]],
  [ability('level'), [PARTNER, STAFF]],
  [ability('standard assessedOn validUntil organisation { id }'), [PARTNER, STAFF]],
  [
    elder(
      'assessments { nodes { id standard finalLevel band assessedOn validUntil status region { code } } }',
    ),
    [PARTNER, STAFF],
  ],
  [ability('assessment { items { score } }'), [STAFF]],
  [ability('assessment { initialLevel }'), [STAFF]],
  [elder('assessments { nodes { changeReasons } }'), [STAFF]],
  [elder('categories { category }'), [STAFF]],
  [elder('riskFlags'), [STAFF]],
  [elder('nationalIdMasked'), [STAFF]],
  [elder('disabilityCertificate { grade }'), [STAFF]],
  [elder('destituteSupport { mode }'), [STAFF]],
  [elder('healthManagement { institution } familyDoctor { institution }'), [STAFF]],
  ['{ elders(first: 1) { nodes { id } } }', [STAFF]],
  ['{ elders(filter: { categories: [DIBAO] }) { totalCount } }', [STAFF]],
  ['{ elders(filter: { bands: [FULL] }) { totalCount } }', [STAFF]],
  ['{ elders(filter: { assessed: true }) { totalCount } }', [STAFF]],
  ['{ elders(filter: { assessedFrom: "2026-01-01" }) { totalCount } }', [STAFF]],
  ['{ abilityAssessments(first: 1) { nodes { id } } }', [STAFF]],
  ['{ viewer { elder { id } } }', [STAFF]],
  ['{ assessmentStandards { code } }', ['anyone', DEVELOPER, PARTNER, STAFF]],
  ['{ region(code: "150600") { elderCount { value } } }', ['anyone', DEVELOPER, PARTNER, STAFF]],
];

test.each(QUESTIONS)('%s may be asked by %p alone', async (text, allowed) => {
  for (const as of ['anyone', DEVELOPER, PARTNER, STAFF]) {
    const answer = await ask(text, as === 'anyone' ? undefined : as);
    const code = answer.errors?.[0]?.extensions.code;
    if (!allowed.includes(as)) expect([as, code]).toEqual([as, 'GRAPHQL_VALIDATION_FAILED']);
    // The contract lets them ask; that the person is not named to them is another matter.
    else if (text.includes('$id') && as !== STAFF) expect([as, code]).toEqual([as, 'NOT_FOUND']);
    else expectData(answer);
  }
});

test.each(['key', 'nationalIdHash', 'elderKey'])(
  '%s is in no contract, not even that of staff',
  async (field) => {
    const { errors } = await ask(elder(field), STAFF);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  },
);

test('two recipients hold different ids of the same elder', async () => {
  const idOf = async (as: string) => expectData(await ask(elder('id'), as)).elder.id as string;
  expect(await idOf(STAFF)).toBe(await idOf(STAFF));
  expect(await idOf(STAFF)).not.toBe(await idOf('elder:1'));
});

test('an id made for one recipient is nothing to another', async () => {
  const id = await publicIdFor('developer:1', 'Elder', keyOf('elder', 1));
  const { data, errors } = await hub.query(elder('name'), { as: 'developer:2', variables: { id } });
  expect(data.elder).toBeNull();
  expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(errors?.[0]?.extensions.code);
});
