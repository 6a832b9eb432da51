import { regionChanges } from '../../../ground/china/region-changes.ts';
import { MOST_TOGETHER } from '../../../subgraphs/regions/region-code-change/changes.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

async function ask(text: string, variables = {}) {
  return expectData(await hub.query(text, { variables }));
}

const REGION = `query ($code: String!) { region(code: $code) {
  code name level abolished validFrom validUntil
  predecessors { year decidedOn notice formerCode formerName regions { code name } }
  successors { year notice formerName regions { code name } } } }`;

test.each([
  ['150000', '内蒙古自治区'],
  ['330106', '西湖区'],
  ['110101', '东城区'],
  ['429004', '仙桃市'],
  ['659012', '白杨市'],
  ['810000', '香港特别行政区'],
  ['230281', '讷河市'],
  ['210102001', '浑河湾街道'],
  ['361181103', '绕二镇'],
])('the whole country is there: %s', async (code, name) => {
  const { region } = await ask(REGION, { code });
  expect(region.code).toBe(code);
  if (name !== null) expect(region.name).toBe(name);
});

test('a code that was abolished gives its successor, which says where it came from', async () => {
  const { region } = await ask(REGION, { code: '530422' });
  expect(region).toMatchObject({
    code: '530481',
    abolished: false,
    validUntil: null,
    predecessors: [
      {
        ...{ year: 2019, notice: '民函〔2019〕124号', decidedOn: null },
        ...{ formerCode: '530422', formerName: '澄江县' },
        regions: [{ code: '530481', name: '澄江市' }],
      },
    ],
    successors: [],
  });
});

test('a day is said where the notice has one', async () => {
  const { region } = await ask(REGION, { code: '530403' });
  expect(region).toMatchObject({ validFrom: '2015-12-03' });
  const before = await ask(REGION, { code: '150602' });
  expect(before.region).toMatchObject({
    ...{ validFrom: null, validUntil: null, predecessors: [] },
    successors: [{ year: 2016, notice: '国函〔2016〕102号', regions: [{}, { name: '康巴什区' }] }],
  });
});

test('below the counties nothing is known of changes, and it says so', async () => {
  const { region } = await ask(REGION, { code: '150602001' });
  expect(region).toMatchObject({ predecessors: null, successors: null, validFrom: null });
});

test('one that was divided names what it is today, an unknown one is not found', async () => {
  const divided = await hub.query(REGION, { variables: { code: '230711' } });
  expect(divided.errors).toEqual([
    expect.objectContaining({
      extensions: expect.objectContaining({
        ...{ code: 'BAD_USER_INPUT', argument: 'code', expects: 'REGION_TODAY' },
        params: { codes: ['230717', '230718'], year: 2019 },
      }),
    }),
  ]);
  const unknown = await hub.query(REGION, { variables: { code: '999999' } });
  expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('no region took part in more changes, and no change made more regions, than the lists say', () => {
  const { into, of } = { into: new Map<string, number>(), of: new Map<string, number>() };
  const count = (counts: Map<string, number>, code: string) =>
    counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { former, successors } of regionChanges()) {
    expect(successors.length).toBeLessThanOrEqual(MOST_TOGETHER);
    for (const code of successors) count(into, code);
    if (former) count(of, former.code);
  }
  expect(Math.max(...into.values(), ...of.values())).toBeLessThanOrEqual(MOST_TOGETHER);
});

test('an abolished code stands in no list of regions', async () => {
  const text = `{ regions(first: 100, filter: { within: "530400", levels: [COUNTY] }) {
    nodes { code abolished } } }`;
  const { regions } = await ask(text);
  expect(regions.nodes).toHaveLength(9);
  expect(regions.nodes).not.toContainEqual(expect.objectContaining({ abolished: true }));
});
