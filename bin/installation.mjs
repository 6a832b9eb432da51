import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { addLockOwner, installationLock, installing } from './installation-lock.mjs';

/** Prints one message and ends the process. */
export function fail(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** The project's own Node: the npm package `node`, whatever the system's Node is. */
export function runtime(root) {
  return join(root, 'node_modules', 'node', 'bin', 'node');
}

const platform = `${process.platform}-${process.arch}`;
const stampFile = (root) => join(root, 'node_modules', '.hub-installed');
const wanted = (root) => {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}`;
};

function stamped(root) {
  if (!existsSync(runtime(root)) || !existsSync(stampFile(root))) return false;
  return readFileSync(stampFile(root), 'utf8').trim() === wanted(root);
}

/** npm's own note of what is in node_modules agrees with the lock file: someone ran npm by hand. */
function installedByHand(root) {
  const packages = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages;
  try {
    const present = packages('node_modules', '.package-lock.json');
    return Object.entries(packages('package-lock.json')).every(([path, entry]) => {
      const optional = path === '' || entry.optional || entry.devOptional;
      return present[path] ? present[path].version === entry.version : optional;
    });
  } catch {
    return false;
  }
}

const runs = (root) => spawnSync(runtime(root), ['--version']).status === 0;

/** The program and first arguments that start npm; the npm that runs us, if one does. */
function npm() {
  const script = process.env.npm_execpath;
  if (script && /^npm-cli\.c?js$/.test(basename(script))) return [process.execPath, script];
  return ['npm'];
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program out of sight; a signal to us ends it and all that it started, and then us. */
function quietly(root, [command, ...args], cwd = root) {
  const stdio = ['ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { cwd, detached: true, stdio });
  if (child.pid) addLockOwner(root, child.pid);
  let output = '';
  const keep = (chunk) => (output = (output + chunk).slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let ended;
  const end = (signal) => {
    ended = signal;
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return new Promise((resolve) => {
    const done = (code) => {
      for (const signal of SIGNALS) process.off(signal, end);
      if (ended) fail('Stopped before everything was installed.', 128 + constants.signals[ended]);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      keep(error.code === 'ENOENT' ? `There is no program ${command} on PATH.` : error.message);
      done(-1);
    });
    child.once('close', (code) => done(code ?? -1));
  });
}

/** Says every so often that it is still at it; a terminal gets one line that counts. */
function progress() {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const { isTTY } = process.stderr;
  const text = () => (isTTY ? `\r  ${seconds()} s ` : `  still installing, ${seconds()} s\n`);
  const timer = setInterval(() => process.stderr.write(text()), isTTY ? 1000 : 15_000);
  return (word) => {
    clearInterval(timer);
    process.stderr.write(`${isTTY ? '\r' : ''}${word} after ${seconds()} s.\n`);
  };
}

async function install(root) {
  process.stderr.write('Installing the packages (npm ci; once, usually one to three minutes) …\n');
  const stop = progress();
  // The packages run on the project's Node, so the system's may be older than their "engines" ask.
  const flags =
    '--include=dev --package-lock --engine-strict=false --no-audit --no-fund --loglevel=error';
  let { code, output } = await quietly(root, [...npm(), 'ci', ...flags.split(' ')]);
  if (code === 0 && !existsSync(runtime(root))) {
    // npm keeps install scripts back where its settings say so; this one fetches the runtime.
    const folder = join(root, 'node_modules', 'node');
    ({ code, output } = await quietly(
      root,
      [process.execPath, 'installArchSpecificPackage'],
      folder,
    ));
  }
  const healthy = code === 0 && runs(root);
  stop(healthy ? 'Installed' : 'Stopped');
  if (healthy) return;
  const tail = output.trimEnd().split('\n').slice(-25).join('\n');
  const reason = code === 0 ? `Node 24 does not run on this ${platform}` : 'npm ci failed';
  fail(`${tail}\n\nThe packages could not be installed: ${reason}. What npm said is above.`);
}

function stamp(root) {
  try {
    writeFileSync(stampFile(root), `${wanted(root)}\n`);
  } catch {
    // Read-only for us: the longer check is made again the next time.
  }
}

/** Brings node_modules in line with package-lock.json; one process does it, others wait for it. */
export async function installed(root) {
  if (stamped(root)) return;
  const agrees = () => installedByHand(root) && runs(root);
  if (!installing(root) && agrees()) return stamp(root);
  try {
    const release = await installationLock(root);
    if (!stamped(root) && !agrees()) await install(root);
    stamp(root);
    release();
  } catch (error) {
    fail(`The packages could not be installed: ${error.message}`);
  }
}
