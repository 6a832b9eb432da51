import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of a test that is killed without a chance to tidy up. */
export interface Killable {
  /** What it said first. */
  greeting: unknown;
  child: ChildProcess;
  kill(): Promise<void>;
}

const REGISTER = new URL('../../bin/register.mjs', import.meta.url);

/** Starts a script and waits for its first message. */
export async function startKillable(
  script: URL,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Killable> {
  // A program of the hub refuses variables that it does not know.
  const known = Object.entries(process.env).filter(([name]) => !name.startsWith('HUB_TEST_'));
  const child = fork(script, args, {
    execArgv: ['--import', REGISTER.href],
    env: { ...Object.fromEntries(known), ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const greeting = await Promise.race([
    once(child, 'message').then(([message]) => message as unknown),
    gone.then(() => Promise.reject(new Error(`${script.pathname} ended before it was ready`))),
  ]);
  return {
    greeting,
    child,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
