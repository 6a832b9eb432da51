import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, installByHand, run } from './checkout.ts';

const ECHO = `
import { basename } from 'node:path';
const words: string[] = process.argv.slice(2);
console.log(JSON.stringify({ words, folder: basename(process.cwd()), version: process.version }));
`;

/** Counts the signals it gets and needs a moment to clean up. */
const TIDY = `
let signals = 0;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    signals += 1;
    if (signals === 1) setTimeout(() => { console.log('tidy', name, signals); process.exit(7); }, 900);
  });
}
setInterval(() => undefined, 1000);
console.log('up', process.pid);
`;

let root: string;

beforeAll(() => {
  root = checkout({
    'echo.ts': ECHO,
    'tidy.ts': TIDY,
    'exit.ts': 'process.exit(Number(process.argv[2]) as number);',
    'broken.ts': 'interface A { b: string }\n\nthrow new Error(String({} as A));',
    'stay.ts': "setInterval(() => undefined, 1000);\nconsole.log('up', process.pid);",
  });
  installByHand(root);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const pidOf = (printed: string) => Number(/up (\d+)/.exec(printed)?.[1]);
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a script gets its arguments as they were written, in the folder of the project', async () => {
  const { out, code } = await run(root, ['echo.ts', 'one two', '三', '*']).ended;
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    words: ['one two', '三', '*'],
    folder: root.split('/').at(-1),
    version: process.version,
  });
});

test('it works from another working directory, with a script named from there or from the project', async () => {
  const fromProject = await run(root, ['echo.ts'], { cwd: tmpdir() }).ended;
  expect(JSON.parse(fromProject.out).folder).toBe(root.split('/').at(-1));
  writeFileSync(join(root, 'bin', 'beside.ts'), "console.log('beside');");
  const fromThere = await run(root, ['beside.ts'], { cwd: join(root, 'bin') }).ended;
  expect(fromThere.out).toBe('beside\n');
});

test('nothing but what the script prints goes to stdout', async () => {
  const { out, err } = await run(root, ['exit.ts', '0']).ended;
  expect([out, err]).toEqual(['', '']);
});

test.each([0, 1, 42])('exit code %i of the script is the exit code', async (code) => {
  expect((await run(root, ['exit.ts', `${code}`]).ended).code).toBe(code);
});

test('an uncaught error names the line of the TypeScript file', async () => {
  const { code, err } = await run(root, ['broken.ts']).ended;
  expect(code).toBe(1);
  expect(err).toContain('broken.ts:3');
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s reaches the script once, however often it echoes, and its clean-up is waited for',
  async (signal) => {
    const started = run(root, ['tidy.ts']);
    await started.says('up');
    started.child.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 100));
    started.child.kill(signal);
    const { code, out } = await started.ended;
    expect(out).toContain(`tidy ${signal} 1`);
    expect(code).toBe(7);
  },
);

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('a script that %s ends gives exit code %i', async (signal, expected) => {
  const started = run(root, ['stay.ts']);
  await started.says('up');
  started.child.kill(signal);
  expect((await started.ended).code).toBe(expected);
  expect(isAlive(pidOf(started.printed()))).toBe(false);
});

test('the script ends politely when its starter is killed', async () => {
  const started = run(root, ['tidy.ts']);
  await started.says('up');
  started.child.kill('SIGKILL');
  const { out } = await started.ended;
  expect(out).toContain('tidy SIGTERM 1');
});

test.each([
  [['no-such.ts'], 'There is no script "no-such.ts".'],
  [['--bin', 'no-such-tool'], 'There is no tool "no-such-tool" in node_modules/.bin.'],
  [[], 'usage: node bin/run.mjs [--supervise | --heap <megabytes>] <script.ts>'],
])('%j is refused in one line', async (args, message) => {
  const { code, out, err } = await run(root, args).ended;
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err).not.toContain('    at ');
  expect(out).toBe('');
});
