import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'graphql';
import { loadSecrets, type Secrets } from '../../ground/process/secrets.ts';
import { provisionRoles } from '../../ground/process/provision.ts';
import { createEmbeddedEngine } from '../../router/engine/embedded-engine.ts';
import { overHttp, type SubgraphTransport } from '../../router/engine/subgraph-transport.ts';
import { readSupergraph } from '../../router/hub/hub.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { openFactRelay } from '../../subgraphs/fact-relay.ts';
import { type Killable, startKillable } from './killable.ts';
import { viewerOf } from './viewers.ts';

const PROCESS = new URL('../../router/commands/subgraph.ts', import.meta.url);

/** What a mutation came to, once it was answered at all. */
export interface Answered {
  outcome: {
    node: Record<string, any> | null;
    userErrors: { code: string }[];
    replayed: boolean;
  };
  /** How often it was sent. */
  attempts: number;
}

/** A subgraph of a test that is killed and started again, behind an engine that stays. */
export interface KilledSubgraph {
  secrets: Secrets;
  /** Starts another process of it, which serves once it is told to. */
  start(): Promise<Killable>;
  /** Lets a process serve from now on. */
  serve(process: Killable): void;
  /** Sends one mutation with one key until it is answered. */
  insist(
    as: string,
    mutation: { name: string; node: string },
    input: Record<string, unknown>,
  ): Promise<Answered>;
  close(): Promise<void>;
}

export async function killedSubgraph(name: string, databaseUrl: string): Promise<KilledSubgraph> {
  const directory = mkdtempSync(join(tmpdir(), 'hub-kills-'));
  const secrets = loadSecrets(join(directory, 'secrets.json'), { create: true });
  const roleUrl = (await provisionRoles(databaseUrl, SUBGRAPHS, secrets)).serve.get(name)!;
  const { relay, close } = await openFactRelay(() => databaseUrl);
  await relay.settle().finally(close);
  let target: SubgraphTransport | undefined;
  const living = (of: string): SubgraphTransport => ({
    name: of,
    remote: true,
    ready: () => Promise.resolve(true),
    call: (...request) => target?.call(...request) ?? Promise.reject(new Error('nobody serves')),
  });
  const engine = createEmbeddedEngine(
    readSupergraph(),
    SUBGRAPHS.map((subgraph) => living(subgraph.name)),
  );
  return {
    secrets,
    start: () =>
      startKillable(PROCESS, [name, '0'], {
        HUB_DATA_DIR: directory,
        HUB_SUBGRAPH_DATABASE_URL: roleUrl,
        HUB_SUBGRAPH_KEYS: JSON.stringify(secrets.rootsOf(name)),
        LOG_LEVEL: 'silent',
      }),
    serve({ greeting }) {
      target = overHttp(name, (greeting as { url: string }).url, secrets);
    },
    async insist(as, mutation, input) {
      const type = mutation.name.charAt(0).toUpperCase() + mutation.name.slice(1);
      const query = `mutation ($input: ${type}Input!) { outcome: ${mutation.name}(input: $input) {
        node: ${mutation.node} { id status version } userErrors { code } replayed } }`;
      let codes = '';
      for (let attempts = 1; attempts < 60_000; attempts++) {
        const operation = {
          query,
          document: parse(query),
          operationName: null,
          queryHash: mutation.name,
          variables: { input },
        };
        const { data, errors = [] } = await engine.execute(operation as never, await viewerOf(as));
        const outcome = (data as Partial<Answered> | null)?.outcome;
        if (outcome) return { outcome, attempts };
        codes = errors.map(({ extensions }) => String(extensions?.code)).join();
        await pause(10);
      }
      throw new Error(`${mutation.name} was never answered: ${codes}`);
    },
    async close() {
      await engine.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
