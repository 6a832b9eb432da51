import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = { data?: any; errors?: unknown };

/** What a broken subgraph does to a request, given the answer it would have sent. */
type Fault = (response: ServerResponse, answer: Answer) => void;

const INSIDE =
  'select phone from elder at /srv/finance/db.ts:1:2 postgres://hub:hunter2@127.0.0.1:5432';

function json(change: (answer: Answer) => unknown): Fault {
  return (response, answer) => send(response, 200, JSON.stringify(change(answer)));
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'application/json',
): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

/** Replaces the first value that is no object, wherever it is. */
function firstLeaf(value: any, replace: (leaf: unknown) => unknown): any {
  let done = false;
  const walk = (one: any, key = ''): any => {
    if (done || key === '__typename') return one;
    if (Array.isArray(one)) return one.map((item) => walk(item));
    if (one !== null && typeof one === 'object') {
      return Object.fromEntries(Object.entries(one).map(([k, item]) => [k, walk(item, k)]));
    }
    done = true;
    return replace(one);
  };
  return walk(value);
}

function firstField(value: any, replacement: unknown): any {
  const entries = Object.entries(value as object);
  const at = entries.findIndex(([key]) => key !== '__typename');
  return Object.fromEntries(entries.map(([key, held], n) => [key, n === at ? replacement : held]));
}

function each(change: (entity: any) => unknown): Fault {
  return json(({ data }) => ({
    data: data._entities ? { _entities: data._entities.map(change) } : change(data),
  }));
}

export const FAULTS = {
  'hangs before it answers': () => undefined,
  'hangs in the middle of its answer': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
  },
  'resets the connection': (response) => response.socket?.destroy(),
  'breaks off in the middle': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"data":');
    setImmediate(() => response.socket?.destroy());
  },
  'answers 500 with a stack': (response) => send(response, 500, `Error: ${INSIDE}`, 'text/plain'),
  'answers 500 with a stack in JSON': (response) =>
    send(response, 500, JSON.stringify({ error: INSIDE })),
  'answers 413 in HTML': (response) => send(response, 413, `<h1>${INSIDE}</h1>`, 'text/html'),
  'answers 200 in HTML': (response) => send(response, 200, `<html>${INSIDE}</html>`, 'text/html'),
  redirects: (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  'answers JSON that is cut': (response, answer) =>
    send(response, 200, JSON.stringify(answer).slice(0, -3)),
  'answers nothing': (response) => send(response, 200, ''),
  'answers null': json(() => null),
  'answers a list': json((answer) => [answer]),
  'answers text': json(() => INSIDE),
  'answers an empty object': json(() => ({})),
  'answers data that is null without an error': json(() => ({ data: null })),
  'answers data that is a list': json(({ data }) => ({ data: [data] })),
  'answers data that is text': json(() => ({ data: INSIDE })),
  'answers errors that are no list': json(({ data }) => ({ data, errors: INSIDE })),
  'sends text for an object': each((entity) => firstField(entity, INSIDE)),
  'sends a list for an object': each((entity) => firstField(entity, [])),
  'sends a number for an object': each((entity) => firstField(entity, 42)),
  'sends an object for a leaf': each((entity) => firstLeaf(entity, () => ({ at: INSIDE }))),
  'sends text for a number': each((entity) => firstLeaf(entity, () => INSIDE)),
  'leaves out a field': each(() => ({})),
  'sends prototypes': (response, { data }) => {
    const entity = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const body = data._entities
      ? `{"_entities":[${data._entities.map(() => entity).join()}]}`
      : entity;
    send(response, 200, `{"data":${body},"__proto__":{"polluted":true}}`);
  },
} satisfies Record<string, Fault>;

/** Faults of an answer to `_entities`. */
export const ENTITY_FAULTS = {
  'sends one entity too few': json(({ data }) => ({
    data: { _entities: data._entities.slice(1) },
  })),
  'sends one entity too many': json(({ data }) => ({
    data: { _entities: [...data._entities, null] },
  })),
  'sends no list of entities': json(() => ({ data: { _entities: null } })),
  'sends entities of another type': each((entity) => ({ ...entity, __typename: 'Elder' })),
} satisfies Record<string, Fault>;

/** Errors as a careless subgraph would write them, in the place of its first field. */
export const LEAKS = {
  'an internal error with its stack': {
    code: 'INTERNAL_SERVER_ERROR',
    stacktrace: [`at ${INSIDE}`],
  },
  'a code of its own': { code: 'ECONNREFUSED', exception: { message: INSIDE } },
  'no code': { response: { url: 'http://127.0.0.1:4105/graphql', body: INSIDE } },
  'a code that speaks of the router’s own request': { code: 'GRAPHQL_VALIDATION_FAILED' },
  'an error id that is none': { code: 'INTERNAL_SERVER_ERROR', errorId: INSIDE },
  'no object': INSIDE,
};

export function leak(extensions: unknown): Fault {
  return json(({ data }) => {
    const entities = data._entities as object[];
    const [key] = Object.keys(entities[0]!).filter((name) => name !== '__typename');
    return {
      data: { _entities: entities.map((entity) => ({ ...entity, [key!]: null })) },
      errors: entities.map((_, n) => ({
        message: INSIDE,
        path: ['_entities', n, key],
        extensions,
      })),
    };
  });
}

/** Answers late, as it would have answered. */
export function slow(ms: number): Fault {
  return (response, answer) => {
    setTimeout(() => send(response, 200, JSON.stringify(answer)), ms).unref();
  };
}

export interface FaultProxy {
  url: string;
  /** What it does from now on; nothing when null. */
  fault: Fault | null;
  /** Requests that came. */
  requests: number;
  /** Stops listening, as a process that died. */
  die(): Promise<void>;
  close(): Promise<void>;
}

/** A proxy before a subgraph that breaks what it says. */
export async function faultProxy(target: string): Promise<FaultProxy> {
  const server = createServer((request, response) => {
    void relay(target, request, response, proxy).catch(() => response.socket?.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    fault: null,
    requests: 0,
    die: stop,
    close: stop,
  };
  return proxy;
}

async function relay(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  proxy: FaultProxy,
): Promise<void> {
  const url = new URL(request.url ?? '/', target);
  if (request.method === 'GET') {
    send(response, (await fetch(url)).status, '{}');
    return;
  }
  proxy.requests += 1;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.entries(request.headers).filter(
    ([name]) => name === 'content-type' || name.startsWith('x-hub-'),
  ) as [string, string][];
  const answer = await fetch(url, { method: 'POST', headers, body: Buffer.concat(chunks) });
  const text = await answer.text();
  if (proxy.fault) proxy.fault(response, JSON.parse(text) as Answer);
  else send(response, answer.status, text);
}
