import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fail, runtime } from './installation.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// A Ctrl-C under npm arrives twice: from the terminal and once more from npm. The child must see it
// once, or the second one would end its clean-up; a person's second Ctrl-C comes later than this.
const ECHO_MS = 500;

// A supervised program that is asked to stop and cannot, because it computes without end, is ended.
const STOP_MS = 60_000;

/**
 * Runs a program in the project's folder with the project's Node first on PATH. Resolves with its
 * exit code, or 128 + the number of the signal that ended it, and with whether it was asked to end.
 * `follow` gets the process and a channel to it.
 */
export function launch(root, { command, args, unset = [] }, follow) {
  const env = { ...process.env };
  for (const name of unset) delete env[name];
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [dirname(runtime(root)), join(root, 'node_modules', '.bin'), env[pathName]];
  env[pathName] = folders.filter(Boolean).join(delimiter);

  // In a session of its own the child does not get the terminal's Ctrl-C, so what is forwarded here
  // is all it gets. It can still read and write the terminal.
  const stdio = ['inherit', 'inherit', 'inherit', ...(follow ? ['ipc'] : [])];
  const child = spawn(command, args, { cwd: root, env, detached: true, stdio });
  follow?.(child);

  let asked = false;
  const last = new Map();
  const listeners = new Map();
  for (const signal of SIGNALS) {
    const forward = () => {
      const now = performance.now();
      if (now - (last.get(signal) ?? -Infinity) < ECHO_MS) return;
      last.set(signal, now);
      asked = true;
      child.kill(signal);
      if (follow) setTimeout(() => child.kill('SIGKILL'), STOP_MS).unref();
    };
    listeners.set(signal, forward);
    process.on(signal, forward);
  }

  // Whoever kills npm hard means the hub too; started by hand it may outlive its shell.
  const parent = process.ppid;
  const orphaned = () => {
    if (process.ppid === parent) return;
    asked = true;
    child.kill('SIGTERM');
  };
  const watch = process.env.npm_lifecycle_event ? setInterval(orphaned, 500) : undefined;
  watch?.unref();

  return new Promise((resolve) => {
    child.once('error', (error) => fail(`Could not start ${command}: ${error.message}`));
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const [name, forward] of listeners) process.off(name, forward);
      resolve({ code: signal ? 128 + constants.signals[signal] : code, asked });
    });
  });
}
