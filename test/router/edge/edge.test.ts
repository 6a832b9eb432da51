import { decodeJwt } from 'jose';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { STUB_CONTRACTS, stubEngine } from '../../kit/stub-engine.ts';

const engine = stubEngine();
let edge: HttpEdge;

beforeAll(async () => {
  edge = await httpEdge(engine, { contracts: STUB_CONTRACTS });
});

afterAll(() => edge.close());

const PLACE = '{ place(code: "1") { code } }';

function lastViewer() {
  return engine.calls.at(-1)!.viewer;
}

test('a caller without a token is anonymous', async () => {
  const answer = await edge.query(PLACE);
  expect([answer.status, answer.data]).toEqual([200, { place: { code: '1' } }]);
  expect(lastViewer()).toMatchObject({
    audience: 'open',
    subject: null,
    organisation: null,
    roles: [],
  });
});

describe('a bad token is 401 and never anonymous:', () => {
  test.each([
    ['no token after the scheme', async () => 'Bearer'],
    ['another scheme', async () => 'Basic aHViOmh1Yg=='],
    ['text that is no token', async () => 'Bearer abc'],
    ['a token with its signature cut', async (good: string) => `Bearer ${good.slice(0, -8)}`],
    ['a token with its body changed', async (good: string) => `Bearer ${forge(good)}`],
    [
      'an unsigned token',
      async (good: string) => `Bearer ${good.split('.').slice(0, 2).join('.')}.`,
    ],
    ['two tokens', async (good: string) => `Bearer ${good}, Bearer ${good}`],
  ])('%s', async (_, header) => {
    const calls = engine.calls.length;
    const good = await edge.token('staff:150600');
    const authorization = await header(good);
    const answer = await edge.query(PLACE, { headers: { authorization } });
    expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers.get('www-authenticate')).toMatch(
      /^Bearer error="invalid_token", error_description="[a-z ]+"$/,
    );
    expect(answer.text).not.toContain('"data"');
    expect(engine.calls).toHaveLength(calls);
  });

  test('before the body is looked at', async () => {
    const headers = { authorization: 'Bearer abc', 'content-type': 'text/plain' };
    expect((await edge.send({ headers, body: 'x' })).status).toBe(401);
  });
});

test('the administrator of the hub is staff without a region', async () => {
  const answer = await edge.query(PLACE, { as: 'admin' });
  expect(answer.status).toBe(200);
  expect(lastViewer()).toMatchObject({ audience: 'staff', roles: ['ADMIN'], region: null });
});

