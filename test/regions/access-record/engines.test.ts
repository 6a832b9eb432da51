import { parse } from 'graphql';
import type { Engine } from '../../../router/engine/engine.ts';
import { recordedEngine } from '../../../router/edge/recorded-engine.ts';
import { provisionRoles } from '../../../ground/process/provision.ts';
import type { Sealing } from '../../../subgraphs/regions/access-record/sealing.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { type DistributedHub, distributedHub } from '../../kit/distributed.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';
import { viewerOf } from '../../kit/viewers.ts';
import { recordedBy } from './recorded.ts';
import { sealingOf } from './sealed.ts';

let distributed: DistributedHub;
let sealing: Sealing;
/** As a remote router is to the edge: an answer, and nothing of what subgraphs say beside it. */
let remote: Engine;
beforeAll(async () => {
  distributed = await distributedHub({ own: true });
  const { database, host, port, user, password } = distributed.pg;
  const url = `postgres://${user}:${password}@${host}:${port}/${database}`;
  const { serve } = await provisionRoles(url, SUBGRAPHS, TEST_SECRETS);
  sealing = sealingOf(serve.get('record')!);
  remote = {
    ...distributed.engine,
    async execute(operation, viewer) {
      const { data, errors } = await distributed.engine.execute(operation, viewer);
      return { data, errors };
    },
  };
});
afterAll(async () => {
  await sealing.close();
  await distributed.close();
});

const TEXT = '{ elders(first: 5) { nodes { name visitPlans(first: 2) { nodes { status } } } } }';
const OPEN = '{ regions(first: 1) { nodes { name } } }';

const ask = async (engine: Engine, query: string, as?: string) => {
  const operation = { query, document: parse(query), operationName: null, variables: {} };
  const viewer = await viewerOf(as);
  return recordedEngine(engine, sealing).execute({ ...operation, queryHash: query }, viewer);
};

test.each([
  ['subgraphs over HTTP', () => distributed.engine],
  ['a remote router', () => remote],
])('what %s show is sealed before it is answered', async (_, engine) => {
  let shown: unknown[] = [];
  const found = await recordedBy(distributed.pg, async () => {
    const { data, errors } = await ask(engine(), TEXT, 'caregiving:150600');
    expect(errors).toBeUndefined();
    shown = (data as any).elders.nodes;
  });
  expect([shown.length, found.length]).toEqual([5, 5]);
  expect(new Set(found.map(({ operation }) => operation)).size).toBe(1);
  expect(await recordedBy(distributed.pg, () => ask(engine(), OPEN))).toEqual([]);
  expect(await recordedBy(distributed.pg, () => ask(engine(), OPEN, 'elder:1'))).toEqual([]);
});

test('a subgraph over HTTP that cannot write its outbox shows nothing of anybody', async () => {
  const { database } = distributed.pg;
  await distributed.pg.query(`revoke insert on elders.access_touch from "${database}_elders"`);
  const { data, errors } = await ask(distributed.engine, TEXT, 'caregiving:150600');
  await distributed.pg.query(`grant insert on elders.access_touch to "${database}_elders"`);
  expect(data).toEqual({ elders: null });
  expect(errors!.map(({ path, extensions }) => [path, extensions!.code])).toEqual([
    [['elders'], 'RECORD_UNAVAILABLE'],
  ]);
});

test('what a subgraph says that nobody understands is not shown', async () => {
  const odd: Engine = {
    ...distributed.engine,
    execute: async () => ({ data: { name: 'x' }, extensions: { record: [{ asker: 1 }] } }),
  };
  const { data, errors } = await ask(odd, OPEN, 'elder:1');
  expect([data, errors![0]!.extensions!.code]).toEqual([undefined, 'RECORD_UNAVAILABLE']);
});

test('an entry holds no name, number or value of the person', async () => {
  const [first] = await recordedBy(distributed.pg, () =>
    ask(
      distributed.engine,
      '{ elders(first: 1) { nodes { name phone address nationalIdMasked } } }',
      'caregiving:150600',
    ),
  );
  const { rows } = await distributed.pg.query<Record<string, string>>(
    'select name, phone, address, national_id_masked, birth_date::text from elders.elder where key = $1',
    [first!.person],
  );
  const text = JSON.stringify(first);
  expect(Object.values(rows[0]!).filter((value) => text.includes(value))).toEqual([]);
});
