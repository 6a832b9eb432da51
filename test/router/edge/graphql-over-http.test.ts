import { gzipSync } from 'node:zlib';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { STUB_CONTRACTS, stubEngine } from '../../kit/stub-engine.ts';

const engine = stubEngine();
let edge: HttpEdge;

beforeAll(async () => {
  edge = await httpEdge(engine, { contracts: STUB_CONTRACTS });
});

afterAll(() => edge.close());

const JSON_TYPE = 'application/json; charset=utf-8';
const PLACE = '{ place(code: "1") { code } }';

function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  return edge.send({ method: 'GET', path: `/graphql?${new URLSearchParams(parameters)}`, headers });
}

test.each([
  ['no GraphQL', '{ place(code: "1") { code }', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a required argument left out', '{ place { code } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['an argument of the wrong type', '{ place(code: 1) { code } }', 'BAD_USER_INPUT'],
])('a document with %s is 400, and 200 for a client of plain JSON', async (_, query, code) => {
  const answer = await edge.query(query);
  expect([answer.status, answer.code]).toEqual([400, code]);
  expect(answer.text).not.toContain('"data"');
  const plain = await edge.query(query, { headers: { accept: 'application/json' } });
  expect([plain.status, plain.code]).toEqual([200, code]);
});

test('a field that fails is null in an answer of 200', async () => {
  const answer = await edge.query(`{ fails place(code: "1") { code } }`);
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ fails: null, place: { code: '1' } });
  expect(answer.errors).toMatchObject([
    { path: ['fails'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
});

test('a variable of the wrong type is 400 and names the variable', async () => {
  const query = 'query ($filter: Filter) { places(filter: $filter) { code } }';
  const answer = await edge.query(query, { variables: { filter: { inner: { level: 'SHEN' } } } });
  expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(answer.errors?.[0]?.extensions.argument).toBe('$filter.inner.level');
});

test('the operation is picked by its name', async () => {
  const query = `query A { a: place(code: "1") { code } } query B { b: place(code: "2") { code } }`;
  expect((await edge.query(query, { operationName: 'B' })).data).toEqual({ b: { code: '2' } });
  const none = await edge.query(query);
  expect([none.status, none.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  const unknown = await edge.query(query, { operationName: 'C' });
  expect([unknown.status, unknown.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
});

describe('GET', () => {
  test('queries', async () => {
    const query = 'query Q($code: String!) { place(code: $code) { code } }';
    const answer = await get({ query, variables: '{"code":"7"}', operationName: 'Q' });
    expect([answer.status, answer.data]).toEqual([200, { place: { code: '7' } }]);
  });

  test('never writes', async () => {
    const calls = engine.calls.length;
    const query = 'mutation { open(code: "1") { code } }';
    const answer = await get({ query });
    expect([answer.status, answer.code]).toEqual([405, 'BAD_REQUEST']);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(engine.calls).toHaveLength(calls);
    expect((await edge.query(query)).data).toEqual({ open: { code: '1' } });
  });

  test.each([
    ['no query', {}, {}, 400],
    ['variables that are not JSON', { query: PLACE, variables: '{' }, {}, 400],
    ['variables that are a list', { query: PLACE, variables: '[]' }, {}, 400],
    ['an odd content type', { query: PLACE }, { 'content-type': 'message/rfc822' }, 415],
    ['a form as content type', { query: PLACE }, { 'content-type': 'text/plain' }, 415],
  ])('with %s is refused', async (_, parameters, headers, status) => {
    const answer = await get(parameters, headers);
    expect([answer.status, answer.code]).toEqual([status, 'BAD_REQUEST']);
  });

  test('with a parameter given twice is refused', async () => {
    const path = `/graphql?query=${encodeURIComponent(PLACE)}&query=%7B__typename%7D`;
    const answer = await edge.send({ method: 'GET', path });
    expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('a POST body', () => {
  const body = JSON.stringify({ query: PLACE });

  test.each([
    ['no content type', undefined],
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a multipart form', 'multipart/form-data; boundary=x'],
    ['a content type that is none', ';;'],
    ['application/graphql', 'application/graphql'],
    ['UTF-7', 'application/json; charset=utf-7'],
    ['EBCDIC', 'application/json; charset=ibm037'],
    ['UTF-16', 'application/json; charset=utf-16'],
  ])('as %s is refused: no page of another site can send it', async (_, type) => {
    const calls = engine.calls.length;
    const answer = await edge.send({ headers: type ? { 'content-type': type } : {}, body });
    expect([answer.status, answer.code]).toEqual([415, 'BAD_REQUEST']);
    expect(engine.calls).toHaveLength(calls);
  });

  test.each([
    'application/json',
    'application/json; charset=UTF-8',
    'application/json;charset="utf8"',
  ])('as %s is read', async (type) => {
    const answer = await edge.send({ headers: { 'content-type': type }, body });
    expect(answer.data).toEqual({ place: { code: '1' } });
  });

  test.each([
    ['that is empty', ''],
    ['that is not JSON', '{"query":'],
    ['that is no object', '"query"'],
    ['that is null', 'null'],
    ['with bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['of 45,000 brackets', '['.repeat(45_000)],
    ['without a query', '{}'],
    ['with an empty query', '{"query":""}'],
    ['with a query that is no string', '{"query":{"kind":"Document"}}'],
    ['with variables that are text', `{"query":"{__typename}","variables":"{}"}`],
    ['with variables that are a list', `{"query":"{__typename}","variables":[]}`],
    ['with an operation name that is a number', `{"query":"{__typename}","operationName":1}`],
    ['with extensions that are text', `{"query":"{__typename}","extensions":"x"}`],
    ['that is a batch', `[{"query":"{__typename}"},{"query":"{__typename}"}]`],
    ['that is an empty batch', '[]'],
  ])('%s is 400', async (_, bad) => {
    const answer = await edge.send({ headers: { 'content-type': 'application/json' }, body: bad });
    expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('with a hash in place of a query is answered as clients of persisted queries expect', async () => {
    const answer = await edge.send({
      headers: { 'content-type': 'application/json' },
      body: `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`,
    });
    expect([answer.status, answer.code]).toEqual([400, 'PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  test('above the limit is 413, compressed or not', async () => {
    const long = JSON.stringify({ query: PLACE, pad: 'x'.repeat(600_000) });
    const headers = { 'content-type': 'application/json' };
    const plain = await edge.send({ headers, body: long });
    expect([plain.status, plain.code]).toEqual([413, 'BAD_REQUEST']);
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
    expect(bomb.length).toBeLessThan(60_000);
    const answer = await edge.send({
      headers: { ...headers, 'content-encoding': 'gzip' },
      body: bomb,
    });
    expect([answer.status, answer.code]).toEqual([413, 'BAD_REQUEST']);
  });

  test('may be compressed', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const answer = await edge.send({ headers, body: gzipSync(body) });
    expect(answer.data).toEqual({ place: { code: '1' } });
    const unknown = await edge.send({ headers: { ...headers, 'content-encoding': 'rot13' }, body });
    expect([unknown.status, unknown.code]).toEqual([415, 'BAD_REQUEST']);
    const corrupt = await edge.send({ headers, body });
    expect([corrupt.status, corrupt.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is 405', async (method) => {
  const answer = await edge.send({ method });
  expect([answer.status, answer.code]).toEqual([405, 'BAD_REQUEST']);
  expect(answer.headers.get('allow')).toBe('GET, POST');
});

test.each(['/', '/nothing', '/graphql/more', '/%2e%2e/etc/passwd', '/health'])(
  'the address %s is 404 in JSON',
  async (path) => {
    const answer = await edge.send({ method: 'GET', path });
    expect([answer.status, answer.code]).toEqual([404, 'NOT_FOUND']);
    expect(answer.headers.get('content-type')).toBe(JSON_TYPE);
  },
);

test('an address that cannot be decoded is 400 in JSON', async () => {
  const answer = await edge.send({ method: 'GET', path: '/graphql/%ff' });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.headers.get('content-type')).toBe(JSON_TYPE);
});
