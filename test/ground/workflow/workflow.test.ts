import { openIdOf } from '../../../ground/identity/open-id.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { anonymous } from '../../../ground/identity/viewer.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { freshKey } from '../../kit/mutations.ts';
import {
  codeOf,
  count,
  type Desk,
  on,
  openDesk,
  Permit,
  PERMIT,
  permits,
  type PermitStatus,
  placePermit,
  STAFF,
  Stamp,
  tracesOf,
} from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('an action changes the row, counts its version up, and keeps who did it, why and in which role', async () => {
  const key = await placePermit(desk);
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

describe('refused', () => {
  test('at another version, the row comes as it is now', async () => {
    const key = await placePermit(desk);
    await count(desk.as(STAFF), on(desk.as(STAFF), key));
    expect(await count(desk.as(STAFF), on(desk.as(STAFF), key))).toMatchObject({
      node: { version: 2, uses: 1 },
      userErrors: [
        {
          code: 'VERSION_CONFLICT',
          path: ['input', 'version'],
          message: 'Somebody changed it: it is at version 2 by now. Read it again and decide anew.',
        },
      ],
    });
  });

  test.each([
    ['a space that is none', '查实\u3164'],
    ['a turned direction', '\u202e实查'],
    ['nothing that is seen', '\u200b\u2060'],
  ])('for a text with %s, wherever in the input it stands', async (_, text) => {
    const key = await placePermit(desk);
    const context = desk.as(STAFF);
    for (const [path, more] of [
      ['note', { note: text }],
      ['items.1.name', { items: [{ name: 'seen' }, { name: text }] }],
    ] as const) {
      const outcome = await permits.move(context, 'countPermit', on(context, key, 1, more));
      expect(outcome.userErrors).toEqual([
        { code: 'INVALID_VALUE', message: expect.any(String), path: ['input', ...path.split('.')] },
      ]);
      expect(outcome.node).toMatchObject({ uses: 0, version: 1 });
    }
    expect(await tracesOf(desk, key)).toMatchObject({ steps: 0, keys: 0 });
  });

  test('by its work, everything that the work wrote is gone, and the path points into the input', async () => {
    const key = await placePermit(desk);
    const context = desk.as(STAFF);
    const outcome = await permits.move(context, 'countPermit', on(context, key), async ({ em }) => {
      await em.execute('update permit set uses = 99 where key = ?', [key]);
      throw REFUSED.INVALID_VALUE('items.3.score');
    });
    expect(outcome.userErrors).toEqual([
      {
        code: 'INVALID_VALUE',
        message: expect.any(String),
        path: ['input', 'items', '3', 'score'],
      },
    ]);
    expect(outcome.node).toMatchObject({ uses: 0, version: 1 });
    expect(await tracesOf(desk, key)).toMatchObject({ steps: 0, keys: 0 });
  });

  test('to callers whom the machine does not name, before anything is looked up', async () => {
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
    const there = await placePermit(desk, '210102');
    const tell = (key: string) =>
      count(desk.as(STAFF), on(desk.as(STAFF), key)).catch((error: Error) => error.message);
    expect(await tell(there)).toBe(await tell(newKey()));
    expect(await tell(there)).toMatch(/^input\.id names nothing /);
  });

  test('an id made for another recipient, or none at all, is the caller’s fault and not repeated', async () => {
    const key = await placePermit(desk);
    const foreign = on(desk.as({ ...STAFF, organisation: 'office-2' }), key);
    for (const id of [foreign.id, '', 'x'.repeat(10_000), key, "' or true --"]) {
      const work = count(desk.as(STAFF), { ...foreign, id });
      const error = (await work.catch((caught: unknown) => caught)) as Error & { code: string };
      expect(error.code).toBe('BAD_USER_INPUT');
      if (id !== '') expect(error.message).not.toContain(id);
    }
  });

  test('the malformed id of an open row is the caller’s fault too', async () => {
    const stamps = new Workflow(Stamp, PERMIT, 'p2', {
      primaryKey: 'id',
      covers: () => true,
    });
    const input = { id: '', version: 1, idempotencyKey: freshKey() };
    for (const id of ['x', newKey(), 'Stamp:', 'Stamp:x', openIdOf('Permit', newKey())]) {
      const malformed = stamps.move(desk.as(STAFF), 'countPermit', { ...input, id });
      expect(await codeOf(malformed)).toBe('BAD_USER_INPUT');
    }
    const absent = { ...input, id: openIdOf('Stamp', newKey()) };
    expect(await codeOf(stamps.move(desk.as(STAFF), 'countPermit', absent))).toBe('NOT_FOUND');
  });
});

describe('what takes something away', () => {
  async function granted(): Promise<string> {
    const key = await placePermit(desk);
    await permits.move(desk.as(STAFF), 'grantPermit', on(desk.as(STAFF), key));
    return key;
  }
  const seize = (key: string, more: object, viewer = STAFF) => {
    const work = jobs();
    const context = desk.as(viewer);
    const outcome = permits.move(context, 'seizePermit', on(context, key, 2, more), work.done);
    return { outcome, begun: work.begun };
  };
  const jobs = () => {
    let count = 0;
    return { begun: () => count, done: () => ({ uses: ++count }) };
  };
  const required = [
    {
      code: 'REASON_REQUIRED',
      path: ['input', 'note'],
      message:
        'What takes something away gives its reason to the person concerned. Write it in `note`.',
    },
  ];

  test.each([undefined, null, '', '   ', '\n\t　', '\u200b', '-', '……'])(
    'is refused with the note %j, before its work begins',
    async (note) => {
      const key = await granted();
      const before = await tracesOf(desk, key);
      const { outcome, begun } = seize(key, { note });
      const { node, userErrors } = await outcome;
      expect(userErrors).toEqual(required);
      expect(node).toMatchObject({ status: 'GRANTED', version: 2 });
      expect(begun()).toBe(0);
      expect(await tracesOf(desk, key)).toEqual(before);
    },
  );

  test.each(['查实', 'x', '3', '𠮷', '（不符）'])('is done with the note %j', async (note) => {
    const { outcome, begun } = seize(await granted(), { note });
    expect(await outcome).toMatchObject({ node: { status: 'OPEN', version: 3 }, userErrors: [] });
    expect(begun()).toBe(1);
  });

  test('is asked for its reason after role, hands, version and state', async () => {
    const key = await granted();
    const as = (viewer: typeof STAFF) => codeOf(seize(key, {}, viewer).outcome);
    expect(await as({ ...STAFF, roles: ['CAREGIVING'] })).toBe('FORBIDDEN');
    expect(await as({ ...STAFF, region: '210100' })).toBe('NOT_FOUND');
    const stale = await seize(key, { version: 1 }).outcome;
    expect(stale.userErrors.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
    const open = on(desk.as(STAFF), await placePermit(desk));
    const { userErrors } = await permits.move(desk.as(STAFF), 'seizePermit', open);
    expect(userErrors.map(({ code }) => code)).toEqual(['TRANSITION_NOT_ALLOWED']);
  });

  test('is refused where it makes a row too', async () => {
    const seizures = new Workflow<Permit, PermitStatus, 'openPermit'>(
      Permit,
      { ...PERMIT, actions: { openPermit: { ...PERMIT.actions.openPermit, reason: true } } },
      'p2',
      { covers: () => true },
    );
    const open = (more: object) =>
      seizures.create(
        desk.as(STAFF),
        'openPermit',
        { idempotencyKey: freshKey(), ...more },
        async () => ({ name: 'seized', regionCode: '150602', uses: 0, elderKey: null }),
      );
    const { node, userErrors } = await open({});
    expect([node, userErrors.map(({ code }) => code)]).toEqual([null, ['REASON_REQUIRED']]);
    const { rows } = await desk.pg.query(`select from desk.permit where name = 'seized'`);
    expect(rows).toEqual([]);
    expect((await open({ note: '查实' })).node).toMatchObject({ name: 'seized', version: 1 });
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
  const key = await placePermit(desk);
  const context = desk.as(STAFF);
  const input = on(context, key);
  const move = () => permits.move(context, 'movePermit', input, () => ({ regionCode: '210102' }));
  expect(await move()).toEqual({ node: null, userErrors: [], replayed: false });
  expect(await tracesOf(desk, key)).toMatchObject({ permit: { region_code: '210102' }, steps: 1 });
  expect(await codeOf(move())).toBe('NOT_FOUND');
});
