import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Guard } from './guards.ts';
import { type JestResult, verdictOf } from './verdict.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The test that turns red without a guard: a likely one, else one of the guard's own room, of the
 * folder around it, or of the journeys, small ones first. Null where none does.
 */
export function catches(guard: Guard, likely: readonly string[]): string | null {
  const there = likely.filter((file) => existsSync(join(root, file)));
  const files = new Set([...there, ...placesOf(guard).flatMap(testsIn)]);
  return [...files].find((file) => turnsRed(guard, file)) ?? null;
}

function placesOf({ file }: Guard): string[] {
  const room = dirname(file.replace(/^subgraphs\//, ''));
  // Everything stands on the ground, and may be where its guards are tried.
  const rest = file.startsWith('ground/') ? '*' : 'hub';
  return [...new Set([room, dirname(room)])].filter((one) => one !== '.').concat(rest);
}

function testsIn(folder: string): string[] {
  const files = globSync(`test/${folder}/**/*.test.ts`, { cwd: root });
  const size = (file: string) => statSync(join(root, file)).size;
  return files.map((file) => file.replaceAll('\\', '/')).sort((a, b) => size(a) - size(b));
}

/** Whether an expectation fails in a test that meets the guard; what says nothing is tried again. */
function turnsRed(guard: Guard, file: string): boolean {
  return trial(guard, file) ?? trial(guard, file) ?? false;
}

function trial({ id }: Guard, file: string): boolean | null {
  const scratch = mkdtempSync(join(tmpdir(), 'hub-mutants-'));
  const [outputFile, met] = [join(scratch, 'result.json'), join(scratch, 'met')];
  writeFileSync(met, '');
  const jest = ['--config', 'jest.mutants.json', '--json', '--outputFile', outputFile];
  spawnSync(process.execPath, ['bin/run.mjs', '--jest', ...jest, '--runTestsByPath', file], {
    cwd: root,
    env: { ...process.env, HUB_TEST_GUARD_OFF: id, HUB_TEST_GUARDS_SEEN: met },
    stdio: 'ignore',
  });
  const result = existsSync(outputFile) ? readFileSync(outputFile, 'utf8') : 'null';
  const meets = readFileSync(met, 'utf8').includes(`${id}\t`);
  rmSync(scratch, { recursive: true });
  const verdict = verdictOf(JSON.parse(result) as JestResult | null);
  return verdict === 'unclear' ? null : meets && verdict === 'red';
}
