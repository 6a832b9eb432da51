import { setTimeout as pause } from 'node:timers/promises';
import { PublicIds, recipientOf } from '../../ground/identity/public-id.ts';
import { allMaterials } from '../kit/applied.ts';
import { testDatabase } from '../kit/hub.ts';
import { freshKey } from '../kit/mutations.ts';
import type { Killable } from '../kit/killable.ts';
import { killedSubgraph, type KilledSubgraph } from '../kit/killed-subgraph.ts';
import { viewerOf } from '../kit/viewers.ts';
import { LONG } from '../kit/samples.ts';

/** The services subgraph is killed while clients apply for, assess and close home care beds. */
const KILLS = LONG ? 25 : 5;
const CLIENTS = 4;
const STAFF = 'staff:150600';
const APPLIED = { channel: 'WINDOW', materials: allMaterials('HOME_CARE_BED') };
const STEPS = ['assessHomeCareBed', 'closeHomeCareBed'];

let database: Awaited<ReturnType<typeof testDatabase>>;
let services: KilledSubgraph;
let elders: string[];
let provider: string;

beforeAll(async () => {
  database = await testDatabase(true);
  services = await killedSubgraph('services', database.url);
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
  await services.close();
  await database.close();
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
  const key = freshKey();
  const mutation = { name, node: 'homeCareBed' };
  const keyed = { ...input, idempotencyKey: key };
  const { outcome, attempts } = await services.insist(STAFF, mutation, keyed);
  expect(outcome.userErrors).toEqual([]);
  done.push({ name, key, attempts, replayed: outcome.replayed });
  return outcome.node as Node;
}

async function client(elder: string, stopped: () => boolean, done: Intention[]): Promise<void> {
  const ids = new PublicIds(services.secrets, recipientOf(await viewerOf(STAFF)));
  while (!stopped()) {
    let bed = await insist(
      'applyForHomeCareBed',
      { elder: ids.encode('Elder', elder), provider: `Facility:${provider}`, ...APPLIED },
      done,
    );
    for (const step of STEPS) {
      bed = await insist(step, { id: bed.id, version: bed.version }, done);
    }
    expect(bed).toMatchObject({ status: 'CLOSED', version: 1 + STEPS.length });
  }
}

test(
  `a subgraph killed ${KILLS} times does each intention once`,
  async () => {
    const done: Intention[] = [];
    let stopped = false;
    let next: Promise<Killable> = services.start();
    const clients: Promise<void>[] = [];
    for (let kill = 0; kill <= KILLS; kill++) {
      const process = await next;
      services.serve(process);
      if (clients.length === 0) {
        clients.push(...elders.map((elder) => client(elder, () => stopped, done)));
      }
      if (kill < KILLS) next = services.start();
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
  },
  LONG ? 3_600_000 : 600_000,
);
