import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caughtBy, LIST, listText, OPEN } from './caught.ts';
import { allGuards } from './guards.ts';

/**
 * `npm run mutants`: leaves out each guard of an action in turn and runs the tests in which it had
 * refused; one of them must turn red. Writes down which one it was. With `-- <text>` only for guards
 * whose name contains the text; the others keep their line.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'hub-mutants-'));
const asked = process.argv[2] ?? '';
const guards = allGuards().filter(({ id }) => id.includes(asked));
const known = caughtBy();
const survivors: string[] = [];

try {
  const tests = testsByGuard();
  for (const [n, { id }] of guards.entries()) {
    const test = (tests.get(id) ?? []).find((file) => !passes([file], { HUB_TEST_GUARD_OFF: id }));
    console.log(`${n + 1}/${guards.length} ${id}: ${test ?? 'SURVIVES'}`);
    if (test) known.set(id, test);
    else survivors.push(id);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const held = new Set(allGuards().map(({ id }) => id));
for (const id of known.keys()) if (!held.has(id)) known.delete(id);
for (const id of survivors) known.set(id, OPEN);
writeFileSync(LIST, listText(known));
console.log(`${guards.length - survivors.length} caught, ${survivors.length} survive`);
process.exitCode = survivors.length === 0 ? 0 : 1;

/** For each guard the tests in which it refuses, small ones first; journeys where no other meets it. */
function testsByGuard(): Map<string, string[]> {
  const rooms = new Set(guards.map(({ file }) => file.split('/')[1]!));
  const met = new Map<string, string[]>();
  for (const tests of [`test/(ground/)?(${[...rooms].join('|')})/`, 'test/hub/']) {
    if (guards.every(({ id }) => met.has(id))) break;
    console.log(`Which guards are met by ${tests} ...`);
    for (const [id, file] of meetings(tests)) met.set(id, [...(met.get(id) ?? []), file]);
  }
  const size = (file: string) => statSync(join(root, file)).size;
  for (const files of met.values()) files.sort((a, b) => size(a) - size(b));
  return met;
}

/** Which guard refuses in which test while all of them hold. */
function meetings(tests: string): [id: string, file: string][] {
  const seen = join(scratch, 'seen');
  writeFileSync(seen, '');
  if (!passes([tests], { HUB_TEST_GUARDS_SEEN: seen }, 'inherit')) {
    throw new Error('Tests fail while every guard holds; see above.');
  }
  const lines = readFileSync(seen, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [id, path] = line.split('\t') as [string, string];
    return [id, relative(root, path)];
  });
}

function passes(
  files: readonly string[],
  env: Record<string, string>,
  stdio: 'ignore' | 'inherit' = 'ignore',
): boolean {
  const jest = ['--config', 'jest.mutants.json', '--bail', '--silent', ...files];
  const { status } = spawnSync(process.execPath, ['bin/run.mjs', '--jest', ...jest], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio,
  });
  return status === 0;
}
