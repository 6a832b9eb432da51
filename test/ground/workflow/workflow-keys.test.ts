import { newKey } from '../../../ground/workflow/new-key.ts';
import type { Viewer } from '../../../ground/identity/viewer.ts';
import {
  codeOf,
  count,
  type Desk,
  on,
  openDesk,
  permits,
  placePermit,
  STAFF,
  tracesOf,
} from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const ELDER = newKey();
const elder: Partial<Viewer> = { audience: 'elder', subject: 'elder-1', person: ELDER };

describe('a replay', () => {
  async function done(viewer: Partial<Viewer> = STAFF, elderKey: string | null = null) {
    const key = await placePermit(desk, '150602', elderKey);
    const context = desk.as(viewer);
    const input = on(context, key);
    await count(context, input);
    return { key, input };
  }

  test('gives the row as it is now and changes nothing', async () => {
    const { key, input } = await done();
    await count(desk.as(STAFF), on(desk.as(STAFF), key, 2));
    const before = await tracesOf(desk, key);
    const again = await count(desk.as(STAFF), input);
    expect(again).toMatchObject({ replayed: true, userErrors: [], node: { version: 3, uses: 2 } });
    expect(await tracesOf(desk, key)).toEqual(before);
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
    for (const other of [{ version: 2 }, { note: 'x' }, { note: '' }]) {
      const changed = { ...input, ...other };
      expect(await codeOf(count(desk.as(STAFF), changed))).toBe('IDEMPOTENCY_KEY_REUSED');
    }
  });

  test('is recognised with null for what was left out, and left out for what was null', async () => {
    const { input } = await done();
    const twice = await count(desk.as(STAFF), { ...input, note: null });
    expect(twice).toMatchObject({ replayed: true });
    const key = await placePermit(desk);
    const first = { ...on(desk.as(STAFF), key), note: null };
    await count(desk.as(STAFF), first);
    const { note: _, ...without } = first;
    expect(await count(desk.as(STAFF), without)).toMatchObject({ replayed: true });
  });

  test('has one fingerprint with and without null, at every depth of its input', () => {
    const context = desk.as(STAFF);
    const full = { a: { b: [{ c: 1, d: null }], e: null }, f: null, g: [null, 1] };
    const bare = { g: [null, 1], a: { b: [{ c: 1 }] } };
    expect(context.fingerprint(full)).toBe(context.fingerprint(bare));
    // A place in a list is not left out by null.
    const shorter = { g: [1], a: { b: [{ c: 1 }] } };
    expect(context.fingerprint(shorter)).not.toBe(context.fingerprint(bare));
  });
});

describe('a key', () => {
  test.each<[string, Partial<Viewer>]>([
    ['another user of the office', { ...STAFF, subject: 'staff-2' }],
    ['the same user in another office', { ...STAFF, organisation: 'office-2' }],
  ])('of %s is another key', async (_who, viewer) => {
    const key = await placePermit(desk);
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
    const key = await placePermit(desk);
    const input = on(one, key);
    await count(one, input);
    const theirs = { ...on(two, key, 2), idempotencyKey: input.idempotencyKey };
    expect((await count(two, theirs)).replayed).toBe(false);
  });

  test('of another mutation is another key', async () => {
    const key = await placePermit(desk);
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
    const key = await placePermit(desk);
    const context = desk.as(STAFF);
    const input = on(context, key, 7);
    expect((await count(context, input)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const failing = () => Promise.reject(new Error('killed'));
    await expect(
      permits.move(context, 'countPermit', { ...input, version: 1 }, failing),
    ).rejects.toThrow('killed');
    expect(await tracesOf(desk, key)).toMatchObject({ steps: 0, keys: 0 });
    expect(await count(context, { ...input, version: 1 })).toMatchObject({ node: { version: 2 } });
    expect(await tracesOf(desk, key)).toMatchObject({ steps: 1, keys: 1 });
  });

  test('and its client are kept as they are and as a hash: no name is in the table', async () => {
    const key = await placePermit(desk, '150602', ELDER);
    await count(desk.as(elder), on(desk.as(elder), key, 1, { note: 'private' }));
    const { rows } = await desk.pg.query<Record<string, string>>(
      'select client, body from desk.idempotency_key where subject = $1',
      [key],
    );
    for (const text of Object.values(rows[0]!)) expect(text).toMatch(/^[\w-]{43}$/);
  });
});
