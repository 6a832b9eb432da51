import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { openDatabase, SERVING_WAITS, type Waits } from '../../../ground/process/database.ts';
import { LONG_WAITS, testDatabase } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import { type Desk, on, openDesk, placePermit, STAFF, tracesOf } from '../workflow/desk.ts';

/** What happens when somebody else holds what a change needs, and does not let go. */
let desk: Desk;
let holder: pg.Client;

async function open(waits: Partial<Waits>): Promise<void> {
  desk = await openDesk({ ...LONG_WAITS, ...waits });
  const { host, port, user, database } = desk.pg;
  holder = new pg.Client({ host, port, user, database, password: desk.pg.password ?? undefined });
  await holder.connect();
}
afterEach(async () => {
  await holder.end();
  await desk.close();
});

const holdRow = (key: string) =>
  holder.query(`begin; update desk.permit set uses = uses where key = '${key}'`);

const COUNT = `mutation ($input: CountPermitInput!) {
  countPermit(input: $input) { replayed userErrors { code } permit { version uses } } }`;

const change = (input: object) => desk.ask(STAFF, COUNT, { input });

async function sleeping(): Promise<number> {
  const { rowCount } = await holder.query(
    `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
  );
  return rowCount ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

test.each<[string, Partial<Waits>]>([
  ['of the wait for a lock', { lockMs: 100 }],
  ['of the statement', { lockMs: 0, statementMs: 100 }],
])(
  'a change whose row is held gets its code by the limit %s, and wrote nothing',
  async (_, waits) => {
    await open(waits);
    const key = await placePermit(desk);
    const input = on(desk.as(STAFF), key);
    const before = await tracesOf(desk, key);
    await holdRow(key);
    const { data, errors } = await change(input);
    expect(data).toEqual({ countPermit: null });
    expect(errors).toMatchObject([
      { path: ['countPermit'], extensions: { code: 'SUBGRAPH_TIMEOUT' } },
    ]);
    expect(await tracesOf(desk, key)).toEqual(before);

    await holder.query('rollback');
    const again = await change(input);
    expect(again.errors).toBeUndefined();
    expect(again.data.countPermit).toEqual({
      ...{ replayed: false, userErrors: [] },
      permit: { version: 2, uses: '1' },
    });
  },
);

test('connections that waited in vain are free again: others are served while the row is held', async () => {
  await open({ lockMs: 100 });
  const [held, free] = [await placePermit(desk), await placePermit(desk)];
  await holdRow(held);
  const waiting = Array.from({ length: 30 }, () =>
    change({ ...on(desk.as(STAFF), held), idempotencyKey: freshKey() }),
  );
  const { data } = await change(on(desk.as(STAFF), free));
  expect(data.countPermit.permit).toEqual({ version: 2, uses: '1' });
  for (const { errors } of await Promise.all(waiting)) {
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }]);
  }
});

test('a transaction that stands still loses its locks and writes nothing', async () => {
  await open({ idleMs: 100 });
  const key = await placePermit(desk);
  const hanging = desk.as(STAFF).transaction(async (_, em) => {
    await em.execute('update permit set uses = 99 where key = ?', [key]);
    // Waits for the hanging one until its session is ended.
    await holder.query('update desk.permit set uses = 7 where key = $1', [key]);
  });
  await expect(hanging).rejects.toThrow();
  expect((await tracesOf(desk, key)).permit).toMatchObject({ uses: 7 });
});

test('connections that die in use are replaced, more of them than the pool has places', async () => {
  await open({});
  const key = await placePermit(desk);
  const end = () =>
    holder.query(`select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`);
  for (let n = 0; n < 12; n++) {
    const dying = desk.as(STAFF).transaction(async (_, em) => {
      await em.execute('update permit set uses = 99 where key = ?', [key]);
      await end();
      await em.execute('select 1');
    });
    await expect(dying).rejects.toThrow();
    const reading = desk.subgraph.orm.em.fork().execute('select pg_sleep(30)');
    const asking = desk.as(STAFF).rows.sql('select pg_sleep(30)', []);
    const ended = Promise.allSettled([reading, asking]);
    await until(async () => (await sleeping()) === 2);
    await end();
    // A read is sent once more; the other one is not known to be one.
    await until(async () => (await sleeping()) === 1);
    await end();
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  }
  const { data } = await change(on(desk.as(STAFF), key));
  expect(data.countPermit.permit).toEqual({ version: 2, uses: '1' });
});

test('connections that serve have limits, those of migrations and rebuilds none', async () => {
  await open(SERVING_WAITS);
  const database = await testDatabase(false);
  const unbound = await openDatabase(SUBGRAPHS[0]!, { url: database.url });
  const settings = `select name, setting::int from pg_settings where name in
    ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') order by name`;
  const of = async (orm: typeof unbound) =>
    (await orm.em.fork().execute<{ setting: number }[]>(settings)).map(({ setting }) => setting);
  const { lockMs, statementMs, idleMs } = SERVING_WAITS;
  expect(await of(desk.subgraph.orm)).toEqual([idleMs, lockMs, statementMs]);
  expect(await of(unbound)).toEqual([0, 0, 0]);
  await unbound.close();
  await database.close();
});

