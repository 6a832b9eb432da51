#!/usr/bin/env node
// The one way into the project: runs under the system's Node (20 or newer) without any dependency,
// makes sure that node_modules is what package-lock.json says, and hands over to the project's own
// Node. Messages go to stderr: stdout belongs to what is run.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fail, installed, runtime } from './installation.mjs';
import { launch } from './child.mjs';
import { supervise } from './supervise.mjs';

const usage = `usage: node bin/run.mjs [--supervise | --heap <megabytes>] <script.ts> [arguments]
       node bin/run.mjs --jest [jest arguments]
       node bin/run.mjs --bin <tool of node_modules/.bin> [arguments]`;

const bin = dirname(fileURLToPath(import.meta.url));
const root = dirname(bin);
// An answer makes many small objects that die with it. In V8's 16 MB for the young they are collected
// while others are still in use, which took up to a fifth of the processor time of a list.
const YOUNG = '--max-semi-space-size=64';
const preload = (file) => ['--import', pathToFileURL(join(bin, file)).href];

/** What to start for the given command line; relative scripts are looked up here, then in the project. */
function target([first, ...rest]) {
  if (!first) fail(usage, 2);
  if (first === '--jest') {
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    // Options meant for other programs would reach Jest's workers too.
    const args = [YOUNG, ...preload('parent-watch.mjs'), ...flags, jest, ...rest];
    return { command: runtime(root), args, unset: ['NODE_OPTIONS'] };
  }
  if (first === '--bin') {
    const [tool, ...args] = rest;
    if (!tool) fail(usage, 2);
    const command = join(root, 'node_modules', '.bin', tool);
    if (!existsSync(command)) fail(`There is no tool "${tool}" in node_modules/.bin.`, 2);
    return { command, args };
  }
  // What streams a file of any length holds little; unasked, V8 would let garbage grow instead, also that
  // of the young, whose share beside the old is what a million rows come to need.
  const isSmall = first === '--heap';
  const heap = isSmall
    ? [`--max-old-space-size=${Number(rest.shift())}`, '--max-semi-space-size=4']
    : [YOUNG];
  if (isSmall) first = rest.shift() ?? fail(usage, 2);
  const script = [resolve(first), resolve(root, first)].find((path) => existsSync(path));
  if (!script) fail(`There is no script "${first}".`, 2);
  return { command: runtime(root), args: [...heap, ...preload('register.mjs'), script, ...rest] };
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node 20 or newer is needed to start; this is ${process.version}.`);
// A SIGTERM to npm ends its shell but does not reach us; run by hand we may outlive our parent.
if (process.env.npm_lifecycle_event) await import('./parent-watch.mjs');
const given = process.argv.slice(2);
if (!given[0] || given[0] === '--help') fail(usage, given[0] ? 0 : 2);
await installed(root);
process.exitCode =
  given[0] === '--supervise'
    ? await supervise((follow) => launch(root, target(given.slice(1)), follow))
    : (await launch(root, target(given))).code;
