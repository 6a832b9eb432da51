import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { freshKey } from '../../kit/mutations.ts';
import { count, type Desk, on, openDesk, Permit, permits, placePermit, STAFF } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function uses(keys: readonly string[]): Promise<number[]> {
  const { rows } = await desk.pg.query<{ uses: number }>(
    'select uses from desk.permit where key::text = any($1) order by name',
    [keys],
  );
  return rows.map((row) => row.uses);
}

/** Each as a request of its own. */
const together = <T>(n: number, work: (context: SubgraphContext, i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(desk.as(STAFF), i)));

test('of many keys on one row at once one wins, and the others learn its version', async () => {
  const key = await placePermit(desk);
  const outcomes = await together(30, (context) => count(context, on(context, key)));
  expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  for (const { userErrors, node } of outcomes) {
    if (userErrors.length > 0) expect(userErrors[0]!.code).toBe('VERSION_CONFLICT');
    expect(node).toMatchObject({ version: 2, uses: 1 });
  }
  expect(await uses([key])).toEqual([1]);
});

test('two hundred at once on ten connections end: distinct rows, and one key many times', async () => {
  const keys: string[] = [];
  while (keys.length < 100) keys.push(await placePermit(desk));
  const shared = on(desk.as(STAFF), await placePermit(desk));
  const outcomes = await together(200, (context, i) =>
    count(context, i % 2 === 0 ? shared : on(context, keys[(i - 1) / 2]!)),
  );
  expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(outcomes.filter(({ replayed }) => replayed)).toHaveLength(99);
  expect(await uses(keys)).toEqual(keys.map(() => 1));
});

test('a key that many wait for goes to the next one when its holder is refused', async () => {
  const key = await placePermit(desk);
  const input = on(desk.as(STAFF), key);
  let refusals = 0;
  const outcomes = await together(20, (context) =>
    permits.move(context, 'countPermit', input, ({ row }) => {
      refusals += 1;
      if (refusals <= 5) throw REFUSED.INVALID_VALUE('id');
      return { uses: row.uses + 1, status: row.status };
    }),
  );
  expect(outcomes.filter(({ userErrors }) => userErrors.length > 0)).toHaveLength(5);
  expect(outcomes.filter(({ replayed }) => replayed)).toHaveLength(14);
  expect(await uses([key])).toEqual([1]);
});

test('two that wait for each other’s rows both end: the one that is broken off is done over', async () => {
  const pair = [await placePermit(desk), await placePermit(desk)] as const;
  let waiting = 0;
  let release: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (release = resolve));
  let begun = 0;
  const work = (context: SubgraphContext, mine: string, other: string) =>
    permits.move(context, 'countPermit', on(context, mine), async ({ row, em }) => {
      begun += 1;
      // Both hold their own row before either asks for the other's.
      if (++waiting === 2) release();
      await both;
      await em.execute('update permit set uses = uses + 10 where key = ?', [other]);
      const [now] = await em.execute<{ uses: number }[]>('select uses from permit where key = ?', [
        mine,
      ]);
      return { uses: now!.uses + 1, status: row.status };
    });
  const outcomes = await Promise.all([
    work(desk.as(STAFF), pair[0], pair[1]),
    work(desk.as(STAFF), pair[1], pair[0]),
  ]);
  expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(begun).toBe(3);
  expect(await uses(pair)).toEqual([11, 11]);
});

test('of two new rows that may not both be, the later one is refused by its guard', async () => {
  const open = (context: SubgraphContext) =>
    permits.create(
      context,
      'openPermit',
      { idempotencyKey: freshKey() },
      async ({ context: inside }) => {
        if (await inside.rows.by(Permit, 'name', 'only one')) {
          throw REFUSED.ALREADY_EXISTS('name');
        }
        return { name: 'only one', regionCode: '150602', uses: 0 };
      },
    );
  const outcomes = await together(10, open);
  expect(outcomes.filter(({ node }) => node !== null)).toHaveLength(1);
  expect(outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
    Array.from({ length: 9 }, () => 'ALREADY_EXISTS'),
  );
});

test('a clash that no guard explains is given up, and nothing is kept', async () => {
  await desk.pg.query(`update desk.permit set name = 'taken' where key = $1`, [
    await placePermit(desk),
  ]);
  const idempotencyKey = freshKey();
  let tries = 0;
  const work = permits.create(desk.as(STAFF), 'openPermit', { idempotencyKey }, async () => {
    tries += 1;
    return { name: 'taken', regionCode: '150602', uses: 0 };
  });
  await expect(work).rejects.toMatchObject({ code: '23505' });
  expect(tries).toBeLessThan(10);
  const { rows } = await desk.pg.query('select from desk.idempotency_key where key = $1', [
    idempotencyKey,
  ]);
  expect(rows).toEqual([]);
});
