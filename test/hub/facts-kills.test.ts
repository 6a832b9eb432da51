import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createEmbeddedEngine } from '../../router/engine/embedded-engine.ts';
import type { Engine } from '../../router/engine/engine.ts';
import { readSupergraph } from '../../router/hub/hub.ts';
import { overHttp, type SubgraphTransport } from '../../router/engine/subgraph-transport.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { openFactRelay } from '../../subgraphs/fact-relay.ts';
import { provisionRoles } from '../../ground/process/provision.ts';
import { PublicIds, recipientOf } from '../../ground/identity/public-id.ts';
import { loadSecrets, type Secrets } from '../../ground/process/secrets.ts';
import { parse } from 'graphql';
import { testDatabase } from '../kit/hub.ts';
import { freshKey } from '../kit/mutations.ts';
import { type Killable, startKillable } from '../kit/killable.ts';
import { viewerOf } from '../kit/viewers.ts';
import { LONG } from '../kit/samples.ts';

/** The services subgraph is killed while clients apply for, assess and close home care beds. */
const KILLS = LONG ? 25 : 5;
const CLIENTS = 4;
const STAFF = 'staff:150600';
const PROCESS = new URL('../../router/commands/subgraph.ts', import.meta.url);
const STEPS = ['assessHomeCareBed', 'closeHomeCareBed'];

let database: Awaited<ReturnType<typeof testDatabase>>;
let directory: string;
let secrets: Secrets;
let roleUrl: string;
let engine: Engine;
let target: SubgraphTransport | undefined;
let elders: string[];
let provider: string;

beforeAll(async () => {
  database = await testDatabase(true);
  directory = mkdtempSync(join(tmpdir(), 'hub-kills-'));
  secrets = loadSecrets(join(directory, 'secrets.json'), { create: true });
  roleUrl = (await provisionRoles(database.url, SUBGRAPHS, secrets)).serve.get('services')!;
  const { relay, close } = await openFactRelay(() => database.url);
  await relay.settle().finally(close);
  engine = createEmbeddedEngine(
    readSupergraph(),
    SUBGRAPHS.map(({ name }) => living(name)),
  );
  const { rows } = await database.client.query<{ key: string }>(
    `select elder_key as key from services.elder_fact e
     where life_status = 'ACTIVE' and region_code like '1506%' and not exists (
       select from services.home_care_bed b where b.elder_key = e.elder_key)
     order by 1 limit $1`,
    [CLIENTS],
  );
  elders = rows.map(({ key }) => key);
  // Nobody gets a bed without a valid assessment; the process lives on today's day.
  await database.client.query(
    `update services.elder_fact set assessments = jsonb_build_array(jsonb_build_object(
       'standard', 'GBT42195_2022', 'level', 2, 'band', 'PARTIAL', 'regionCode', region_code,
       'assessedOn', '2020-01-01', 'from', '2020-01-01', 'until', '2199-12-31'))
     where elder_key = any($1)`,
    [elders],
  );
  const found = await database.client.query<{ id: string }>(
    `select facility_id as id from services.facility_fact where status = 'OPERATING' limit 1`,
  );
  provider = found.rows[0]!.id;
});
afterAll(async () => {
  await engine.close();
  await database.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Reaches whichever process serves now. */
function living(name: string): SubgraphTransport {
  return {
    name,
    remote: true,
    ready: () => Promise.resolve(true),
    call: (...request) => target?.call(...request) ?? Promise.reject(new Error('nobody serves')),
  };
}

const start = () =>
  startKillable(PROCESS, ['services', '0'], {
    HUB_DATA_DIR: directory,
    HUB_SUBGRAPH_DATABASE_URL: roleUrl,
    HUB_SUBGRAPH_KEYS: JSON.stringify(secrets.rootsOf('services')),
    LOG_LEVEL: 'silent',
  });

interface Node {
  id: string;
  version: number;
  status: string;
}

interface Intention {
  name: string;
  key: string;
  attempts: number;
  replayed: boolean;
}

/** One intention with one key, tried until it is answered. */
async function insist(
  name: string,
  input: Record<string, unknown>,
  done: Intention[],
): Promise<Node> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const query = `mutation ($input: ${type}Input!) { outcome: ${name}(input: $input) {
    homeCareBed { id status version } userErrors { code } replayed } }`;
  let codes = '';
  const key = freshKey();
  for (let attempts = 1; attempts < 6_000; attempts++) {
    const operation = {
      query,
      document: parse(query),
      operationName: null,
      queryHash: name,
      variables: { input: { ...input, idempotencyKey: key } },
    };
    const { data, errors = [] } = await engine.execute(operation as never, await viewerOf(STAFF));
    const outcome = (data as { outcome?: any } | null)?.outcome;
    if (outcome) {
      expect(outcome.userErrors).toEqual([]);
      done.push({ name, key, attempts, replayed: outcome.replayed });
      return outcome.homeCareBed as Node;
    }
    codes = errors.map(({ extensions }) => String(extensions?.code)).join();
    await pause(10);
  }
  throw new Error(`${name} was never answered: ${codes}`);
}

async function client(elder: string, stopped: () => boolean, done: Intention[]): Promise<void> {
  const ids = new PublicIds(secrets, recipientOf(await viewerOf(STAFF)));
  while (!stopped()) {
    let bed = await insist(
      'applyForHomeCareBed',
      { elder: ids.encode('Elder', elder), provider: `Facility:${provider}` },
      done,
    );
    for (const step of STEPS) {
      bed = await insist(step, { id: bed.id, version: bed.version }, done);
    }
    expect(bed).toMatchObject({ status: 'CLOSED', version: 1 + STEPS.length });
  }
}

test(`a subgraph killed ${KILLS} times does each intention once`, async () => {
  const done: Intention[] = [];
  let stopped = false;
  let next: Promise<Killable> = start();
  const clients: Promise<void>[] = [];
  for (let kill = 0; kill <= KILLS; kill++) {
    const process = await next;
    const { url } = process.greeting as { url: string };
    target = overHttp('services', url, secrets);
    if (clients.length === 0) {
      clients.push(...elders.map((elder) => client(elder, () => stopped, done)));
    }
    if (kill < KILLS) next = start();
    else stopped = true;
    await (stopped ? Promise.all(clients) : pause(100 + Math.random() * 400));
    await process.kill();
  }

  expect(done.length).toBeGreaterThanOrEqual(CLIENTS * (1 + STEPS.length));
  expect(done.some(({ attempts }) => attempts > 1)).toBe(true);
  const { rows: beds } = await database.client.query<Record<string, unknown>>(
    `select b.status, b.version,
       (select count(*)::int from services.transition t where t.subject = b.key::text) as steps,
       (select count(*)::int from services.idempotency_key k where k.subject = b.key::text) as keys
     from services.home_care_bed b where elder_key = any($1)`,
    [elders],
  );
  const whole = { status: 'CLOSED', version: 3, steps: 3, keys: 3 };
  expect(beds).toEqual(beds.map(() => whole));
  const applications = done.filter(({ name }) => name === 'applyForHomeCareBed');
  expect(beds).toHaveLength(applications.length);
  const { rows: keys } = await database.client.query<{ key: string }>(
    `select key from services.idempotency_key order by key`,
  );
  expect(keys.map(({ key }) => key)).toEqual(done.map(({ key }) => key).sort());
}, 600_000);
