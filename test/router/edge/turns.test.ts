import type { FormattedExecutionResult } from 'graphql';
import { TURNS } from '../../../router/edge/turns.ts';
import { type HttpAnswer, httpEdge, type HttpEdge } from '../../kit/http.ts';
import { STUB_CONTRACTS, stubEngine, type StubEngine } from '../../kit/stub-engine.ts';

const LIMITS = { atOnce: 2, perClient: 1, waiting: 3, waitMs: 600_000 };
const READ = '{ place(code: "1") { code } }';
const CHANGE = 'mutation { open(code: "1") { code } }';
const DONE = { data: { done: true } };

/** An engine that answers when it is told to. */
let engine: StubEngine;
let release: ((answer: FormattedExecutionResult) => void)[];
let edge: HttpEdge | null = null;
let answers: Promise<HttpAnswer>[];

async function open(turns = LIMITS): Promise<void> {
  release = [];
  answers = [];
  engine = stubEngine(() => new Promise((resolve) => void release.push(resolve)));
  edge = await httpEdge(engine, {
    contracts: STUB_CONTRACTS,
    turns: { reads: turns, changes: turns },
  });
}
afterEach(async () => {
  if (!edge) return;
  await endAll();
  await edge.close();
  edge = null;
});

const who = () => engine.calls.map(({ viewer }) => viewer.organisation ?? 'anonymous');
const begun = (n: number) => until(() => engine.calls.length >= n);

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function endAll(): Promise<void> {
  let open = true;
  void Promise.allSettled(answers).then(() => (open = false));
  await until(() => {
    for (const one of release.splice(0)) one(DONE);
    return !open;
  });
}

const send = (query: string, as?: string) => {
  const answer = edge!.query(query, { as });
  answers.push(answer);
  return answer;
};

test('a client that sends much waits behind itself: another one’s operation runs before its rest', async () => {
  await open();
  const first = send(READ);
  await begun(1);
  for (let n = 0; n < 3; n++) void send(READ);
  const other = send(READ, 'developer');
  await begun(2);
  expect(new Set(who()).size).toBe(2);
  release[1]!(DONE);
  expect((await other).data).toEqual(DONE.data);
  expect(engine.calls).toHaveLength(2);
  release[0]!(DONE);
  await first;
  await begun(3);
});

test('what finds no place is 503 OVERLOADED with retry-after, and was not begun', async () => {
  await open();
  void send(READ);
  await begun(1);
  const rest = Array.from({ length: 6 }, () => send(READ));
  let refused: HttpAnswer[] = [];
  for (const answer of rest) {
    void answer.then((one) => {
      if (one.status !== 200) refused = [...refused, one];
    });
  }
  await until(() => refused.length === 3);
  for (const { status, headers, errors, data } of refused) {
    expect([status, headers.get('retry-after'), data]).toEqual([503, '1', undefined]);
    expect(errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
  }
  await endAll();
  expect(engine.calls).toHaveLength(4);
});

test('what waits too long is refused in the same way', async () => {
  await open({ ...LIMITS, waitMs: 20 });
  void send(READ);
  await begun(1);
  expect(await send(READ)).toMatchObject({ status: 503, code: 'OVERLOADED' });
  expect(engine.calls).toHaveLength(1);
});

test('changes that stand still keep no read from running, nor the other way round', async () => {
  await open({ ...LIMITS, atOnce: 1 });
  void send(CHANGE);
  await begun(1);
  void send(READ);
  await begun(2);
  expect(who()).toHaveLength(2);
});

test('health is answered while every place is taken', async () => {
  await open({ ...LIMITS, atOnce: 1 });
  void send(READ);
  await begun(1);
  for (const path of ['/health/live', '/health/ready']) {
    expect((await edge!.send({ method: 'GET', path })).status).toBe(200);
  }
});

test('one client has at most half of the places, and a wait leaves time for an answer', () => {
  for (const { atOnce, perClient, waiting, waitMs } of Object.values(TURNS)) {
    expect(perClient).toBeLessThanOrEqual(atOnce / 2);
    expect(Number.isFinite(waiting)).toBe(true);
    expect(waitMs).toBeLessThan(2_000);
  }
});
