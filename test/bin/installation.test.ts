import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, installByHand, run } from './checkout.ts';

/** Stands in for npm: notes its arguments, takes a moment, and links what an installation has. */
const NPM = `
const { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync } = require('node:fs');
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
console.error('npm warn EBADENGINE Unsupported engine');
setTimeout(() => {
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules/node/bin', { recursive: true });
  symlinkSync(process.execPath, 'node_modules/node/bin/node');
  for (const name of ['reflect-metadata', '@swc']) symlinkSync('MODULES/' + name, 'node_modules/' + name);
}, 500);
`;

const FAILING_NPM = `
for (let line = 1; line <= 60; line++) console.error('npm error line ' + line);
process.exit(1);
`;

const HANGING_NPM = `
require('node:fs').writeFileSync('npm.pid', String(process.pid));
console.error('hanging');
setInterval(() => undefined, 1000);
`;

const roots: string[] = [];

function freshClone(npm = NPM): { root: string; env: Record<string, string> } {
  const root = checkout({
    'hello.ts': "console.log('hello' as string);",
    'npm-cli.cjs': npm.replace('MODULES', join(process.cwd(), 'node_modules')),
  });
  roots.push(root);
  return { root, env: { npm_execpath: join(root, 'npm-cli.cjs') } };
}

const calls = (root: string) =>
  existsSync(join(root, 'npm.log')) ? readFileSync(join(root, 'npm.log'), 'utf8').split('\n') : [];

afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

test('a fresh clone is installed with development packages, once, and says so on stderr', async () => {
  const { root, env } = freshClone();
  const first = await run(root, ['hello.ts'], { env }).ended;
  expect(first).toMatchObject({ code: 0, out: 'hello\n' });
  expect(first.err).toMatch(/^Installing the packages .*\n.*Installed after \d+ s\.\n$/);
  const second = await run(root, ['hello.ts'], { env }).ended;
  expect(second).toMatchObject({ code: 0, out: 'hello\n', err: '' });
  expect(calls(root)).toEqual([expect.stringMatching(/^ci .*--include=dev/), '']);
});

test('a changed lock file is installed anew', async () => {
  const { root, env } = freshClone();
  await run(root, ['hello.ts'], { env }).ended;
  const lock = join(root, 'package-lock.json');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace('24.0.0', '24.0.1'));
  await run(root, ['hello.ts'], { env }).ended;
  expect(calls(root)).toHaveLength(3);
});

test('what npm has installed by hand is taken as it is when it agrees with the lock file', async () => {
  const { root, env } = freshClone();
  installByHand(root);
  expect(await run(root, ['hello.ts'], { env }).ended).toMatchObject({ code: 0, err: '' });
  expect(calls(root)).toEqual([]);
});

test('of two that start at once one installs and the other waits', async () => {
  const { root, env } = freshClone();
  const both = [run(root, ['hello.ts'], { env }), run(root, ['hello.ts'], { env })];
  const ended = await Promise.all(both.map((one) => one.ended));
  expect(ended.map(({ code, out }) => [code, out])).toEqual(Array(2).fill([0, 'hello\n']));
  expect(ended.map(({ err }) => err).join('')).toContain('is installing; waiting for it');
  expect(calls(root)).toHaveLength(2);
});

test('a lock that a killed process left is removed', async () => {
  const { root, env } = freshClone();
  const gone = run(root, ['--help']);
  await gone.ended;
  mkdirSync(join(root, '.hub', 'installing'), { recursive: true });
  writeFileSync(join(root, '.hub', 'installing', 'pids'), `${gone.child.pid}\n`);
  expect((await run(root, ['hello.ts'], { env }).ended).out).toBe('hello\n');
  expect(existsSync(join(root, '.hub', 'installing'))).toBe(false);
});

test('when npm fails, the end of what it said and one line follow, and the exit code is not 0', async () => {
  const { root, env } = freshClone(FAILING_NPM);
  const { code, out, err } = await run(root, ['hello.ts'], { env }).ended;
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('npm error line 60');
  expect(err).not.toContain('npm error line 30\n');
  expect(err.trimEnd().split('\n').at(-1)).toMatch(
    /^The packages could not be installed: npm ci failed/,
  );
  expect(existsSync(join(root, '.hub', 'installing'))).toBe(false);
});

test('without npm it says so', async () => {
  const { root } = freshClone();
  const { code, err } = await run(root, ['hello.ts'], { env: { PATH: '/nowhere' } }).ended;
  expect(code).toBe(1);
  expect(err).toContain('There is no program npm on PATH.');
});

test('a signal during the installation ends npm and gives the lock back', async () => {
  const { root, env } = freshClone(HANGING_NPM);
  const started = run(root, ['hello.ts'], { env });
  while (!existsSync(join(root, 'npm.pid')))
    await new Promise((resolve) => setTimeout(resolve, 20));
  started.child.kill('SIGTERM');
  expect((await started.ended).code).toBe(143);
  const npm = Number(readFileSync(join(root, 'npm.pid'), 'utf8'));
  expect(() => process.kill(npm, 0)).toThrow('ESRCH');
  expect(existsSync(join(root, '.hub', 'installing'))).toBe(false);
});
