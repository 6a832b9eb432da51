import { execFile } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LONG } from '../../kit/samples.ts';

/**
 * How the two commands are started, up to the script that they run. Forked from this worker itself,
 * the program would count what the worker holds as its own.
 */
const { scripts } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { scripts: Record<'import' | 'export', string> };
const started = (name: 'import' | 'export') =>
  /^exec node (.*) router\/commands\/\w+\.ts$/.exec(scripts[name])![1]!.split(' ');
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('run-many.ts', import.meta.url));
const MOST_MEGABYTES = 256;
const ROWS_OUT = LONG ? 1_000_000 : 10_000;
const ROWS_IN = LONG ? 100_000 : 10_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'many-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(what: string, path: string, count: number) {
  const command = started(what === 'import' ? 'import' : 'export');
  const args = [...command, PROGRAM, what, path, String(count)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return JSON.parse(stdout) as { taken: number; megabytes: number };
}

async function linesOf(path: string): Promise<number> {
  let lines = 0;
  for await (const _ of createInterface({ input: createReadStream(path) })) lines += 1;
  return lines;
}

test.each(['csv', 'ndjson', 'xlsx'])(
  'many rows go out as %s within the memory of few',
  async (format) => {
    const path = join(folder, `out.${format}`);
    const { megabytes } = await run(format, path, ROWS_OUT);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    if (format !== 'xlsx') expect(await linesOf(path)).toBe(ROWS_OUT + (format === 'csv' ? 1 : 0));
  },
  900_000,
);

test.each(['csv', 'ndjson', 'xlsx'])(
  'many rows come in from %s within the memory of few',
  async (format) => {
    const path = join(folder, `in.${format}`);
    await run(format, path, ROWS_IN);
    const { taken, megabytes } = await run('import', path, 0);
    expect(taken).toBe(ROWS_IN);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  },
  900_000,
);
