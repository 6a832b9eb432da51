import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { StartupError } from '../../ground/process/environment.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import type { Log } from '../../ground/process/log.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';

/** Pause before a subgraph that stopped is started again; the last one also before all later times. */
const RESTARTS_MS = [1_000, 2_000, 5_000, 10_000];
const READY_MS = 60_000;

export interface SubgraphProcesses {
  /** Address of a subgraph now: a new process may have another one. */
  url(name: string): string;
  close(): Promise<void>;
}

export interface SubgraphProcessesOptions {
  /** Database of each subgraph, as its own role. */
  databaseUrls: ReadonlyMap<string, string>;
  /** Of which each process gets its own part. */
  secrets: Secrets;
  /** The port of each subgraph, 0 for any free one. */
  portOf: (definition: SubgraphDefinition) => number;
  log: Log;
}

/** What the process of a subgraph says first. */
type Greeting = { url: string } | { problem: string };

/**
 * Each subgraph as a process of its own, restarted when it dies.
 * @throws StartupError when one cannot start.
 */
export async function startSubgraphProcesses(
  options: SubgraphProcessesOptions,
): Promise<SubgraphProcesses> {
  const { log } = options;
  const children = new Map<string, ChildProcess>();
  const urls = new Map<string, string>();
  let closing = false;

  const start = async (definition: SubgraphDefinition): Promise<void> => {
    const { name } = definition;
    const { child, url } = await startProcess(definition, options, (starting) =>
      children.set(name, starting),
    );
    urls.set(name, url);
    const ended = (code: number | null, signal: string | null) => {
      if (closing) return;
      log.error({ subgraph: name, code, signal }, 'subgraph stopped; starting it again');
      void restart(definition);
    };
    if (child.exitCode === null && child.signalCode === null) child.once('exit', ended);
    else ended(child.exitCode, child.signalCode);
  };

  const restart = async (definition: SubgraphDefinition): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      await pause(RESTARTS_MS[attempt] ?? RESTARTS_MS.at(-1), undefined, { ref: false });
      if (closing) return;
      try {
        return await start(definition);
      } catch (error) {
        const { message } = error as Error;
        if (!closing) log.error({ subgraph: definition.name, why: message }, 'it did not start');
      }
    }
  };

  const close = async (): Promise<void> => {
    closing = true;
    await Promise.all([...children.values()].map(end));
  };
  const started = await Promise.allSettled(SUBGRAPHS.map(start));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }
  return {
    url(name) {
      const url = urls.get(name);
      if (!url) throw new Error(`there is no subgraph ${name}`);
      return url;
    },
    close,
  };
}

/** Starts the process of a subgraph and waits until it listens. @throws StartupError */
function startProcess(
  definition: SubgraphDefinition,
  { databaseUrls, secrets, portOf }: SubgraphProcessesOptions,
  starting: (child: ChildProcess) => void,
): Promise<{ child: ChildProcess; url: string }> {
  const { name } = definition;
  return new Promise((resolve, reject) => {
    const child = fork(
      new URL('../commands/subgraph.ts', import.meta.url),
      [name, String(portOf(definition))],
      {
        env: {
          ...withoutTheHubs(process.env),
          HUB_SUBGRAPH_DATABASE_URL: databaseUrls.get(name),
          HUB_SUBGRAPH_KEYS: JSON.stringify(secrets.rootsOf(name)),
        },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    starting(child);
    const fail = (why: string) => reject(new StartupError(`the subgraph ${name} ${why}`));
    const late = setTimeout(() => {
      fail('did not start in time');
      child.kill('SIGKILL');
    }, READY_MS);
    child.once('message', (greeting: Greeting) => {
      clearTimeout(late);
      if ('url' in greeting) resolve({ child, url: greeting.url });
      else fail(`cannot start: ${greeting.problem}`);
    });
    child.once('error', (error) => fail(`cannot start: ${error.message}`));
    child.once('exit', () => {
      clearTimeout(late);
      fail('stopped before it was ready');
    });
  });
}

/** The environment without what is the hub's alone: the owner of the database and its master secret. */
function withoutTheHubs({
  DATABASE_URL: _,
  HUB_SECRETS_FILE: _file,
  HUB_PERSONA_SECRET: _secret,
  ...rest
}: NodeJS.ProcessEnv) {
  return rest;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
