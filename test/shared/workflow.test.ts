import type { SubgraphContext } from '../../subgraphs/shared/context.ts';
import { newKey } from '../../subgraphs/shared/new-key.ts';
import { refuse } from '../../subgraphs/shared/user-error.ts';
import { anonymous, type Viewer } from '../../subgraphs/shared/viewer.ts';
import { Workflow } from '../../subgraphs/shared/workflow.ts';
import { freshKey } from '../kit/mutations.ts';
import {
  count,
  type Desk,
  openDesk,
  PERMIT,
  permits,
  type PermitStatus,
  STAFF,
  Stamp,
} from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const ELDER = newKey();
const elder: Partial<Viewer> = { audience: 'elder', subject: 'elder-1', person: ELDER };

let made = 0;
async function place(region = '150602', elderKey: string | null = null): Promise<string> {
  const key = newKey();
  made += 1;
  await desk.pg.query(
    `insert into desk.permit (key, status, name, region_code, elder_key)
     values ($1, 'OPEN', $2, $3, $4)`,
    [key, `permit ${made}`, region, elderKey],
  );
  return key;
}

const on = (context: SubgraphContext, key: string, version = 1, more = {}) => ({
  id: context.ids.encode(key),
  version,
  idempotencyKey: freshKey(),
  ...more,
});

async function traces(key: string) {
  const { rows } = await desk.pg.query(
    `select (select to_jsonb(p) from desk.permit p where p.key::text = $1) as permit,
            (select count(*)::int from desk.transition where subject = $1) as steps,
            (select count(*)::int from desk.idempotency_key where subject = $1) as keys`,
    [key],
  );
  return rows[0] as { permit: Record<string, unknown>; steps: number; keys: number };
}

/** Code of the coded error that the work ends with. */
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'DONE',
    (error: { code?: string }) => error.code ?? 'UNKNOWN',
  );

test('an action changes the row, counts its version up, and keeps who did it, why and in which role', async () => {
  const key = await place();
  const context = desk.as(STAFF);
  const input = on(context, key, 1, { note: 'Asked for “twice”; 备注' });
  const { node, userErrors, replayed } = await permits.move(context, 'grantPermit', input);
  expect([node!.status, node!.version, userErrors, replayed]).toEqual(['GRANTED', 2, [], false]);
  const { rows } = await desk.pg.query('select * from desk.transition where subject = $1', [key]);
  expect(rows).toMatchObject([
    {
      entity: 'Permit',
      version: 2,
      action: 'grantPermit',
      from_state: 'OPEN',
      to_state: 'GRANTED',
      actor: 'staff-1',
      organisation: 'office-1',
      // The first of the action's roles that the caller has.
      role: 'FINANCE',
      region_code: '150600',
      note: 'Asked for “twice”; 备注',
      request_id: 'request-1',
    },
  ]);
});

describe('a replay', () => {
  async function done(viewer: Partial<Viewer> = STAFF, elderKey: string | null = null) {
    const key = await place('150602', elderKey);
    const context = desk.as(viewer);
    const input = on(context, key);
    await count(context, input);
    return { key, input };
  }

  test('gives the row as it is now and changes nothing', async () => {
    const { key, input } = await done();
    await count(desk.as(STAFF), on(desk.as(STAFF), key, 2));
    const before = await traces(key);
    const again = await count(desk.as(STAFF), input);
    expect(again).toMatchObject({ replayed: true, userErrors: [], node: { version: 3, uses: 2 } });
    expect(await traces(key)).toEqual(before);
  });

  test.each<[string, Partial<Viewer>, string]>([
    ['another region', { ...STAFF, region: '150100' }, 'NOT_FOUND'],
    ['no region', { ...STAFF, region: null }, 'NOT_FOUND'],
    ['another role', { ...STAFF, roles: ['INSPECTION'] }, 'FORBIDDEN'],
    ['no role', { ...STAFF, roles: [] }, 'FORBIDDEN'],
    ['another audience', { ...STAFF, audience: 'partner' }, 'FORBIDDEN'],
  ])('by staff who has %s by now gets no row', async (_what, viewer, code) => {
    const { input } = await done();
    expect(await codeOf(count(desk.as(viewer), input))).toBe(code);
  });

  test('by an elder gives the row as long as it is about her', async () => {
    const { key, input } = await done(elder, ELDER);
    expect(await count(desk.as(elder), input)).toMatchObject({ replayed: true, node: { key } });
    await desk.pg.query('update desk.permit set elder_key = $2 where key = $1', [key, newKey()]);
    expect(await codeOf(count(desk.as(elder), input))).toBe('NOT_FOUND');
  });

  test('of a row that is gone is NOT_FOUND', async () => {
    const { key, input } = await done();
    await desk.pg.query('delete from desk.permit where key = $1', [key]);
    expect(await codeOf(count(desk.as(STAFF), input))).toBe('NOT_FOUND');
  });

  test('is recognised with its fields in another order, and no other way', async () => {
    const { input } = await done();
    const { id, version, idempotencyKey } = input;
    const reordered = { version, idempotencyKey, id };
    expect(await count(desk.as(STAFF), reordered)).toMatchObject({ replayed: true });
    for (const other of [{ version: 2 }, { note: 'x' }, { note: null }]) {
      const changed = { ...input, ...other };
      expect(await codeOf(count(desk.as(STAFF), changed))).toBe('IDEMPOTENCY_KEY_REUSED');
    }
  });
});

