import { ACCOUNT_BLOCK } from '../../../subgraphs/regions/account-block/machine.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';

const SUBJECT = 'f3b1c2d4-0000-8000-8000-000000000001';
const as = 'admin';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

const known = async () =>
  (
    await hub.pg.query(
      "select subject, blocked from access.account where subject like 'f3b1%' order by 1",
    )
  ).rows as unknown[];

test('the operator shuts an account out, lets it in again, and out once more, each time with a reason', async () => {
  const block = { subject: SUBJECT, note: '账号出借' };
  expect(
    (await act(hub, ACCOUNT_BLOCK, 'blockAccount', { subject: SUBJECT }, { as })).refusals,
  ).toEqual(['REASON_REQUIRED']);
  const made = await act(hub, ACCOUNT_BLOCK, 'blockAccount', block, { as });
  expect(made).toMatchObject({ codes: [], refusals: [], node: { status: 'BLOCKED' } });
  expect(await known()).toEqual([{ subject: SUBJECT, blocked: true }]);
  const twice = await act(hub, ACCOUNT_BLOCK, 'blockAccount', block, { as });
  expect(twice.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['input', 'subject'] }]);
  const { id } = made.node!;
  await act(hub, ACCOUNT_BLOCK, 'releaseAccount', { id, version: 1 }, { as });
  expect(await known()).toEqual([{ subject: SUBJECT, blocked: false }]);
  const again = { id, version: 2 };
  expect((await act(hub, ACCOUNT_BLOCK, 'blockAccountAgain', again, { as })).refusals).toEqual([
    'REASON_REQUIRED',
  ]);
  const reasoned = { ...again, note: '账号出借' };
  await act(hub, ACCOUNT_BLOCK, 'blockAccountAgain', reasoned, { as });
  expect(await known()).toEqual([{ subject: SUBJECT, blocked: true }]);
  const list = await hub.query(
    '{ accountBlocks(filter: { statuses: [BLOCKED] }) { totalCount nodes { subject status } } }',
    { as },
  );
  expect(list.data.accountBlocks).toEqual({
    ...{ totalCount: 1, nodes: [{ subject: SUBJECT, status: 'BLOCKED' }] },
  });
});

test.each(['', 'two words', '账号', 'x'.repeat(256)])('%j is no subject', async (subject) => {
  const before = await known();
  const { codes } = await act(hub, ACCOUNT_BLOCK, 'blockAccount', { subject }, { as });
  expect(codes).toEqual(['BAD_USER_INPUT']);
  expect(await known()).toEqual(before);
});

test.each([
  'staff:150600',
  'province:150000',
  'officer:150600',
  'elder:1',
  'developer',
  'partner:150100',
])('%s shuts nobody out and reads of nobody who is', async (other) => {
  const before = await known();
  const closed = ['FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED'];
  const { codes } = await act(hub, ACCOUNT_BLOCK, 'blockAccount', { subject: 'x' }, { as: other });
  expect(closed).toContain(codes[0]);
  const { errors } = await hub.query('{ accountBlocks { totalCount } }', { as: other });
  expect(closed).toContain(errors![0]!.extensions.code);
  expect(await known()).toEqual(before);
});
