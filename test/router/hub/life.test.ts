import express from 'express';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ERROR_CODES, errorCode } from '../../../ground/errors/codes.ts';
import { Life, LIFE, type LifeState } from '../../../router/hub/life.ts';
import { type LifeGate, lifeGate } from '../../../router/hub/life-gate.ts';

/** A way into each state. */
const WAYS: Record<LifeState, readonly LifeState[]> = {
  starting: [],
  seeding: ['seeding'],
  ready: ['seeding', 'starting', 'ready'],
  degraded: ['ready', 'degraded'],
  stopping: ['ready', 'stopping'],
};
const STATES = Object.keys(LIFE) as LifeState[];

let life: Life;
let gate: LifeGate;
let server: Server;

beforeEach(async () => {
  life = new Life();
  gate = lifeGate(life);
  server = createServer(gate.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function serve(): void {
  const app = express();
  app.get('/health/ready', (_, response) => void response.json({ status: 'ready' }));
  app.use((_, response) => void response.json({ data: 'served' }));
  gate.open(app);
}

const enter = (state: LifeState) => WAYS[state].forEach((one) => life.enter(one));

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  json: any;
}

function ask(method: string, path: string, body?: string): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-request-id': 'mine' };
    const asked = request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        const json: unknown = text === '' ? null : JSON.parse(text);
        resolve({ status: response.statusCode!, headers: response.headers, json });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const ADDRESSES: { method: string; path: string; body?: string }[] = [
  { method: 'POST', path: '/graphql', body: '{"query":"{ __typename }"}' },
  { method: 'POST', path: '/graphql', body: JSON.stringify({ query: 'x'.repeat(400_000) }) },
  { method: 'GET', path: '/graphql?query=%7B__typename%7D' },
  { method: 'PUT', path: '/graphql' },
  { method: 'HEAD', path: '/graphql' },
  { method: 'OPTIONS', path: '/graphql' },
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/nothing' },
  { method: 'GET', path: '/health/ready' },
  { method: 'GET', path: '/health/ready?verbose' },
  { method: 'GET', path: '/health/live' },
  { method: 'HEAD', path: '/health/live' },
  { method: 'POST', path: '/health/live', body: '{}' },
];

describe.each(STATES)('while it is %s', (state) => {
  test.each(ADDRESSES)('$method $path is answered', async ({ method, path, body }) => {
    enter(state);
    if (life.refuses === null) serve();
    const { status, headers, json } = await ask(method, path, body);
    expect(headers.connection === 'close').toBe(state === 'stopping');
    if (path.startsWith('/health/live')) {
      expect(status).toBe(200);
      if (method !== 'HEAD') expect(json).toEqual({ status: 'live', state });
      return;
    }
    if (life.refuses === null) {
      expect(status).toBe(200);
      return;
    }
    expect(status).toBe(503);
    if (path.startsWith('/health/ready')) {
      expect(json).toEqual({ status: 'not ready', state });
      return;
    }
    expect(headers['x-request-id']).toBe('mine');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    if (method === 'HEAD') return;
    const code = state === 'stopping' ? 'STOPPING' : 'STARTING';
    expect(json.errors).toMatchObject([{ extensions: { code } }]);
    expect(json).not.toHaveProperty('data');
  });
});

test('a state that refuses does so with a code of 503 that says when to come again', () => {
  for (const state of STATES) {
    const { refuses } = LIFE[state] as { refuses?: string };
    if (refuses === undefined) continue;
    expect(ERROR_CODES[errorCode(refuses)!]).toMatchObject({
      status: 503,
      retryAfter: expect.any(Number),
    });
  }
});

test('each state is followed by the states that it names, and by no other', () => {
  for (const from of STATES) {
    for (const to of STATES) {
      life = new Life();
      enter(from);
      const move = () => life.enter(to);
      if (from === to || (LIFE[from].next as readonly string[]).includes(to)) {
        expect(move).not.toThrow();
      } else expect(move).toThrow(`${from} is not followed by ${to}`);
    }
    // Wherever it is, it can be asked to stop.
    if (from !== 'stopping') expect(LIFE[from].next).toContain('stopping');
  }
});

test('parts that do not answer make it degraded, and ready again, but only while it serves', () => {
  const states: LifeState[] = [];
  life = new Life((state) => states.push(state));
  for (const answer of [false, true]) expect(life.noteParts(answer)).toBe('starting');
  life.enter('ready');
  for (const answer of [true, false, false, true]) life.noteParts(answer);
  life.enter('stopping');
  expect(life.noteParts(true)).toBe('stopping');
  expect(states).toEqual(['ready', 'degraded', 'ready', 'stopping']);
});

test('what runs when it is asked to stop may end, and nothing new begins', async () => {
  const running: ServerResponse[] = [];
  gate.open((_, response) => void running.push(response));
  life.enter('ready');
  const slow = ask('POST', '/graphql', '{}');
  while (running.length === 0) await new Promise((resolve) => setImmediate(resolve));
  life.enter('stopping');
  const drained = gate.drained(600_000);
  expect((await ask('POST', '/graphql', '{}')).status).toBe(503);
  running[0]!.end('{"data":"slow"}');
  expect((await slow).json).toEqual({ data: 'slow' });
  await drained;
});

test('it does not wait for ever for what runs', async () => {
  gate.open(() => undefined);
  life.enter('ready');
  const never = ask('POST', '/graphql', '{}').catch(() => 'cut');
  await ask('GET', '/health/live');
  await gate.drained(1);
  server.closeAllConnections();
  expect(await never).toBe('cut');
});
