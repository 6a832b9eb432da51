import { expectData, testHub, type TestHub } from '../kit/hub.ts';
import { CALLERS } from './cells.ts';
import { WHY } from '../kit/viewers.ts';
import { GUARDED } from './entities.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

interface Told {
  path: string;
  verdict: string;
  rule: string;
  roles: string[];
}

const EXPLAIN = `query ($operation: String!, $variables: String) {
  explainAccess(operation: $operation, variables: $variables) { path verdict rule roles } }`;

async function explained(
  as: string | undefined,
  operation: string,
  variables?: string,
  headers = {},
) {
  const answer = await hub.query(EXPLAIN, { as, headers, variables: { operation, variables } });
  const told = expectData(answer).explainAccess as Told[];
  return Object.fromEntries(told.map((one) => [one.path, one]));
}

describe('what is told of an operation is what running it comes to', () => {
  const LISTS = GUARDED.flatMap(({ list }) => list ?? []);

  test.each(CALLERS)('for %s', async (as) => {
    for (const list of LISTS) {
      const text = `{ ${list}(first: 1) { totalCount nodes { id } } }`;
      const told = await explained(as, text);
      const { errors } = await hub.query(text, { as });
      const code = errors?.[0]?.extensions.code;
      const came =
        code === 'GRAPHQL_VALIDATION_FAILED'
          ? 'UNKNOWN CONTRACT'
          : code === 'FORBIDDEN'
            ? 'REFUSED ROLE'
            : /^(developer|partner)/.test(as)
              ? 'REFUSED NAMED'
              : as.startsWith('operator')
                ? 'DEPENDS_ON_ROW FACILITY'
                : list === 'accountBlocks'
                  ? 'ALLOWED ROLE'
                  : 'DEPENDS_ON_ROW REGION';
      const { verdict, rule } = told[list]!;
      expect([as, list, `${verdict} ${rule}`]).toEqual([as, list, came]);
      expect(told[`${list}.nodes.id`]!.verdict).toBe(verdict);
    }
  });
});

test('a refusal by role names the roles that read it', async () => {
  const told = await explained('inspection:150600', '{ elders { nodes { id } } }');
  expect(told.elders).toMatchObject({
    verdict: 'REFUSED',
    roles: ['CAREGIVING', 'ASSESSMENT', 'FINANCE', 'SUPERVISION', 'GRID'],
  });
});

test('it goes by field: of a certificate a province reads the masked number and not the whole one', async () => {
  const text = `query ($id: ID!) {
    worker(id: $id) { certificates { nodes { status masked: numberMasked ...Whole } } } }
    fragment Whole on Certificate { number }`;
  const at = 'worker.certificates.nodes';
  const province = await explained('province:150000', text);
  expect(province[`${at}.status`]).toMatchObject({ verdict: 'DEPENDS_ON_ROW', rule: 'REGION' });
  expect(province[`${at}.masked`]).toMatchObject({ verdict: 'MASKED', rule: 'MASK' });
  expect(province[`${at}.number`]).toMatchObject({ verdict: 'REFUSED', rule: 'ROLE' });
  const city = await explained('supervision:150600', text);
  expect(city[`${at}.number`]).toMatchObject({ verdict: 'DEPENDS_ON_ROW', rule: 'REGION' });
});

test('an elder reads what is about her, and nothing of a field outside of her contract', async () => {
  const told = await explained('elder:1', '{ viewer { elder { name } } workers { totalCount } }');
  expect(told['viewer.elder']).toMatchObject({ verdict: 'DEPENDS_ON_ROW', rule: 'OWN' });
  expect(told['viewer.elder.name']).toMatchObject({ verdict: 'DEPENDS_ON_ROW', rule: 'OWN' });
  expect(told.workers).toMatchObject({ verdict: 'UNKNOWN', rule: 'CONTRACT' });
  expect(told['workers.totalCount']).toMatchObject({ verdict: 'UNKNOWN' });
});

