import { HubError } from '../../../ground/errors/errors.ts';
import { AUDIENCES, type Audience, type Viewer } from '../../../ground/identity/viewer.ts';
import { loadContracts } from '../../../router/edge/contract.ts';
import { createEmbeddedEngine } from '../../../router/engine/embedded-engine.ts';
import type { Engine } from '../../../router/engine/engine.ts';
import { inProcess } from '../../../router/engine/subgraph-transport.ts';
import { readSupergraphSdl } from '../../../router/engine/supergraph.ts';
import { readSupergraph, SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { aliasCases, operationsOf } from '../../kit/alias-walk.ts';
import { aliasesAreApart } from '../../kit/aliases-are-apart.ts';
import { distributedHub, type DistributedHub } from '../../kit/distributed.ts';
import { entityKeys } from '../../kit/entity-keys.ts';
import { expectData, PATIENCE_MS, testHub } from '../../kit/hub.ts';
import { everyNth } from '../../kit/samples.ts';
import { PERSONA_OF, viewerOf } from '../../kit/viewers.ts';

const supergraph = readSupergraphSdl(readSupergraph());
const contracts = loadContracts(SCHEMA_DIRECTORY);
const keys = entityKeys(supergraph.schema);
/** Cases in one operation: so few that the places of one error are all told. */
const SIZE = 12;
/** While a subgraph is down, so few that each field has its own error. */
const SMALL = 8;

/** Every nth of them, beginning with another one for each audience. */
function sampled<T>(all: readonly T[], audience: Audience, nth: number): T[] {
  return everyNth(all, nth, AUDIENCES.indexOf(audience));
}

let hub: DistributedHub;
let local: Engine;
/** The engine while one subgraph does not answer. */
const without = new Map<string, Engine>();

beforeAll(async () => {
  hub = await distributedHub();
  const transports = hub.subgraphs.map((subgraph) => inProcess(subgraph, PATIENCE_MS));
  const options = { budgetMs: PATIENCE_MS };
  local = createEmbeddedEngine(supergraph.sdl, transports, options);
  for (const { name } of transports) {
    const call = () => Promise.reject(new HubError('SUBGRAPH_UNAVAILABLE'));
    const broken = transports.map((one) => (one.name === name ? { ...one, call } : one));
    without.set(name, createEmbeddedEngine(supergraph.sdl, broken, options));
  }
});
afterAll(() => hub?.close());

describe.each(AUDIENCES)('a field of %s that is called as a key is', (audience) => {
  const cases = aliasCases(contracts[audience], keys);
  const all = operationsOf(cases, SIZE);
  // The contracts between the narrowest and the widest have hardly a field of their own.
  const main = audience === 'open' || audience === 'staff' ? all : sampled(all, audience, 3);
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await viewerOf(PERSONA_OF[audience]);
  });

  test('that field and nothing else, in process', async () => {
    let objects = 0;
    for (const one of main) objects += await aliasesAreApart(local, one, viewer);
    expect(objects).toBeGreaterThan(main.length * SIZE * 0.3);
  }, 600_000);

  test('that field and nothing else, over HTTP', async () => {
    for (const one of sampled(all, audience, 4)) {
      await aliasesAreApart(hub.engine, one, viewer);
    }
  }, 600_000);

  test('what it would be under another name, while a subgraph is down', async () => {
    const broken = [...without.values()];
    for (const [n, one] of sampled(operationsOf(cases, SMALL), audience, 11).entries()) {
      await aliasesAreApart(broken[n % broken.length]!, one, viewer);
    }
  }, 600_000);
});

test('the key of a person never comes out under the name of another field', async () => {
  const one = await testHub();
  try {
    const { data, errors } = await one.query(
      '{ viewer { elder { key: age homeCareBed { id } } } }',
      {
        as: 'elder:1',
      },
    );
    expect(errors).toBeUndefined();
    expect(data.viewer.elder.key).toEqual(expect.any(Number));
    const list = await one.query(
      '{ facilities(first: 2) { nodes { id: name staffing { total } } } }',
    );
    for (const { id } of list.data.facilities.nodes) expect(id).toMatch(/\p{Script=Han}/u);
  } finally {
    await one.close();
  }
});

test('one name for two things, in two places that are fetched together, is each of them', async () => {
  const one = await testHub();
  try {
    const assessors = (fields: string) =>
      `viewer { elder { currentAbility { assessment { assessors { ${fields} } } } } }`;
    const ask = async (text: string) =>
      expectData(await one.query(`{ ${text} }`, { as: 'elder:1' })) as Record<string, unknown>;
    const sex = assessors('x: sex employments(first: 1) { totalCount pageInfo { endCursor } }');
    const name = assessors(
      'x: name employments(last: 1) { nodes { from } pageInfo { startCursor } }',
    );
    const both = await ask(`a: ${sex} b: ${name}`);
    expect(both.a).toEqual((await ask(sex)).viewer);
    expect(both.b).toEqual((await ask(name)).viewer);
  } finally {
    await one.close();
  }
});
