import { newKey } from '../../../ground/workflow/new-key.ts';
import { freshKey } from '../../kit/mutations.ts';
import { count, type Desk, on, openDesk, permits, placePermit, STAFF } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const idOf = (key: string) => desk.as(STAFF).ids.encode('Permit', key);

const READ = `query ($key: String!, $first: Int, $after: String, $last: Int, $before: String) {
  permit(key: $key) {
    status
    allowedActions
    transitions(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { action from to version at role organisation reason note }
    }
  }
}`;

async function read(key: string, page = {}, viewer = STAFF) {
  const { data, errors } = await desk.ask(viewer, READ, { key, ...page });
  expect(errors).toBeUndefined();
  return data.permit;
}

test('two mutations of one operation: the second finds and shows what the first left', async () => {
  const key = await placePermit(desk);
  const { data, errors } = await desk.ask(
    STAFF,
    `mutation ($a: CountPermitInput!, $b: CountPermitInput!, $c: CountPermitInput!) {
      a: countPermit(input: $a) { ...found }
      b: countPermit(input: $b) { ...found }
      c: countPermit(input: $c) { ...found }
    }
    fragment found on PermitPayload {
      replayed
      userErrors { code }
      permit { id uses version transitions(last: 1) { totalCount nodes { version } } }
    }`,
    {
      a: { id: idOf(key), version: 1, idempotencyKey: freshKey() },
      b: { id: idOf(key), version: 2, idempotencyKey: freshKey() },
      c: { id: idOf(key), version: 2, idempotencyKey: freshKey() },
    },
  );
  expect(errors).toBeUndefined();
  const found = (uses: number, version: number) => ({
    id: idOf(key),
    uses: String(uses),
    version,
    transitions: { totalCount: uses, nodes: [{ version }] },
  });
  expect(data).toEqual({
    a: { replayed: false, userErrors: [], permit: found(1, 2) },
    b: { replayed: false, userErrors: [], permit: found(2, 3) },
    c: { replayed: false, userErrors: [{ code: 'VERSION_CONFLICT' }], permit: found(2, 3) },
  });
});

test('the recorded steps come in pages, the first one first, both ways', async () => {
  const key = await placePermit(desk);
  const other = await placePermit(desk);
  for (let version = 1; version <= 5; version++) {
    for (const each of [key, other]) {
      const input = { id: idOf(each), version, idempotencyKey: freshKey(), note: `no. ${version}` };
      await count(desk.as(STAFF), input);
    }
  }
  const first = (await read(key, { first: 2 })).transitions;
  expect(first).toMatchObject({
    totalCount: 5,
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
    nodes: [
      { action: 'countPermit', from: 'OPEN', to: 'OPEN', version: 2, note: 'no. 1' },
      { version: 3, role: 'CAREGIVING', organisation: 'office-1' },
    ],
  });
  const rest = (await read(key, { first: 100, after: first.pageInfo.endCursor })).transitions;
  expect(rest.nodes.map((step: { version: number }) => step.version)).toEqual([4, 5, 6]);
  const last = (await read(key, { last: 2 })).transitions;
  expect(last.nodes.map((step: { version: number }) => step.version)).toEqual([5, 6]);
});

test('a cursor of one row’s steps leads nowhere in a page of another recipient', async () => {
  const key = await placePermit(desk);
  for (const version of [1, 2]) {
    await count(desk.as(STAFF), { id: idOf(key), version, idempotencyKey: freshKey() });
  }
  const { transitions } = await read(key, { first: 1 });
  const theirs = { ...STAFF, organisation: 'office-2' };
  const { errors } = await desk.ask(theirs, READ, {
    key,
    first: 1,
    after: transitions.pageInfo.endCursor,
  });
  expect(errors[0].extensions).toMatchObject({ code: 'INVALID_CURSOR', argument: 'after' });
});

test('allowedActions follow the state, the caller’s roles and whose hands the row is in', async () => {
  const key = await placePermit(desk);
  const allowed = async (viewer: typeof STAFF) => (await read(key, {}, viewer)).allowedActions;
  expect(await allowed(STAFF)).toEqual(['grantPermit', 'countPermit', 'movePermit']);
  expect(await allowed({ ...STAFF, roles: ['SUPERVISION'] })).toEqual(['grantPermit']);
  expect(await allowed({ ...STAFF, roles: ['INSPECTION', 'ADMIN'] })).toEqual([]);
  expect(await allowed({ ...STAFF, region: '150100' })).toEqual([]);
  expect(await allowed({})).toEqual([]);
  expect(await allowed({ audience: 'elder', subject: 'e', person: newKey() })).toEqual([]);
  await permits.move(desk.as(STAFF), 'grantPermit', {
    id: idOf(key),
    version: 1,
    idempotencyKey: freshKey(),
  });
  expect(await allowed(STAFF)).toEqual(['countPermit', 'seizePermit']);
});

test('a step that must give its reason tells it, the notes of all others stay notes', async () => {
  const key = await placePermit(desk);
  const context = desk.as(STAFF);
  const step = (name: 'grantPermit' | 'seizePermit', version: number, note: string) =>
    permits.move(context, name, on(context, key, version, { note }));
  await step('grantPermit', 1, '内部：加急');
  await step('seizePermit', 2, '  材料不实 ');
  const { nodes } = (await read(key)).transitions;
  expect(nodes).toMatchObject([
    { action: 'grantPermit', reason: null, note: '内部：加急' },
    { action: 'seizePermit', reason: '  材料不实 ', note: '  材料不实 ' },
  ]);
});

test('a step of an action that is no more has no reason', async () => {
  const key = await placePermit(desk);
  await desk.pg.query(
    `insert into desk.transition (entity, subject, version, action, to_state, actor, note,
       request_id)
     values ('Permit', $1, 2, 'burnPermit', 'OPEN', 'staff-1', '备注', 'request-1')`,
    [key],
  );
  const { nodes } = (await read(key)).transitions;
  expect(nodes).toMatchObject([{ action: null, reason: null, note: '备注' }]);
});

test('input that no column can hold is refused at its field, without what was sent', async () => {
  const key = await placePermit(desk);
  const mutation = `mutation ($input: CountPermitInput!) {
    countPermit(input: $input) { replayed } }`;
  const good = { id: idOf(key), version: 1, idempotencyKey: freshKey() };
  for (const bad of [
    { note: 'n'.repeat(501) },
    { note: 'n'.repeat(100_000) },
    { idempotencyKey: 'short' },
    { idempotencyKey: `${'k'.repeat(9)}\0` },
    { idempotencyKey: `${'k'.repeat(9)}\n` },
    { idempotencyKey: '幂等键幂等键幂等键' },
    { version: 0 },
    { id: '' },
  ]) {
    const { errors } = await desk.ask(STAFF, mutation, { input: { ...good, ...bad } });
    const [field, value] = Object.entries(bad)[0]!;
    expect(errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: `input.${field}`,
    });
    if (value !== '' && value !== 0) expect(JSON.stringify(errors)).not.toContain(value);
  }
  const { data } = await desk.ask(STAFF, mutation, { input: { ...good, note: 'n'.repeat(500) } });
  expect(data).toEqual({ countPermit: { replayed: false } });
});
