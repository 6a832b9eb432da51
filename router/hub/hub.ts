import { type GraphQLSchema, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import {
  SEAL_KEY,
  Sealing,
  type SealingOptions,
} from '../../subgraphs/regions/access-record/sealing.ts';
import { RECORD_LOGIN } from '../../ground/record/record-schema.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { SERVING_WAITS, type Waits } from '../../ground/process/database.ts';
import type { Environment } from '../../ground/process/environment.ts';
import type { Log } from '../../ground/process/log.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import type { Audience } from '../../ground/identity/viewer.ts';
import { startSubgraph } from '../../ground/serving/server.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { loadContracts } from '../edge/contract.ts';
import { withNodeLookUps } from '../edge/nodes/node-engine.ts';
import { nodeTypes } from '../edge/nodes/node-types.ts';
import { startSubgraphProcesses } from './distributed-hub.ts';
import { createEmbeddedEngine } from '../engine/embedded-engine.ts';
import type { Engine } from '../engine/engine.ts';
import { recordedEngine } from '../edge/recorded-engine.ts';
import { createRemoteEngine } from '../engine/remote-engine.ts';
import { inProcess, overHttp } from '../engine/subgraph-transport.ts';

export const SCHEMA_DIRECTORY = new URL('../../schema/', import.meta.url);

export interface HubOptions {
  /** What each audience meets; read from `schema/` when left out. */
  contracts?: Record<Audience, GraphQLSchema>;
  /** Database of each subgraph, as its own role. */
  urls: ReadonlyMap<string, string>;
  secrets: Secrets;
  log: Log;
  today?: () => string;
  onStatement?: (sql: string) => void;
  /** Called with where a chain of the access record ends, and how many entries came to it. */
  onSealed?: SealingOptions['onSealed'];
  /** Time limits other than the hub's own: tests on a busy machine wait longer. */
  patience?: { subgraphMs: number; engineMs: number; waits: Waits };
}

export interface RunningHub {
  engine: Engine;
  /** Where it seals whom it shows. */
  record: Sealing;
  close(): Promise<void>;
}

/** The hub in the topology and with the engine that the environment names. */
export async function startHub(environment: Environment, options: HubOptions): Promise<RunningHub> {
  const { HUB_ENGINE_URL, HUB_TOPOLOGY } = environment;
  const apart = HUB_TOPOLOGY === 'distributed';
  if (HUB_ENGINE_URL) {
    return startRemoteHub(HUB_ENGINE_URL, apart ? portsOf(environment) : null, options);
  }
  return apart ? startDistributedHub(portsOf(environment), options) : startEmbeddedHub(options);
}

type PortOf = (definition: SubgraphDefinition) => number;

/** Free ports, unless a remote router looks for the subgraphs or somebody has chosen. */
function portsOf({ HUB_ENGINE_URL, HUB_SUBGRAPH_PORT: first }: Environment): PortOf {
  if (first !== undefined) return (definition) => first + SUBGRAPHS.indexOf(definition);
  return HUB_ENGINE_URL ? ({ port }) => port : () => 0;
}

/** A remote router; the subgraphs it asks are started here when they get ports. */
async function startRemoteHub(
  url: string,
  portOf: PortOf | null,
  options: HubOptions,
): Promise<RunningHub> {
  const { urls, secrets, log } = options;
  const processes =
    portOf && (await startSubgraphProcesses({ databaseUrls: urls, secrets, portOf, log }));
  const supergraph = readSupergraph();
  const remote = createRemoteEngine(supergraph, url, secrets, log);
  const record = openSealing(options);
  const engine = findingNodes(recordedEngine(remote, record, log), supergraph, options);
  return {
    engine,
    record,
    async close() {
      await record.close();
      await processes?.close();
    },
  };
}

/** All subgraphs in this process, behind the embedded engine. */
export async function startEmbeddedHub(options: HubOptions): Promise<RunningHub> {
  const { urls, log, onStatement, patience } = options;
  const waits = patience?.waits ?? SERVING_WAITS;
  const subgraphs = await Promise.all(
    SUBGRAPHS.map((definition) =>
      startSubgraph(definition, {
        ...options,
        database: { url: urls.get(definition.name)!, onStatement, waits },
      }),
    ),
  );
  const transports = subgraphs.map((subgraph) => inProcess(subgraph, patience?.subgraphMs));
  const budgetMs = patience?.engineMs;
  const supergraph = readSupergraph();
  const embedded = createEmbeddedEngine(supergraph, transports, { log, budgetMs });
  const record = openSealing(options);
  const engine = findingNodes(recordedEngine(embedded, record, log), supergraph, options);
  return {
    engine,
    record,
    async close() {
      await engine.close();
      await record.close();
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}

/** Each subgraph a process of its own, behind the embedded engine. */
async function startDistributedHub(portOf: PortOf, options: HubOptions): Promise<RunningHub> {
  const { urls, secrets, log } = options;
  const processes = await startSubgraphProcesses({ databaseUrls: urls, secrets, portOf, log });
  const transports = SUBGRAPHS.map(({ name }) => {
    return overHttp(name, () => processes.url(name), secrets);
  });
  const supergraph = readSupergraph();
  const embedded = createEmbeddedEngine(supergraph, transports, { log });
  const record = openSealing(options);
  const engine = findingNodes(recordedEngine(embedded, record, log), supergraph, options);
  return {
    engine,
    record,
    async close() {
      await engine.close();
      await record.close();
      await processes.close();
    },
  };
}

/** Where reads are sealed; every topology and engine has the same. */
function openSealing({ urls, secrets, onStatement, onSealed }: HubOptions): Sealing {
  return new Sealing({
    url: urls.get(RECORD_LOGIN)!,
    key: secrets.key(SEAL_KEY),
    sources: SUBGRAPHS.map(({ name }) => name),
    onStatement,
    onSealed,
  });
}

/** The engine behind the edge's own look-ups by id. */
function findingNodes(engine: Engine, supergraph: string, { contracts, secrets }: HubOptions) {
  return withNodeLookUps(engine, {
    contracts: contracts ?? loadContracts(SCHEMA_DIRECTORY),
    types: nodeTypes(parse(supergraph)),
    secrets,
  });
}

export function readSupergraph(): string {
  return readFileSync(new URL('supergraph.graphql', SCHEMA_DIRECTORY), 'utf8');
}
