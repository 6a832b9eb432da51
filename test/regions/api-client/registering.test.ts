import { openIdOf } from '../../../ground/identity/open-id.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';

const CLIENT = { entity: 'ApiClient', fields: 'id organisation status version allowedActions' };
const NEW = { organisation: 'app-9', name: '康养管家', kind: 'APP', contact: 'dpo@app-9.example' };
const as = 'admin';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

async function known(organisation: string): Promise<unknown> {
  const { rows } = await hub.pg.query(
    'select kind, active from access.client where organisation = $1',
    [organisation],
  );
  return rows[0] ?? null;
}

test('seeds register five apps and the offices of the members of pacts in force', async () => {
  const { rows } = await hub.pg.query<{ organisation: string }>(
    'select organisation from access.client where active order by 1',
  );
  expect(rows.map(({ organisation }) => organisation)).toEqual([
    ...['app-1', 'app-2', 'app-3', 'app-4', 'app-5'],
    ...['150100', '150200', '150600', '150900'].map((code) => `partner-office-${code}`),
  ]);
});

test('the operator registers an app, shuts it out with a reason, and lets it in again', async () => {
  const made = await act(hub, CLIENT, 'registerClient', NEW, { as });
  expect(made).toMatchObject({ codes: [], refusals: [], node: { status: 'ACTIVE', version: 1 } });
  expect(made.node!.allowedActions).toEqual(['rotateClientKey', 'disableClient']);
  expect(await known('app-9')).toEqual({ kind: 'APP', active: true });
  const { id } = made.node!;
  const hasty = await act(hub, CLIENT, 'disableClient', { id, version: 1 }, { as });
  expect(hasty.refusals).toEqual(['REASON_REQUIRED']);
  expect(await known('app-9')).toEqual({ kind: 'APP', active: true });
  await act(hub, CLIENT, 'disableClient', { id, version: 1, note: '未按约定删除数据' }, { as });
  expect(await known('app-9')).toEqual({ kind: 'APP', active: false });
  const back = await act(hub, CLIENT, 'enableClient', { id, version: 2 }, { as });
  expect(back.node).toMatchObject({ status: 'ACTIVE', version: 3 });
  expect(await known('app-9')).toEqual({ kind: 'APP', active: true });
});

test('an organisation is registered once, and in the form that tokens carry', async () => {
  const twice = await act(hub, CLIENT, 'registerClient', { ...NEW, organisation: 'app-1' }, { as });
  expect(twice.userErrors).toMatchObject([
    { code: 'ALREADY_EXISTS', path: ['input', 'organisation'] },
  ]);
  for (const organisation of ['', '-app', 'an app', `a${'x'.repeat(64)}`]) {
    const { codes } = await act(hub, CLIENT, 'registerClient', { ...NEW, organisation }, { as });
    expect([organisation, codes]).toEqual([organisation, ['BAD_USER_INPUT']]);
    expect(await known(organisation)).toBeNull();
  }
});

test('an office is registered with its region, and an app with none', async () => {
  for (const [kind, region] of [
    ['APP', '150700'],
    ['CITY', undefined],
  ]) {
    const input = { ...NEW, organisation: 'app-11', kind, region };
    const { userErrors } = await act(hub, CLIENT, 'registerClient', input, { as });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'region'] }]);
    expect(await known('app-11')).toBeNull();
  }
  const office = { ...NEW, organisation: 'office-1', kind: 'CITY', region: '150700' };
  const { node } = await act(hub, CLIENT, 'registerClient', office, { as });
  expect(node).toMatchObject({ status: 'ACTIVE' });
  const { rows } = await hub.pg.query(
    "select region, tokens_from from access.client where organisation = 'office-1'",
  );
  expect(rows).toEqual([{ region: '150700', tokens_from: null }]);
});

test.each(['staff:150600', 'province:150000', 'officer:150600', 'elder:1', 'developer', undefined])(
  '%s registers and shuts out nobody',
  async (other) => {
    const id = openIdOf('ApiClient', keyOf('apiClient', 1));
    for (const [action, input] of [
      ['registerClient', { ...NEW, organisation: 'app-10' }],
      ['disableClient', { id, version: 1, note: '测试' }],
    ] as const) {
      const { codes } = await act(hub, CLIENT, action, input, { as: other });
      const closed = ['FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED'];
      expect([action, codes.length > 0 && codes.every((one) => closed.includes(one))]).toEqual([
        action,
        true,
      ]);
    }
    expect(await known('app-10')).toBeNull();
    expect(await known('app-1')).toEqual({ kind: 'APP', active: true });
  },
);

test('what an app reads of its own registration is in its contract', async () => {
  const { data } = await hub.query('{ viewer { client { organisation name status } } }', {
    as: 'developer:1',
  });
  expect(data.viewer.client).toMatchObject({ organisation: 'app-1', status: 'ACTIVE' });
});
