import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { STUB_CONTRACTS, stubEngine } from '../../kit/stub-engine.ts';
import { placesOf } from '../../../ground/text/text.ts';
import { EXPECTATIONS } from '../../../ground/errors/expectations.ts';

const engine = stubEngine();
let edge: HttpEdge;

beforeAll(async () => {
  edge = await httpEdge(engine, { contracts: STUB_CONTRACTS });
});

afterAll(() => edge.close());

const PLACE = '{ place(code: "1") { code } }';
const HAN = /\p{Script=Han}/u;

async function spoken(header: string | undefined, as?: string) {
  const headers = header === undefined ? undefined : { 'accept-language': header };
  const answer = await edge.query(PLACE, { as, headers });
  expect(answer.headers.get('vary')).toMatch(/accept-language/i);
  const { language } = engine.calls.at(-1)!.viewer;
  expect(answer.headers.get('content-language')).toBe(language);
  return language;
}

describe('the language is what accept-language prefers:', () => {
  test.each([
    ['zh', 'zh'],
    ['en', 'en'],
    ['zh-CN', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['ZH-hant-TW', 'zh'],
    ['en-GB', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['en;q=0.2, zh;q=0.3', 'zh'],
    ['mn, zh;q=0.1', 'zh'],
    ['fr, en;q=0.1', 'en'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['en;q=0, *', 'zh'],
  ] as const)('%s is %s for every audience', async (header, language) => {
    for (const as of [undefined, 'elder:1', 'staff:150600']) {
      expect([as, await spoken(header, as)]).toEqual([as, language]);
    }
  });
});

describe('who names neither language gets that of the audience:', () => {
  test.each([
    [undefined, 'en'],
    ['developer', 'en'],
    ['partner:150100', 'en'],
    ['elder:1', 'zh'],
    ['guardian:1', 'zh'],
    ['staff:150600', 'zh'],
  ])('%s %s', async (as, language) => {
    for (const header of [undefined, '', '*', 'mn, fr;q=0.5', 'zh;q=0, en;q=0', ';;q=x,,']) {
      expect([header, await spoken(header, as)]).toEqual([header, language]);
    }
  });
});

/** One request per place where an error arises before any subgraph. */
const REFUSED: [string, () => Parameters<HttpEdge['send']>[0]][] = [
  ['a body that is no JSON', () => post('{')],
  ['a body of another type', () => ({ body: '{}', headers: { 'content-type': 'text/plain' } })],
  ['a batch', () => post('[]')],
  ['no query', () => post('{}')],
  ['a method', () => ({ method: 'PUT' })],
  ['no media type', () => ({ headers: { accept: 'text/html' } })],
  ['a bad token', () => ({ headers: { authorization: 'Bearer x' } })],
  ['a bad header', () => post(asked(PLACE), { 'x-hub-legal-basis': 'WHIM' })],
  ['syntax', () => post(asked('{'))],
  ['an unknown field', () => post(asked('{ nothing }'))],
  ['a literal', () => post(asked('{ place(code: 1) { code } }'))],
  ['a scalar', () => post(asked('{ places(filter: { since: "2026/11/27" }) { code } }'))],
  ['a missing variable', () => post(asked('query ($c: String!) { place(code: $c) { code } }'))],
  ['a size', () => post(asked(`{ ${Array.from({ length: 16 }, (_, n) => `a${n}: fails`)} }`))],
  ['an unknown operation', () => post(asked('query A { fails } query B { fails }'))],
  ['our own fault', () => post(asked('{ fails }'))],
  ['an unknown address', () => ({ method: 'GET', path: '/nothing' })],
];

function post(body: string, headers: Record<string, string> = {}) {
  return { body, headers: { 'content-type': 'application/json', ...headers } };
}

function asked(query: string): string {
  return JSON.stringify({ query });
}

test.each(REFUSED)('an error for %s is told in the language, by the same code', async (_, made) => {
  const request = made();
  const [zh, en] = await Promise.all(
    ['zh', 'en'].map((language) =>
      edge.send({ ...request, headers: { ...request.headers, 'accept-language': language } }),
    ),
  );
  expect(zh!.headers.get('content-language')).toBe('zh');
  expect(en!.headers.get('content-language')).toBe('en');
  const [inChinese] = zh!.errors!;
  const [inEnglish] = en!.errors!;
  expect(inChinese!.message).toMatch(HAN);
  expect(inEnglish!.message).not.toMatch(HAN);
  const { errorId: _zh, ...told } = inChinese!.extensions as Record<string, any>;
  const { errorId: _en, ...same } = inEnglish!.extensions as Record<string, any>;
  expect(told).toEqual(same);
  expect(zh!.status).toBe(en!.status);
  if (told.expects) {
    const places = placesOf(EXPECTATIONS[told.expects as keyof typeof EXPECTATIONS].en);
    expect(Object.keys(told.params ?? {}).sort()).toEqual(
      places.filter((name) => name !== 'argument').sort(),
    );
  }
});

describe('the help of a scalar reaches the client with the place,', () => {
  const DATE = 'a day of the calendar from 1900 to 2199, YYYY-MM-DD';

  test.each([
    ['as a literal', '{ places(filter: { since: "2026/11/27" }) { code } }', {}, 'filter.since'],
    [
      'as a literal deeper down',
      '{ places(filter: { inner: { since: 20261127 } }) { code } }',
      {},
      'filter.inner.since',
    ],
    ['as a default', 'query ($d: Date = "x") { places(filter: { since: $d }) { code } }', {}, '$d'],
    [
      'as a variable',
      'query ($d: Date) { places(filter: { since: $d }) { code } }',
      { d: '2026/11/27' },
      '$d',
    ],
    [
      'inside a variable',
      'query ($f: Filter) { places(filter: $f) { code } }',
      { f: { inner: { since: '2026-02-30' } } },
      '$f.inner.since',
    ],
  ])('%s', async (_, query, variables, argument) => {
    const answer = await edge.query(query, { variables });
    expect(answer.errors).toMatchObject([
      {
        message: `${argument} is a Date: ${DATE}.`,
        extensions: { code: 'BAD_USER_INPUT', argument, expects: 'DATE' },
      },
    ]);
  });
});

test.each([
  [{ level: 'SHEN' }, '$f.level', 'TYPE', { type: 'Level' }],
  [{ names: ['a', 7] }, '$f.names.1', 'TYPE', { type: 'String!' }],
  [{ names: [null] }, '$f.names.0', 'TYPE', { type: 'String!' }],
  [{ inner: { other: 1 } }, '$f.inner', 'FIELD_KNOWN', { type: 'Filter' }],
  [{ 'x" of required type "': 1 }, '$f', 'FIELD_KNOWN', { type: 'Filter' }],
])('a variable of %j is told what its place takes', async (f, argument, expects, params) => {
  const query = 'query ($f: Filter) { places(filter: $f) { code } }';
  const answer = await edge.query(query, { variables: { f } });
  expect(answer.errors![0]!.extensions).toEqual({
    code: 'BAD_USER_INPUT',
    argument,
    expects,
    params,
  });
});

test('the length of a text is counted in characters, not in halves of them', async () => {
  const query = 'query ($c: String!) { place(code: $c) { code } }';
  const most = '𠮷'.repeat(10_000);
  expect((await edge.query(query, { variables: { c: most } })).status).toBe(200);
  const more = await edge.query(query, { variables: { c: `${most}𠮷` } });
  expect(more.errors![0]!.extensions).toMatchObject({ expects: 'LENGTH_AT_MOST' });
});
