import 'reflect-metadata';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { loadContracts } from '../../router/edge/contract.ts';
import { Operations } from '../../router/edge/operations.ts';
import { runOperation } from '../../router/edge/run-operation.ts';
import { type RunningHub, SCHEMA_DIRECTORY, startEmbeddedHub } from '../../router/hub/hub.ts';
import { createLog } from '../../ground/process/log.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { openFactRelay } from '../../subgraphs/fact-relay.ts';
import { provisionRoles } from '../../ground/process/provision.ts';
import { PublicIds, recipientOf } from '../../ground/identity/public-id.ts';
import { RECORD_MARK } from '../../ground/record/record-schema.ts';
import { type Audience, AUDIENCES } from '../../ground/identity/viewer.ts';
import type { Language } from '../../ground/text/text.ts';
import { TEST_SECRETS } from './secrets.ts';
import { exemptLogins } from './exempt-logins.ts';
import { viewerOf } from './viewers.ts';
import { TEST_AS_OF } from './world.ts';

export { TEST_SECRETS };

/** Longer than any answer takes on a busy machine; the hub's own limits have tests of their own. */
export const PATIENCE_MS = 50_000;
export const LONG_WAITS = {
  connectMs: PATIENCE_MS,
  lockMs: PATIENCE_MS - 5_000,
  statementMs: PATIENCE_MS - 5_000,
  idleMs: PATIENCE_MS,
};

type Data = Record<string, any>;

export interface QueryOptions {
  /** Persona, such as `staff:150600`; anonymous when absent. */
  as?: string;
  variables?: Record<string, unknown>;
  /** The language that the caller reads. */
  language?: Language;
  /** Headers that say why, such as x-hub-purpose. */
  headers?: Readonly<Record<string, string>>;
}

export interface TestHub {
  /** Runs an operation as the edge would, in process: contract, limits, engine, subgraphs. */
  query(text: string, options?: QueryOptions): Promise<Answer>;
  /** The SQL statements that the work sent, without what the access record costs. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** Those that the access record costs. */
  recordStatements(work: () => Promise<unknown>): Promise<string[]>;
  /** The owner of the database, for looking at rows and changing them. */
  pg: pg.Client;
  ownerUrl: string;
  hub: RunningHub;
  /** Lets every fact that is published arrive, so that gates and money may rest on it. */
  settle(limitMs?: number): Promise<void>;
  /** Fails the hub's own work at its nth statement from now, once it has been carried out. */
  failAt(n: number): void;
  /** Lets it be this day from now on. */
  setToday(day: string): void;
  close(): Promise<void>;
}

export interface Answer {
  data: Data;
  errors?: readonly TestError[];
  extensions?: { cost?: { nodes: number; limit: number } };
}

export interface TestError {
  message: string;
  path?: readonly (string | number)[];
  extensions: { code: string; argument?: string; errorId?: string };
}

/** Who works with a hub: what was sent for it, when its work fails, and its day. */
interface Use {
  sent: string[];
  failing: number;
  today: string;
}

interface StartedHub {
  hub: RunningHub;
  operations: ReadonlyMap<Audience, Operations>;
  /** Whose work is being done. */
  use: Use;
}

/**
 * `own`: a private writable copy of the seeded database; otherwise a shared one, read only. `exempt`: its
 * logins are exempt from row security, so that what keeps rows apart is `Rows` alone; always on its own.
 * `ownRoles`: its logins are of no other database of the run, so that they can be changed.
 */
export async function testHub({
  own: asked = false,
  exempt = false,
  ownRoles: alone = false,
  today = TEST_AS_OF,
} = {}): Promise<TestHub> {
  const ownRoles = alone || exempt;
  const own = asked || ownRoles;
  const use: Use = { sent: [], failing: 0, today };
  const database = await testDatabase(own, ownRoles);
  let started = await (own ? startTestHub(database.url, exempt) : borrowSharedHub(database.url));
  started.use = use;
  const lent: TestHub = {
    hub: started.hub,
    pg: database.client,
    ownerUrl: database.url,
    async query(text, { as, variables = {}, language, headers } = {}) {
      started.use = use;
      const caller = await viewerOf(as, 'test', headers);
      const viewer = language ? { ...caller, language } : caller;
      const prepared = started.operations.get(viewer.audience)!.prepare(text);
      if (prepared.errors) return shown({ errors: prepared.errors });
      const schema = contracts()[viewer.audience];
      const operation = { query: text, operationName: null, variables, ...prepared };
      const { engine } = started.hub;
      return withinCost(
        shown(await runOperation(engine, schema, viewer, operation, PATIENCE_MS)),
        text,
      );
    },
    async statements(work) {
      return (await sentBy(use, work)).filter((sql) => !sql.startsWith(RECORD_MARK));
    },
    async recordStatements(work) {
      return (await sentBy(use, work)).filter((sql) => sql.startsWith(RECORD_MARK));
    },
    async settle(limitMs) {
      const { relay, close } = await openFactRelay(() => database.url);
      await relay.settle(limitMs).finally(close);
    },
    failAt: (n) => void (use.failing = n),
    setToday: (day) => void (use.today = day),
    async close() {
      await (own ? started.hub.close() : returnSharedHub());
      await database.close();
      // Node lets go of no test file, and that of no hub it holds.
      started = undefined as never;
      lent.hub = lent.pg = undefined as never;
    },
  };
  return lent;
}