describe('a key', () => {
  test.each<[string, Partial<Viewer>]>([
    ['another user of the office', { ...STAFF, subject: 'staff-2' }],
    ['the same user in another office', { ...STAFF, organisation: 'office-2' }],
  ])('of %s is another key', async (_who, viewer) => {
    const key = await place();
    const first = on(desk.as(STAFF), key);
    await count(desk.as(STAFF), first);
    const theirs = { ...on(desk.as(viewer), key, 2), idempotencyKey: first.idempotencyKey };
    expect(await count(desk.as(viewer), theirs)).toMatchObject({
      replayed: false,
      node: { version: 3 },
    });
  });

  test('does not run into another: joined, client and user would read the same', async () => {
    const one = desk.as({ ...STAFF, organisation: 'a', subject: 'b,c' });
    const two = desk.as({ ...STAFF, organisation: 'a,b', subject: 'c' });
    const key = await place();
    const input = on(one, key);
    await count(one, input);
    const theirs = { ...on(two, key, 2), idempotencyKey: input.idempotencyKey };
    expect((await count(two, theirs)).replayed).toBe(false);
  });

  test('of another mutation is another key', async () => {
    const key = await place();
    const context = desk.as(STAFF);
    const input = on(context, key);
    await count(context, input);
    const grant = { ...input, version: 2 };
    expect(await permits.move(context, 'grantPermit', grant)).toMatchObject({
      replayed: false,
      node: { status: 'GRANTED' },
    });
  });

  test('is kept only when the work was done, so a refused one may come again', async () => {
    const key = await place();
    const context = desk.as(STAFF);
    const input = on(context, key, 7);
    expect((await count(context, input)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const failing = () => Promise.reject(new Error('killed'));
    await expect(
      permits.move(context, 'countPermit', { ...input, version: 1 }, failing),
    ).rejects.toThrow('killed');
    expect(await traces(key)).toMatchObject({ steps: 0, keys: 0 });
    expect(await count(context, { ...input, version: 1 })).toMatchObject({ node: { version: 2 } });
    expect(await traces(key)).toMatchObject({ steps: 1, keys: 1 });
  });

  test('and its client are kept as they are and as a hash: no name is in the table', async () => {
    const key = await place('150602', ELDER);
    await count(desk.as(elder), on(desk.as(elder), key, 1, { note: 'private' }));
    const { rows } = await desk.pg.query<Record<string, string>>(
      'select client, body from desk.idempotency_key where subject = $1',
      [key],
    );
    for (const text of Object.values(rows[0]!)) expect(text).toMatch(/^[\w-]{43}$/);
  });
});

describe('refused', () => {
  test('at another version, the row comes as it is now', async () => {
    const key = await place();
    await count(desk.as(STAFF), on(desk.as(STAFF), key));
    expect(await count(desk.as(STAFF), on(desk.as(STAFF), key))).toMatchObject({
      node: { version: 2, uses: 1 },
      userErrors: [
        {
          code: 'VERSION_CONFLICT',
          path: ['input', 'version'],
          message: 'It is at version 2 by now.',
        },
      ],
    });
  });

  test('by its work, everything that the work wrote is gone, and the path points into the input', async () => {
    const key = await place();
    const context = desk.as(STAFF);
    const outcome = await permits.move(context, 'countPermit', on(context, key), async ({ em }) => {
      await em.execute('update permit set uses = 99 where key = ?', [key]);
      throw refuse('INVALID_VALUE', 'items.3.score', 'Too much.');
    });
    expect(outcome.userErrors).toEqual([
      { code: 'INVALID_VALUE', message: 'Too much.', path: ['input', 'items', '3', 'score'] },
    ]);
    expect(outcome.node).toMatchObject({ uses: 0, version: 1 });
    expect(await traces(key)).toMatchObject({ steps: 0, keys: 0 });
  });

  test('to whom the machine does not name, before anything is looked up', async () => {
    for (const viewer of [
      {},
      { ...STAFF, roles: ['ADMIN'] as const },
      { audience: 'developer' as const, subject: 'app', organisation: 'app' },
      { audience: 'elder' as const, subject: 'x', person: null },
    ]) {
      const context = desk.as({ ...anonymous('request-1'), ...viewer });
      const input = { id: 'nothing', version: 1, idempotencyKey: freshKey() };
      expect(await codeOf(permits.move(context, 'countPermit', input))).toBe('FORBIDDEN');
    }
  });

  test('a row of others and one that is not there are told the same', async () => {
    const there = await place('210102');
    const tell = (key: string) =>
      count(desk.as(STAFF), on(desk.as(STAFF), key)).catch((error: Error) => error.message);
    expect(await tell(there)).toBe(await tell(newKey()));
    expect(await tell(there)).toBe('There is no such permit.');
  });

  test('an id made for another recipient, or none at all, is the caller’s fault and not repeated', async () => {
    const key = await place();
    const foreign = on(desk.as({ ...STAFF, organisation: 'office-2' }), key);
    for (const id of [foreign.id, '', 'x'.repeat(10_000), key, "' or true --"]) {
      const work = count(desk.as(STAFF), { ...foreign, id });
      const error = (await work.catch((caught: unknown) => caught)) as Error & { code: string };
      // One foreign id in 64 decrypts to the form of a key, of a row that is not there.
      expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(error.code);
      if (id !== '') expect(error.message).not.toContain(id);
    }
  });

  test('the malformed id of an open row is the caller’s fault too', async () => {
    const stamps = new Workflow<Stamp, PermitStatus, keyof typeof PERMIT.actions>({
      entity: Stamp,
      machine: PERMIT,
      primaryKey: 'id',
      label: 'stamp',
      covers: () => true,
    });
    const input = { id: 'x', version: 1, idempotencyKey: freshKey() };
    expect(await codeOf(stamps.move(desk.as(STAFF), 'countPermit', input))).toBe('BAD_USER_INPUT');
    const absent = { ...input, id: newKey() };
    expect(await codeOf(stamps.move(desk.as(STAFF), 'countPermit', absent))).toBe('NOT_FOUND');
  });
});

describe('a new row', () => {
  const columns = (name: string, regionCode = '150602') => ({ name, regionCode, uses: 0 });

  test('gets its key, state and version from the kit alone', async () => {
    const context = desk.as(STAFF);
    const chosen = { ...columns('new 1'), key: newKey(), version: 9 };
    const { node } = await permits.create(
      context,
      'openPermit',
      { idempotencyKey: freshKey() },
      async ({ key }) => ({ ...chosen, elderKey: key }),
    );
    expect(node).toMatchObject({ status: 'OPEN', version: 1, name: 'new 1' });
    expect(node!.key).not.toBe(chosen.key);
    expect(node!.elderKey).toBe(node!.key);
  });

  test('outside the caller’s hands is not made', async () => {
    const work = permits.create(
      desk.as(STAFF),
      'openPermit',
      { idempotencyKey: freshKey() },
      async () => columns('new 2', '210102'),
    );
    expect(await codeOf(work)).toBe('NOT_FOUND');
    const { rows } = await desk.pg.query(`select from desk.permit where name = 'new 2'`);
    expect(rows).toEqual([]);
  });

  test('in a state that the machine does not lead to is a bug, and not made', async () => {
    const work = permits.create(
      desk.as(STAFF),
      'openPermit',
      { idempotencyKey: freshKey() },
      async () => ({ ...columns('new 3'), status: 'GRANTED' as never }),
    );
    await expect(work).rejects.toThrow('openPermit does not lead to GRANTED');
  });
});

test('what took the row out of the caller’s own hands is done, and not shown any more', async () => {
  const key = await place();
  const context = desk.as(STAFF);
  const input = on(context, key);
  const move = () => permits.move(context, 'movePermit', input, () => ({ regionCode: '210102' }));
  expect(await move()).toEqual({ node: null, userErrors: [], replayed: false });
  expect(await traces(key)).toMatchObject({ permit: { region_code: '210102' }, steps: 1 });
  expect(await codeOf(move())).toBe('NOT_FOUND');
});