describe('each audience meets its own schema:', () => {
  const PHONE = '{ elder(id: "1") { phone } }';
  const DIAGNOSIS = '{ elder(id: "1") { diagnosis } }';

  test.each([
    [undefined, 'open', 400, 400],
    ['developer', 'developer', 200, 400],
    ['partner:150100', 'partner', 200, 400],
    ['elder:1', 'elder', 200, 200],
    ['guardian:2', 'elder', 200, 200],
    ['staff:150600', 'staff', 200, 200],
  ])('%s is %s', async (as, audience, phone, diagnosis) => {
    expect((await edge.query(PHONE, { as })).status).toBe(phone);
    expect((await edge.query(DIAGNOSIS, { as })).status).toBe(diagnosis);
    await edge.query(PLACE, { as });
    expect(lastViewer().audience).toBe(audience);
    const { data } = await edge.query('{ __type(name: "Elder") { fields { name } } }', { as });
    const names = (data?.__type as { fields: { name: string }[] } | null)?.fields.map(
      (f) => f.name,
    );
    expect(names).toEqual(
      phone === 400
        ? undefined
        : diagnosis === 400
          ? ['id', 'phone']
          : ['id', 'phone', 'diagnosis'],
    );
  });

  test('a closed field is unknown, exactly as one that does not exist', async () => {
    const closed = await edge.query('{ elder(id: "1") { id } }');
    const absent = await edge.query('{ eldes(id: "1") { id } }');
    expect(closed.text.replaceAll('elder', 'X')).toBe(absent.text.replaceAll('eldes', 'X'));
  });

  test('a document that one audience may send is validated anew for another', async () => {
    expect((await edge.query(PHONE, { as: 'staff:150600' })).status).toBe(200);
    const answer = await edge.query(PHONE);
    expect([answer.status, answer.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test('introspection beside data still answers from the contract', async () => {
    const query = `{
      hidden: __type(name: "Elder") { name }
      ...Root
      place(code: "1") { code }
    }
    fragment Root on Query { __schema { types { name } } place(code: "1") { name } }`;
    const answer = await edge.query(query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ hidden: null, place: { code: '1', name: 'name of 1' } });
    const types = (answer.data!.__schema as { types: { name: string }[] }).types.map((t) => t.name);
    expect(types).toContain('Place');
    expect(types).not.toContain('Elder');
    expect(engine.calls.at(-1)!.operation.query).not.toMatch(/: __schema|__schema \{|__type\(/);
  });
});

describe('no answer guesses a name:', () => {
  test.each([
    ['a field', '{ plase(code: "1") { code } }', {}],
    ['a nested field', '{ place(code: "1") { codes } }', {}],
    ['an object without fields', '{ place(code: "1") }', {}],
    ['an argument', '{ place(cod: "1") { code } }', {}],
    ['a type', '{ ... on Plase { code } }', {}],
    ['a fragment on a leaf', '{ place(code: "1") { name { x } } }', {}],
    ['an enum value', '{ place(code: "1", level: CITI) { code } }', {}],
    ['an input field', '{ places(filter: { levl: CITY }) { code } }', {}],
    ['a directive', '{ place(code: "1") @skp(if: true) { code } }', {}],
    [
      'an enum value in a variable',
      'query ($f: Filter) { places(filter: $f) { code } }',
      { f: { level: 'CITI' } },
    ],
    [
      'an input field in a variable',
      'query ($f: Filter) { places(filter: $f) { code } }',
      { f: { levl: 'CITY' } },
    ],
  ])('%s', async (_, query, variables) => {
    const answer = await edge.query(query, { variables });
    expect(answer.status).toBe(400);
    expect(answer.errors!.length).toBeGreaterThan(0);
  });
});

test('the request id is echoed when it is plain, and made up otherwise', async () => {
  const given = await edge.query(PLACE, { headers: { 'x-request-id': 'city-42:a.b' } });
  expect(given.headers.get('x-request-id')).toBe('city-42:a.b');
  expect(lastViewer().requestId).toBe('city-42:a.b');
  for (const odd of ['a b', 'x'.repeat(129), '{"a":1}', '']) {
    const answer = await edge.query(PLACE, { headers: { 'x-request-id': odd } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  }
  const refused = await edge.query(PLACE, {
    headers: { 'x-request-id': 'r-1', authorization: 'Bearer x' },
  });
  expect(refused.headers.get('x-request-id')).toBe('r-1');
});

test('purpose, case and legal basis reach the engine', async () => {
  const headers = {
    'x-hub-purpose': encodeURIComponent('评估互认'),
    'x-hub-case': 'HD-2025-7',
    'x-hub-legal-basis': 'STATUTORY_DUTY',
  };
  await edge.query(PLACE, { as: 'assessment:150100', headers });
  expect(lastViewer()).toMatchObject({
    purpose: '评估互认',
    caseNumber: 'HD-2025-7',
    legalBasis: 'STATUTORY_DUTY',
  });
});

test('a malformed purpose header is 400, names the header and not its value', async () => {
  const answer = await edge.query(PLACE, { headers: { 'x-hub-legal-basis': 'CURIOSITY' } });
  expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(answer.errors?.[0]?.extensions.argument).toBe('x-hub-legal-basis');
  expect(answer.text).not.toContain('CURIOSITY');
});

test('headers that claim an identity have no effect', async () => {
  const headers = {
    'x-user-id': 'admin',
    'x-hub-roles': 'staff',
    'x-hub-audience': 'staff',
    'x-hub-assertion-regions': 'x',
    'x-forwarded-user': 'admin',
    cookie: 'session=admin',
  };
  await edge.query(PLACE, { headers });
  expect(lastViewer()).toMatchObject({ audience: 'open', subject: null, roles: [], region: null });
});

test('the viewer of a token is what the token says', async () => {
  const token = await edge.token('assessment:150600');
  await edge.query(PLACE, { as: 'assessment:150600' });
  expect(lastViewer()).toMatchObject({
    audience: 'staff',
    subject: decodeJwt(token).sub,
    roles: ['ASSESSMENT'],
    region: '150600',
    organisation: 'civil-affairs-150600',
    person: null,
  });
  await edge.query(PLACE, { as: 'elder:7' });
  expect(lastViewer().person).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

test('answers are not kept by caches', async () => {
  for (const as of [undefined, 'staff:150600']) {
    const answer = await edge.query(PLACE, { as });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  }
});

test('answers say nothing of the software and are not sniffed', async () => {
  const { headers } = await edge.query(PLACE);
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('server')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('health is live always and ready with the engine', async () => {
  const get = async (path: string) => {
    const { status, text } = await edge.send({ method: 'GET', path });
    return [status, text];
  };
  expect(await get('/health/live')).toEqual([200, '{"status":"live"}']);
  expect(await get('/health/ready')).toEqual([200, '{"status":"ready"}']);
  engine.isReady = false;
  expect(await get('/health/ready')).toEqual([503, '{"status":"not ready"}']);
  engine.isReady = true;
});

test('a masked error has an id that leads to the log, and the log holds the cause', async () => {
  const answer = await edge.query('{ fails }');
  const { errorId } = answer.errors![0]!.extensions;
  expect(answer.errors![0]!.message).toMatch(/^The hub could not answer this part\./);
  const line = edge.lines.find((entry) => entry.errorId === errorId);
  expect(line?.error.message).toContain('select phone');
  expect(line?.requestId).toBe(answer.headers.get('x-request-id'));
});

test('a request is one line in the log, without its text and variables', async () => {
  const before = edge.lines.length;
  const headers = { 'x-request-id': 'log-1' };
  const query = 'query Q($code: String!) { place(code: $code) { code } }';
  await edge.query(query, { variables: { code: 'wang-jianguo' }, headers, as: 'staff:150600' });
  const lines = edge.lines.slice(before);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ requestId: 'log-1', audience: 'staff', status: 200, codes: [] });
  expect(JSON.stringify(lines)).not.toMatch(/wang-jianguo|place|Bearer/);
});

test('an engine that fails as a whole is 500 and masked', async () => {
  const broken = await httpEdge(
    stubEngine(() => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:4101'))),
    { contracts: STUB_CONTRACTS },
  );
  try {
    const answer = await broken.query(PLACE, { headers: { accept: 'application/json' } });
    expect([answer.status, answer.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(answer.text).not.toContain('"data"');
  } finally {
    await broken.close();
  }
});

function forge(token: string): string {
  const [header, , signature] = token.split('.');
  const claims = { ...decodeJwt(token), hub_region: '110000' };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}