async function sentBy(use: Use, work: () => Promise<unknown>): Promise<string[]> {
  use.sent.length = 0;
  await work();
  return [...use.sent];
}

let read: Record<Audience, GraphQLSchema> | undefined;
const contracts = () => (read ??= loadContracts(SCHEMA_DIRECTORY));

async function startTestHub(ownerUrl: string, exempt = false): Promise<StartedHub> {
  const started: Pick<StartedHub, 'use'> = { use: { sent: [], failing: 0, today: TEST_AS_OF } };
  const { serve } = await provisionRoles(ownerUrl, SUBGRAPHS, TEST_SECRETS);
  const hub = await startEmbeddedHub({
    contracts: contracts(),
    urls: exempt ? await exemptLogins(ownerUrl, serve) : serve,
    secrets: TEST_SECRETS,
    log: createLog(process.env.HUB_TEST_LOG ?? 'silent'),
    today: () => started.use.today,
    onStatement: (sql) => {
      const { use } = started;
      use.sent.push(sql);
      // A pool loses its connection when the statements around a transaction fail in the log.
      if (/^(begin|commit|rollback)/i.test(sql) || use.failing === 0) return;
      use.failing -= 1;
      if (use.failing === 0) throw new Error('killed');
    },
    patience: { subgraphMs: PATIENCE_MS, engineMs: PATIENCE_MS, waits: LONG_WAITS },
  });
  const operations = new Map(AUDIENCES.map((one) => [one, new Operations(contracts()[one])]));
  return Object.assign(started, { hub, operations });
}

/** The one hub over the database that tests only read. */
let shared: Promise<StartedHub> | undefined;
let borrowers = 0;

const closeSharedHub = async () => {
  const closing = shared;
  shared = undefined;
  await (await closing)?.hub.close();
};
/** Where modules outlive a test file (kit/native), the shared hub does too. */
const { atWorkerEnd } = globalThis as { atWorkerEnd?: (close: () => Promise<void>) => void };
atWorkerEnd?.(closeSharedHub);

function borrowSharedHub(ownerUrl: string): Promise<StartedHub> {
  borrowers += 1;
  return (shared ??= startTestHub(ownerUrl));
}

async function returnSharedHub(): Promise<void> {
  borrowers -= 1;
  if (borrowers === 0 && !atWorkerEnd) await closeSharedHub();
}

/** The nodes of a connection, failing with the errors when there are any. */
export function expectData(result: { data: Data; errors?: readonly TestError[] }): Data {
  if (result.errors) throw new Error(JSON.stringify(result.errors, null, 2));
  return result.data;
}

/** The answer as it would be written to a client. */
function shown(result: FormattedExecutionResult): Answer {
  return JSON.parse(JSON.stringify(result)) as Answer;
}

/** Every answer of every test: the edge has not counted fewer objects than it holds. */
function withinCost(answer: Answer, text: string): Answer {
  const { data, extensions } = answer;
  if (!data || /\b__(schema|type)\b/.test(text)) return answer;
  const objects = objectsIn(data) - 1;
  const counted = extensions?.cost?.nodes ?? -1;
  if (objects > counted) throw new Error(`${objects} objects, counted as ${counted}: ${text}`);
  return answer;
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce<number>((total, one) => total + objectsIn(one), 0);
  return below + (Array.isArray(value) ? 0 : 1);
}

/** The id by which a persona knows the entity of this type with this key. */
export async function publicIdFor(as: string, type: string, key: string): Promise<string> {
  return new PublicIds(TEST_SECRETS, recipientOf(await viewerOf(as))).encode(type, key);
}

interface TestDatabase {
  url: string;
  client: pg.Client;
  close(): Promise<void>;
}

/** `ownRoles`: see testHub. Others have those of the template, policies for which came with the copy. */
export async function testDatabase(own: boolean, ownRoles = own): Promise<TestDatabase> {
  const { server, run } = JSON.parse(process.env.HUB_TEST_RUN ?? '{}') as {
    server: string;
    run: string;
  };
  if (!server) throw new Error('run tests with npm test: its set-up starts the database');
  const name = own ? `${run}_${randomBytes(4).toString('hex')}` : `${run}_shared`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (own) {
    await onServer(server, `create database ${name} template ${run}_template strategy file_copy`);
  }
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  if (ownRoles) await client.query('delete from access.role_prefix');
  return {
    url: url.href,
    client,
    async close() {
      await client.end();
      if (own) await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
