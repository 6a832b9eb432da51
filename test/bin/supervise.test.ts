import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, installByHand, run } from './checkout.ts';
// @ts-expect-error The starter has no types: it runs before anything is installed.
import { supervise } from '../../bin/supervise.mjs';

/** A hub that lives as its nth word says; the number of its life is counted in a file. */
const HUB = `
import { createServer } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
const [file, ...lives] = process.argv.slice(2);
const life = Number(readFileSync(file, 'utf8'));
writeFileSync(file, String(life + 1));
const [state, ...ends] = (lives[life] ?? 'ready,stay').split(',');
const server = createServer((request, response) => response.end('{}'));
server.listen(0, '127.0.0.1', () => {
  process.send?.({ address: 'http://127.0.0.1:' + server.address().port });
  if (state === 'ready') process.send?.({ state: 'ready' });
  console.log('life', life, process.pid);
  for (const end of ends) {
    if (/^[0-9]+$/.test(end)) setTimeout(() => process.exit(Number(end)), 20);
    if (end.startsWith('SIG')) process.kill(process.pid, end);
    if (end === 'hang') setTimeout(() => { for (;;); }, 20);
  }
});
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => process.exit(0));
`;
const POLICY = { askMs: 100, misses: 3, pausesMs: [1, 1, 1], calmMs: 600_000 };

let directory: string;
let script: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hub-supervise-'));
  script = join(directory, 'hub.mjs');
  file = join(directory, 'lives');
  writeFileSync(script, HUB);
  writeFileSync(file, '0');
});
afterEach(() => rmSync(directory, { recursive: true }));

const lives = () => Number(readFileSync(file, 'utf8'));

/** Supervises hubs that live so, one after the other, until one ends for good. */
async function supervised(words: string[], policy = POLICY) {
  const said: string[] = [];
  const start = async (follow: (child: ChildProcess) => void) => {
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    const child = spawn(process.execPath, [script, file, ...words], { stdio: [...stdio] });
    follow(child);
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    const numbers: Record<string, number> = { SIGKILL: 137, SIGABRT: 134, SIGSEGV: 139 };
    return { code: code ?? numbers[signal!]!, asked: false };
  };
  const code = await supervise(start, policy, (line: string) => said.push(line));
  return { code, said, lives: lives() };
}

test.each([
  ['exit code 1', 'ready,1'],
  ['exit code 7', 'ready,7'],
  ['signal 9', 'ready,SIGKILL'],
  ['signal 6', 'ready,SIGABRT'],
  ['signal 11', 'ready,SIGSEGV'],
])('a hub that served and ended by %s is started again, in one line', async (why, life) => {
  const { code, said, lives } = await supervised([life, 'ready,0']);
  expect([code, lives]).toEqual([0, 2]);
  expect(said).toEqual([`The hub ended unexpectedly (${why}); starting it again in 0.001 s.`]);
});

test('one that no longer answers is ended and started again', async () => {
  const { code, said, lives } = await supervised(['ready,hang', 'ready,0']);
  expect([code, lives]).toEqual([0, 2]);
  expect(said).toEqual([
    'The hub has not answered for 0 s; ending it.',
    'The hub ended unexpectedly (signal 9); starting it again in 0.001 s.',
  ]);
});

test('one that hangs while it starts is ended too', async () => {
  expect(await supervised(['starting,hang', 'ready,0'])).toMatchObject({ code: 0, lives: 2 });
});

test.each(['starting,1', 'starting,2'])(
  'one that says why it cannot start (%s) is not tried again',
  async (life) => {
    const { code, said, lives } = await supervised([life]);
    expect([code, said, lives]).toEqual([Number(life.at(-1)), [], 1]);
  },
);

test('one that was killed while it started, for example for lack of memory, is tried again', async () => {
  expect(await supervised(['starting,SIGKILL', 'ready,0'])).toMatchObject({ code: 0, lives: 2 });
});

test('one that served before is tried again also when its next start fails', async () => {
  const words = ['ready,1', 'starting,1', 'ready,0'];
  expect(await supervised(words)).toMatchObject({ code: 0, lives: 3 });
});

test('crashes in a row have an end, which is said', async () => {
  const { code, said, lives } = await supervised(Array<string>(9).fill('ready,3'));
  expect([code, lives]).toEqual([3, POLICY.pausesMs.length + 1]);
  expect(said).toHaveLength(POLICY.pausesMs.length + 1);
  expect(said.at(-1)).toBe(
    'The hub ended 4 times in a row (exit code 3); it is not started again.',
  );
});

test('a crash after a long service begins a new row', async () => {
  const words = [...Array<string>(6).fill('ready,3'), 'ready,0'];
  expect(await supervised(words, { ...POLICY, calmMs: 0 })).toMatchObject({ code: 0, lives: 7 });
});

describe('npm start', () => {
  let root: string;
  beforeAll(() => {
    root = checkout();
    installByHand(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('restarts a hub that was killed, and a signal ends it for good', async () => {
    const started = run(root, ['--supervise', script, file]);
    await started.says('life 0');
    process.kill(Number(/life 0 (\d+)/.exec(started.printed())![1]), 'SIGKILL');
    await started.says('life 1');
    started.child.kill('SIGINT');
    const { code, err } = await started.ended;
    expect([code, lives()]).toEqual([0, 2]);
    expect(err).toBe('The hub ended unexpectedly (signal 9); starting it again in 0.5 s.\n');
  });

  test('a hub that was asked to stop while it started is not started again', async () => {
    const started = run(root, ['--supervise', script, file, 'starting']);
    await started.says('life 0');
    started.child.kill('SIGTERM');
    expect((await started.ended).code).toBe(0);
    expect(lives()).toBe(1);
  });

  test('a starter that is killed leaves no hub behind', async () => {
    writeFileSync(
      join(root, 'stay.ts'),
      `process.on('SIGTERM', () => { console.log('tidy'); process.exit(); });
       setInterval(() => undefined, 1000);
       console.log('up');`,
    );
    const started = run(root, ['--supervise', 'stay.ts']);
    await started.says('up');
    started.child.kill('SIGKILL');
    // Its output ends with the last process that could write to it.
    expect((await started.ended).out).toContain('tidy');
  });
});
