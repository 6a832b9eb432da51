import pg from 'pg';
import { provisionEdge } from '../../../ground/process/provision.ts';
import { parsePersona, personaSubject } from '../../../router/identity/personas.ts';
import { Standing } from '../../../router/identity/standing.ts';
import { type HttpEdge, httpEdge } from '../../kit/http.ts';
import { TEST_SECRETS, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';

const as = 'admin';
const OPEN = '{ viewer { audience } regions(first: 1) { totalCount } }';

let hub: TestHub;
let url: string;
let standings: Standing[];
let edges: HttpEdge[];
beforeAll(async () => {
  hub = await testHub({ own: true });
  url = await provisionEdge(hub.ownerUrl, TEST_SECRETS);
  standings = [new Standing(url), new Standing(url)];
  edges = await Promise.all(standings.map((standing) => httpEdge(hub.hub.engine, { standing })));
});
afterAll(async () => {
  for (const edge of edges) await edge.close();
  for (const standing of standings) await standing.close();
  await hub.close();
});

/** A persona's token of each edge's provider. */
const tokensOf = (persona: string) => Promise.all(edges.map((edge) => edge.token(persona)));

/** Status, and code or audience, of tokens on their edges. */
async function met(tokens: readonly string[]): Promise<unknown[]> {
  return Promise.all(
    edges.map(async (edge, n) => {
      const answer = await edge.query(OPEN, {
        headers: { authorization: `Bearer ${tokens[n]}` },
      });
      return [answer.status, answer.code ?? answer.data?.viewer.audience];
    }),
  );
}

async function client(organisation: string): Promise<{ id: string; version: number }> {
  const { rows } = await hub.pg.query<{ id: string; version: number }>(
    'select id, version from regions.api_client where organisation = $1',
    [organisation],
  );
  return { id: `ApiClient:${rows[0]!.id}`, version: rows[0]!.version };
}

test('a token of before the key was changed is refused on every edge, and one of after is not', async () => {
  const [before, other] = await Promise.all([tokensOf('developer:1'), tokensOf('developer:2')]);
  expect(await met(before)).toEqual([
    [200, 'DEVELOPER'],
    [200, 'DEVELOPER'],
  ]);
  const done = await act(
    hub,
    { entity: 'ApiClient', fields: 'id version tokensFrom' },
    'rotateClientKey',
    await client('app-1'),
    { as },
  );
  expect([done.codes, done.refusals]).toEqual([[], []]);
  const answer = await edges[1]!.query(OPEN, { headers: { authorization: `Bearer ${before[1]}` } });
  expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
  expect(answer.errors![0]!.extensions).toMatchObject({ expects: 'TOKEN_CURRENT' });
  expect(answer.headers.get('www-authenticate')).toMatch(/error="invalid_token"/);
  expect(await met(before)).toEqual([
    [401, 'UNAUTHENTICATED'],
    [401, 'UNAUTHENTICATED'],
  ]);
  expect(await met(other)).toEqual([
    [200, 'DEVELOPER'],
    [200, 'DEVELOPER'],
  ]);
  const from = Date.parse(done.node!.tokensFrom as string);
  while (Date.now() < from) await new Promise((resolve) => setTimeout(resolve, 50));
  const after = await tokensOf('developer:1');
  expect(await met(after)).toEqual([
    [200, 'DEVELOPER'],
    [200, 'DEVELOPER'],
  ]);
});

test.each([
  ['developer:3', 'DEVELOPER'],
  ['partner:150100', 'PARTNER'],
  ['staff:150600', 'STAFF'],
  ['elder:3', 'ELDER'],
])(
  'the account of %s is shut out on every edge with its next request, and let in again',
  async (who, audience) => {
    const token = await tokensOf(who);
    const open = [
      [200, audience],
      [200, audience],
    ];
    expect(await met(token)).toEqual(open);
    const subject = personaSubject(parsePersona(who));
    const { node } = await act(
      hub,
      { entity: 'AccountBlock' },
      'blockAccount',
      { subject, note: '账号出借' },
      { as },
    );
    expect(await met(token)).toEqual([
      [403, 'FORBIDDEN'],
      [403, 'FORBIDDEN'],
    ]);
    const { id } = node!;
    await act(hub, { entity: 'AccountBlock' }, 'releaseAccount', { id, version: 1 }, { as });
    expect(await met(token)).toEqual(open);
  },
);

test('who is shut out until a day is let in on the day after it, and nobody does anything for that', async () => {
  const who = 'developer:7';
  const token = await tokensOf(who);
  const before = await met(token);
  const subject = personaSubject(parsePersona(who));
  const block = { subject, note: '账号出借', until: '2099-12-31' };
  await act(hub, { entity: 'AccountBlock' }, 'blockAccount', block, { as });
  const until = (days: number) =>
    hub.pg.query(
      `update access.account set blocked_until = (now() at time zone 'Asia/Shanghai')::date - $2::int
       where subject = $1 and blocked_until is not null`,
      [subject, days],
    );
  await until(0);
  expect(await met(token)).toEqual([
    [403, 'FORBIDDEN'],
    [403, 'FORBIDDEN'],
  ]);
  await until(1);
  expect(await met(token)).toEqual(before);
});

test('without a token nobody is asked about, and with one who cannot be asked about is not let in', async () => {
  const gone = new Standing('postgres://nobody:nothing@127.0.0.1:9/none');
  const edge = await httpEdge(hub.hub.engine, { standing: gone });
  try {
    expect((await edge.query('{ regions(first: 1) { totalCount } }')).status).toBe(200);
    const answer = await edge.query(OPEN, { as: 'developer:1' });
    expect([answer.status, answer.code]).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
  } finally {
    await edge.close();
    await gone.close();
  }
});

test('the login of the edge reads clients and accounts, and nothing else of the database', async () => {
  const login = new pg.Client({ connectionString: url });
  await login.connect();
  const { rows } = await hub.pg.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const read: string[] = [];
  const written: string[] = [];
  for (const { name } of rows) {
    const able = (sql: string) =>
      login.query(sql).then(
        () => true,
        (error: { code: string }) => {
          expect([name, error.code]).toEqual([name, '42501']);
          return false;
        },
      );
    if (await able(`select from ${name} limit 1`)) read.push(name);
    if (await able(`delete from ${name}`)) written.push(name);
  }
  expect(rows.length).toBeGreaterThan(50);
  expect(read).toEqual(['access.account', 'access.client']);
  expect(written).toEqual([]);
  for (const sql of [
    `select access.name_person(null, null, null, '', '2026-06-30', '2026-06-30')`,
    'create table access.more ()',
    'create schema more',
  ])
    await expect(login.query(sql)).rejects.toMatchObject({ code: '42501' });
  await login.end();
});