describe('changes that wait for what is held', () => {
  const permit = 'query ($key: String!) { permit(key: $key) { version } }';

  test('leave connections for reads and for the question whether the database answers', async () => {
    await open({ connectMs: LONG_WAITS.connectMs });
    const key = await placePermit(desk);
    await holdRow(key);
    let answered = 0;
    const waiting = Array.from({ length: 40 }, (_, n) => {
      const viewer = { ...STAFF, subject: `staff-${n}` };
      const input = on(desk.as(viewer), key);
      return desk.ask(viewer, COUNT, { input }).then(() => (answered += 1));
    });
    for (let n = 0; n < 20; n++) {
      const { data } = await desk.ask(STAFF, permit, { key });
      expect(data).toEqual({ permit: { version: 1 } });
      expect(await desk.subgraph.ready()).toBe(true);
    }
    expect(answered).toBe(0);
    await holder.query('rollback');
    await Promise.all(waiting);
  });

  test('and find no turn in time are refused as OVERLOADED, and have written nothing', async () => {
    await open({ connectMs: 500 });
    const key = await placePermit(desk);
    await holdRow(key);
    const waiting = Array.from({ length: 40 }, () => change(on(desk.as(STAFF), key)));
    const refused = await Promise.all(waiting.slice(10));
    const codes = refused.map(({ errors }) => errors[0].extensions.code as string);
    expect(new Set(codes)).toEqual(new Set(['OVERLOADED']));
    await holder.query('rollback');
    await Promise.all(waiting);
    expect((await tracesOf(desk, key)).permit).toMatchObject({ uses: 1 });
  });

  test('one client’s do not keep another’s from theirs', async () => {
    await open({});
    const [held, free] = [await placePermit(desk), await placePermit(desk)];
    await holdRow(held);
    const waiting = Array.from({ length: 40 }, () => change(on(desk.as(STAFF), held)));
    const other = { ...STAFF, subject: 'staff-2' };
    const { data } = await desk.ask(other, COUNT, { input: on(desk.as(other), free) });
    expect(data.countPermit.permit).toEqual({ version: 2, uses: '1' });
    await holder.query('rollback');
    await Promise.all(waiting);
  });
});

test('a read that finds no free connection in time is refused as OVERLOADED, and health is not', async () => {
  await open({ connectMs: 500 });
  const sleeping = Array.from({ length: 10 }, () =>
    desk.subgraph.orm.em.fork().execute('select pg_sleep(600)'),
  );
  const ended = Promise.allSettled(sleeping);
  await until(async () => {
    const { rows } = await holder.query(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and wait_event = 'PgSleep'`,
    );
    return (rows[0] as { n: number }).n === 10;
  });
  const { data, errors } = await desk.ask(STAFF, '{ permit(key: "none") { version } }');
  expect(data).toEqual({ permit: null });
  expect(errors).toMatchObject([{ path: ['permit'], extensions: { code: 'OVERLOADED' } }]);
  expect(await desk.subgraph.ready()).toBe(true);
  await holder.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`);
  await ended;
});
