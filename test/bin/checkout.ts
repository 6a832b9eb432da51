import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A small checkout with the project's bin/, at a path with spaces and Chinese characters. */
export function checkout(files: Record<string, string> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hub 养老 ')));
  cpSync(resolve('bin'), join(root, 'bin'), { recursive: true });
  cpSync(resolve('.swcrc'), join(root, '.swcrc'));
  const lock = JSON.stringify({ packages: { '': {}, 'node_modules/node': { version: '24.0.0' } } });
  for (const [name, content] of Object.entries({ 'package-lock.json': lock, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** What npm would leave in node_modules, as links to this project's own. */
export function installByHand(root: string): void {
  const modules = join(root, 'node_modules');
  mkdirSync(join(modules, 'node', 'bin'), { recursive: true });
  symlinkSync(process.execPath, join(modules, 'node', 'bin', 'node'));
  for (const name of ['reflect-metadata', '@swc']) {
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  cpSync(join(root, 'package-lock.json'), join(modules, '.package-lock.json'));
}

export interface Run {
  child: ChildProcess;
  /** What it has printed so far, both streams. */
  printed(): string;
  /** Resolves once it has printed the text. */
  says(text: string): Promise<void>;
  ended: Promise<{ code: number | null; out: string; err: string }>;
}

/** Starts bin/run.mjs of a checkout. */
export function run(
  root: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Run {
  const env = { PATH: '/usr/bin:/bin', ...options.env };
  const command = [join(root, 'bin', 'run.mjs'), ...args];
  const child = spawn(process.execPath, command, { cwd: options.cwd ?? root, env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  const says = async (text: string) => {
    while (!(out + err).includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended without saying "${text}": ${out}${err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, printed: () => out + err, says, ended };
}
