import type pg from 'pg';
import { createEmbeddedEngine } from '../../router/engine/embedded-engine.ts';
import type { Engine } from '../../router/engine/engine.ts';
import { readSupergraph } from '../../router/hub/hub.ts';
import { overHttp } from '../../router/engine/subgraph-transport.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { createLog } from '../../ground/process/log.ts';
import { provisionRoles } from '../../ground/process/provision.ts';
import { type RunningSubgraph, startSubgraph } from '../../ground/serving/server.ts';
import { faultProxy, type FaultProxy } from './fault-proxy.ts';
import { PATIENCE_MS, TEST_SECRETS, testDatabase } from './hub.ts';
import { TEST_AS_OF } from './world.ts';

export interface DistributedHub {
  engine: Engine;
  /** The proxy before each subgraph, by name. */
  proxies: ReadonlyMap<string, FaultProxy>;
  /** Address of each subgraph itself. */
  urls: ReadonlyMap<string, string>;
  /** The subgraphs, which can be called in this process too. */
  subgraphs: readonly RunningSubgraph[];
  /** The owner of the database. */
  pg: pg.Client;
  close(): Promise<void>;
}

export interface DistributedOptions {
  timeoutMs?: number;
  budgetMs?: number;
  /** A private writable copy of the seeded database; otherwise the shared one, read only. */
  own?: boolean;
}

/** The subgraphs as HTTP listeners, each behind a proxy that can break it, over one database. */
export async function distributedHub({
  timeoutMs = PATIENCE_MS,
  budgetMs = PATIENCE_MS,
  own = false,
}: DistributedOptions = {}): Promise<DistributedHub> {
  const database = await testDatabase(own);
  const { serve } = await provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
  const running: RunningSubgraph[] = [];
  const urls = new Map<string, string>();
  const proxies = new Map<string, FaultProxy>();
  for (const definition of SUBGRAPHS) {
    const subgraph = await startSubgraph(definition, {
      secrets: TEST_SECRETS,
      log: createLog('silent'),
      today: () => TEST_AS_OF,
      database: { url: serve.get(definition.name)! },
    });
    running.push(subgraph);
    const { url } = await subgraph.listen(0);
    urls.set(definition.name, url);
    proxies.set(definition.name, await faultProxy(url));
  }
  const transports = [...proxies].map(([name, { url }]) =>
    overHttp(name, url, TEST_SECRETS, timeoutMs),
  );
  const engine = createEmbeddedEngine(readSupergraph(), transports, { budgetMs });
  return {
    engine,
    proxies,
    urls,
    subgraphs: running,
    pg: database.client,
    async close() {
      await engine.close();
      for (const proxy of proxies.values()) await proxy.close();
      for (const subgraph of running) await subgraph.close();
      await database.close();
    },
  };
}
