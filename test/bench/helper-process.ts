import { type ChildProcess, fork } from 'node:child_process';
import { startProfile, stopProfile } from './cpu-profile.ts';

/** A process of the bench that answers questions one by one over IPC. */
export interface HelperProcess {
  /** Where it listens, when it does. */
  address: string;
  ask<A>(question: string, argument?: unknown): Promise<A>;
  stop(): Promise<void>;
}

type Answer = { answer: unknown } | { error: string };

const START_MS = 60_000;

/** Starts a script of this folder; `setup` is its first question, `start`. */
export async function startHelper(
  script: string,
  setup: unknown,
  execArgv: readonly string[] = [],
): Promise<HelperProcess> {
  const child = fork(new URL(script, import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...execArgv],
    // As hub and libraries run for people: some check more of themselves otherwise.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const helper: HelperProcess = {
    address: '',
    ask: (question, argument) => ask(child, question, argument),
    async stop() {
      if (child.connected) child.disconnect();
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(force);
    },
  };
  const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
  try {
    helper.address = (await helper.ask<string | undefined>('start', setup)) ?? '';
  } catch (error) {
    await helper.stop();
    throw error;
  } finally {
    clearTimeout(late);
  }
  return helper;
}

function ask<A>(child: ChildProcess, question: string, argument: unknown): Promise<A> {
  return new Promise((resolve, reject) => {
    const end = () => {
      child.removeListener('message', heard);
      child.removeListener('exit', died);
    };
    const heard = (message: Answer) => {
      end();
      if ('error' in message) reject(new Error(message.error));
      else resolve(message.answer as A);
    };
    const died = () => {
      end();
      reject(new Error(`a process of the bench ended before it answered "${question}"`));
    };
    child.once('message', heard);
    child.once('exit', died);
    child.send({ question, argument }, (error) => {
      if (error) died();
    });
  });
}

const BUILT_IN: Record<string, (argument: never) => unknown> = {
  /** Processor time used so far, milliseconds. */
  cpu() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  startProfile,
  stopProfile,
};

/** What such a process does: answer until its parent lets go. Ctrl-C is the parent's to handle. */
export function serveParent(
  answers: Record<string, (argument: never) => unknown>,
  close: () => Promise<void>,
): void {
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => void close().finally(() => process.exit()));
  process.on('message', async ({ question, argument }: { question: string; argument: never }) => {
    try {
      const known = answers[question] ?? BUILT_IN[question]!;
      process.send?.({ answer: await known(argument) });
    } catch (error) {
      process.send?.({ error: String((error as Error).stack) });
    }
  });
}
