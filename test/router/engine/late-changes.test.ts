import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import {
  inProcess,
  overHttp,
  type SubgraphTransport,
} from '../../../router/engine/subgraph-transport.ts';
import { anonymous } from '../../../ground/identity/viewer.ts';
import { faultProxy, FAULTS } from '../../kit/fault-proxy.ts';
import { LONG_WAITS, TEST_SECRETS } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import {
  type Desk,
  on,
  openDesk,
  placePermit,
  STAFF,
  tracesOf,
} from '../../ground/workflow/desk.ts';

/** Changes that meet a locked table, by each way to a subgraph. */
const CHANGES = 8;
const TIMEOUT_MS = 1_500;
const viewer = { ...anonymous('request-1'), ...STAFF };

let desk: Desk;
let holder: pg.Client;
let url: string;
let ways: Record<string, SubgraphTransport>;

beforeAll(async () => {
  desk = await openDesk(LONG_WAITS);
  const { default: driver } = await import('pg');
  const { host, port, user, database, password } = desk.pg;
  holder = new driver.Client({ host, port, user, database, password: password ?? undefined });
  await holder.connect();
  ({ url } = await desk.subgraph.listen(0));
  ways = {
    'in process': inProcess(desk.subgraph, TIMEOUT_MS),
    'over HTTP': overHttp('desk', url, TEST_SECRETS, TIMEOUT_MS),
  };
});
afterAll(async () => {
  await holder.end();
  await desk.close();
});

/** What a client is told: the version of the changed row, or the code. */
async function change(way: string, input: object): Promise<string> {
  const query = `mutation ($input: CountPermitInput!) {
    countPermit(input: $input) { replayed permit { version } } }`;
  try {
    const asked = { query, variables: { input } };
    const { data, errors } = await ways[way]!.call(asked, viewer, { changes: true });
    if (errors) return String(errors[0]!.extensions?.code);
    const { replayed, permit } = data!.countPermit as { replayed: boolean; permit: object };
    return replayed ? 'REPLAYED' : JSON.stringify(permit);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Until no work of the desk is left in the database: what was ever to be written is written. */
async function quiet(): Promise<void> {
  const busy = `select from pg_stat_activity where datname = current_database()
    and state <> 'idle' and pid <> pg_backend_pid()`;
  for (let calm = 0; calm < 5; await pause(20)) {
    const { rowCount } = await desk.pg.query(busy);
    calm = rowCount === 0 ? calm + 1 : 0;
  }
}

const MADE = '{"version":2}';

describe.each(['in process', 'over HTTP'])('%s', (way) => {
  async function locked(release: boolean) {
    const keys = [];
    for (let n = 0; n < CHANGES; n++) keys.push(await placePermit(desk));
    await holder.query('begin; lock table desk.permit in exclusive mode');
    const inputs = keys.map((key) => on(desk.as(STAFF), key, 1, { idempotencyKey: freshKey() }));
    const answering = Promise.all(inputs.map((input) => change(way, input)));
    if (release) {
      await pause(TIMEOUT_MS / 2);
      await holder.query('rollback');
    }
    const answers = await answering;
    if (!release) await holder.query('rollback');
    await quiet();
    const traces = await Promise.all(keys.map((key) => tracesOf(desk, key)));
    const made = traces.map(({ permit }) => permit.version === 2);
    return { inputs, answers, made, traces };
  }

  test('a table that stays locked: every change is refused, and none is written later', async () => {
    const { inputs, answers, made, traces } = await locked(false);
    for (const answer of answers) expect(answer).toMatch(/^(SUBGRAPH_TIMEOUT|OUTCOME_UNKNOWN)$/);
    expect(answers).toContain('SUBGRAPH_TIMEOUT');
    expect(made).toEqual(made.map(() => false));
    expect(traces.map(({ steps, keys }) => steps + keys)).toEqual(made.map(() => 0));
    // Nothing is in the way of the same key now.
    for (const input of inputs) expect(await change(way, input)).toBe(MADE);
  });

  test('a table that is free again in time: what was acknowledged is written, what was refused is not', async () => {
    const { inputs, answers, made } = await locked(true);
    for (const [n, answer] of answers.entries()) {
      if (answer === MADE) expect(made[n]).toBe(true);
      else if (answer === 'SUBGRAPH_TIMEOUT') expect(made[n]).toBe(false);
      else expect(answer).toBe('OUTCOME_UNKNOWN');
    }
    expect(answers).toContain(MADE);
    for (const [n, input] of inputs.entries()) {
      expect(await change(way, input)).toBe(made[n] ? 'REPLAYED' : MADE);
    }
  });

  test('a call whose operation is over does not begin', async () => {
    const key = await placePermit(desk);
    const signal = AbortSignal.abort(new DOMException('over', 'TimeoutError'));
    const call = ways[way]!.call({ query: 'mutation { x }' }, viewer, { changes: true, signal });
    await expect(call).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    expect(await tracesOf(desk, key)).toMatchObject({ steps: 0, keys: 0 });
  });
});

const unanswered = [
  'hangs before it answers',
  'hangs in the middle of its answer',
  'resets the connection',
  'breaks off in the middle',
  'answers 500 with a stack',
  'answers 500 with a stack in JSON',
  'answers 413 in HTML',
  'answers 200 in HTML',
  'redirects',
  'answers JSON that is cut',
  'answers nothing',
  'answers an empty object',
] as const;

test.each(unanswered)('a change whose subgraph %s is not called undone', async (fault) => {
  const proxy = await faultProxy(url);
  ways.broken = overHttp('desk', proxy.url, TEST_SECRETS, TIMEOUT_MS);
  const key = await placePermit(desk);
  const input = on(desk.as(STAFF), key);
  proxy.fault = FAULTS[fault];
  expect(await change('broken', input)).toBe('OUTCOME_UNKNOWN');
  proxy.fault = null;
  expect(await change('broken', input)).toBe('REPLAYED');
  await proxy.die();
});

test('a change that reached nobody is reported as not done', async () => {
  const proxy = await faultProxy(url);
  await proxy.die();
  ways.nobody = overHttp('desk', proxy.url, TEST_SECRETS, TIMEOUT_MS);
  expect(await change('nobody', {})).toBe('SUBGRAPH_UNAVAILABLE');
});
