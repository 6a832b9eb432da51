import { fork, type ChildProcess } from 'node:child_process';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import type { Log } from '../../ground/process/log.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';

const RESTART_MS = 1_000;
const READY_MS = 60_000;

export interface SubgraphProcesses {
  /** Address of each subgraph by name. */
  urls: Map<string, string>;
  close(): Promise<void>;
}

/** Each subgraph as a process of its own, restarted when it dies. */
export async function startSubgraphProcesses(
  databaseUrls: ReadonlyMap<string, string>,
  log: Log,
): Promise<SubgraphProcesses> {
  const children = new Map<string, ChildProcess>();
  let closing = false;

  const start = (definition: SubgraphDefinition, port: number): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = fork(
        new URL('../commands/subgraph.ts', import.meta.url),
        [definition.name, String(port)],
        {
          env: { ...process.env, HUB_SUBGRAPH_DATABASE_URL: databaseUrls.get(definition.name) },
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        },
      );
      children.set(definition.name, child);
      const late = setTimeout(reject, READY_MS, new Error(`${definition.name} did not start`));
      child.once('message', ({ url }: { url: string }) => {
        clearTimeout(late);
        resolve(url);
      });
      child.once('exit', (code, signal) => {
        clearTimeout(late);
        reject(new Error(`${definition.name} stopped before it was ready`));
        if (closing) return;
        log.error(
          { subgraph: definition.name, code, signal },
          'subgraph stopped; starting it again',
        );
        setTimeout(() => {
          if (!closing) void start(definition, port).catch(() => undefined);
        }, RESTART_MS);
      });
    });

  const urls = new Map<string, string>();
  await Promise.all(
    SUBGRAPHS.map(async (definition) => {
      urls.set(definition.name, await start(definition, definition.port));
    }),
  );
  return {
    urls,
    async close() {
      closing = true;
      await Promise.all(
        [...children.values()].map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const gone = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGTERM');
          await gone;
        }),
      );
    },
  };
}