test('an app is told that it depends on the person, once it says why, and what no consent opens', async () => {
  const text = `{ sharedElders { nodes { name assessments { nodes { id band finalLevel } } } }
    viewer { consents { nodes { purpose } } } workers { totalCount } }`;
  const partner = 'partner:150100';
  const silent = await explained(partner, text);
  expect(silent.sharedElders).toMatchObject({ verdict: 'REFUSED', rule: 'PURPOSE' });
  expect(silent['viewer.consents']).toMatchObject({ verdict: 'DEPENDS_ON_ROW', rule: 'NAMED' });
  const run = await hub.query('{ sharedElders { totalCount } }', { as: partner });
  expect(run.errors?.[0]?.extensions.code).toBe('FORBIDDEN');

  const told = await explained(partner, text, undefined, WHY);
  const named = { verdict: 'DEPENDS_ON_ROW', rule: 'NAMED' };
  const at = 'sharedElders.nodes';
  expect(told.sharedElders).toMatchObject(named);
  expect(told[`${at}.name`]).toMatchObject(named);
  expect(told[`${at}.assessments.nodes.band`]).toMatchObject(named);
  // No group opens the level.
  expect(told[`${at}.assessments.nodes.finalLevel`]).toMatchObject({
    verdict: 'REFUSED',
    rule: 'NAMED',
  });
});

test('what is open is allowed to anybody, and what a variable leaves out is not there', async () => {
  const text = `query ($more: Boolean!) {
    region(code: "150600") { name facilities @include(if: $more) { nodes { name } } } }`;
  const told = await explained(undefined, text, '{"more": false}');
  expect(Object.keys(told)).toEqual(['region', 'region.name']);
  expect(told['region.name']).toMatchObject({ verdict: 'ALLOWED', rule: 'OPEN' });
  expect(Object.keys(await explained(undefined, text, '{"more": true}'))).toHaveLength(5);
});

test('a mutation is told to depend on its workflow', async () => {
  const text = 'mutation ($input: LendDeviceInput!) { lendDevice(input: $input) { replayed } }';
  const told = await explained('caregiving:150600', text);
  expect(told.lendDevice).toMatchObject({ verdict: 'DEPENDS_ON_ROW', rule: 'WORKFLOW' });
});

test('no row is looked at, and it stands beside data in one operation', async () => {
  const text = `{ region(code: "150600") { name }
    explainAccess(operation: "{ elders { totalCount } }") { path verdict } }`;
  const alone = await hub.statements(() => explained('staff:150600', '{ elders { totalCount } }'));
  expect(alone).toEqual([]);
  const data = expectData(await hub.query(text, { as: 'staff:150600' }));
  expect(data).toEqual({
    region: { name: '鄂尔多斯市' },
    explainAccess: [
      { path: 'elders', verdict: 'DEPENDS_ON_ROW' },
      { path: 'elders.totalCount', verdict: 'DEPENDS_ON_ROW' },
    ],
  });
});

test.each([
  ['no operation', '{ elders {', undefined, 'operation', 'OPERATION_TEXT'],
  ['nothing', '', undefined, 'operation', 'OPERATION_TEXT'],
  [
    'two operations',
    'query a { __typename } query b { __typename }',
    undefined,
    'operation',
    'OPERATION_TEXT',
  ],
  ['a fragment alone', 'fragment F on Elder { id }', undefined, 'operation', 'OPERATION_TEXT'],
  ['variables that are no object', '{ __typename }', '[1]', 'variables', 'VARIABLES_TEXT'],
  ['variables that are no JSON', '{ __typename }', '{', 'variables', 'VARIABLES_TEXT'],
] as const)('%s is refused', async (_, operation, variables, argument, expects) => {
  const { data, errors } = await hub.query(EXPLAIN, { variables: { operation, variables } });
  expect(data?.explainAccess ?? null).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, expects });
});

test('fragments that hold themselves, and operations beyond the limits, do not go on for ever', async () => {
  const round =
    'query { ...A } fragment A on Query { ...B } fragment B on Query { limits { nodes } ...A }';
  const { errors } = await hub.query(EXPLAIN, { variables: { operation: round } });
  expect(['BAD_USER_INPUT', 'OPERATION_TOO_LARGE', undefined]).toContain(
    errors?.[0]?.extensions.code,
  );
  const deep = `{ ${'a { '.repeat(40)} b ${'} '.repeat(40)} }`;
  const large = await hub.query(EXPLAIN, { variables: { operation: deep } });
  expect(large.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE');
});
