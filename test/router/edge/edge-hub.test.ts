import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import type { Audience } from '../../../ground/identity/viewer.ts';
import { readFileSync } from 'node:fs';
import { type DistributedHub, distributedHub } from '../../kit/distributed.ts';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
let distributed: DistributedHub;
let edge: HttpEdge;
let far: HttpEdge;

beforeAll(async () => {
  hub = await testHub();
  distributed = await distributedHub();
  edge = await httpEdge(hub.hub.engine);
  far = await httpEdge(distributed.engine);
});

afterAll(async () => {
  await edge.close();
  await far.close();
  await hub.close();
  await distributed.close();
});

const CALLERS: [Audience, string | undefined][] = [
  ['open', undefined],
  ['developer', 'developer'],
  ['partner', 'partner:150100'],
  ['elder', 'elder:1'],
  ['staff', 'staff:150600'],
];

const INTROSPECTION = getIntrospectionQuery({
  inputValueDeprecation: true,
  schemaDescription: true,
  specifiedByUrl: true,
});

test.each(CALLERS)(
  'introspection as %s gives exactly the committed contract',
  async (audience, as) => {
    const { data } = await edge.query(INTROSPECTION, { as });
    const met = buildClientSchema(data as unknown as IntrospectionQuery);
    const committed = readFileSync(new URL(`api.${audience}.graphql`, SCHEMA_DIRECTORY), 'utf8');
    const print = (schema: ReturnType<typeof buildSchema>) =>
      printSchema(lexicographicSortSchema(schema));
    expect(print(met)).toBe(print(buildSchema(committed)));
  },
);

describe('a person is unknown to anyone, as if the type were not there:', () => {
  test.each([
    '{ elders(first: 1) { nodes { id } } }',
    '{ elder(id: "x") { id } }',
    '{ viewer { elder { id } } }',
    '{ facilities(first: 1) { nodes { admissions(first: 1) { totalCount } } } }',
    '{ ... on Elder { id } }',
    'fragment F on Elder { id } { ...F }',
  ])('%s', async (query) => {
    let status = 0;
    const sent = await hub.statements(async () => {
      const answer = await edge.query(query);
      status = answer.status;
      expect(answer.code).toBe('GRAPHQL_VALIDATION_FAILED');
    });
    expect([status, sent]).toEqual([400, []]);
    expect((await edge.query('{ __type(name: "Elder") { name } }')).data).toEqual({ __type: null });
  });
});

test('internal keys and the doors of federation are no part of any contract', async () => {
  for (const [, as] of CALLERS) {
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      '{ elders(first: 1) { nodes { key } } }',
    ]) {
      const answer = await edge.query(query, { as });
      expect([answer.status, answer.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    }
  }
});

describe('one process and six answer alike:', () => {
  test.each([
    [
      'regions and facilities',
      undefined,
      '{ region(code: "150600") { name nursingBedShare { percent asOf } facilities(first: 3) { totalCount edges { cursor node { id name region { name parent { name } } } } } } }',
    ],
    [
      'facilities and money',
      undefined,
      '{ facilities(first: 5, orderBy: { field: NAME }) { nodes { name priceFilings(first: 1) { nodes { id } } staffing { asOf } organization { name } } } }',
    ],
    [
      'people',
      'staff:150600',
      '{ elders(first: 5) { nodes { id name admissions { nodes { id facility { name } } } homeCareBed { id } } } }',
    ],
    [
      'what is not there',
      'staff:150600',
      '{ facility(id: "Facility:019b0000-0000-7000-8000-000000000000") { name } region(code: "999999") { name } }',
    ],
    [
      'what is malformed',
      undefined,
      '{ regions(first: 0) { totalCount } facilities(filter: { within: "1" }) { totalCount } }',
    ],
    ['the type of the root', undefined, '{ __typename a: __typename }'],
  ])('%s', async (_, as, query) => {
    const near = await edge.query(query, { as });
    const answer = await far.query(query, { as });
    expect(answer.status).toBe(near.status);
    expect(answer.data).toEqual(near.data);
    const sorted = (errors: unknown[] = []) => errors.map((error) => JSON.stringify(error)).sort();
    expect(sorted(answer.errors)).toEqual(sorted(near.errors));
    expect(near.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(near.code).not.toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

test('two callers at once never get each other’s answers', async () => {
  const query = '{ elders(first: 1) { nodes { id } } }';
  const callers = ['staff:150600', 'staff:150200'];
  const alone = await Promise.all(callers.map((as) => edge.query(query, { as })));
  expect(alone[0]!.text).not.toBe(alone[1]!.text);
  const mixed = await Promise.all(
    Array.from({ length: 60 }, (_, n) => edge.query(query, { as: callers[n % 2] })),
  );
  for (const [n, answer] of mixed.entries()) expect(answer.text).toBe(alone[n % 2]!.text);
});

test('aliases named as members of every object are ordinary', async () => {
  const query = `{ constructor: region(code: "150600") { toString: name hasOwnProperty: level valueOf: parent { name } } }`;
  for (const face of [edge, far]) {
    const { data } = await face.query(query);
    expect(data).toEqual({
      constructor: {
        toString: '鄂尔多斯市',
        hasOwnProperty: 'CITY',
        valueOf: { name: '内蒙古自治区' },
      },
    });
  }
  expect(({} as Record<string, unknown>).name).toBeUndefined();
});
