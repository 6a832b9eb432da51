import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { caughtBy, LIST, listText, OPEN } from './caught.ts';
import { allGuards, type Guard } from './guards.ts';
import { catches } from './trial.ts';

/**
 * `npm run mutants`: leaves out each guard of an action in turn; a test must turn red. Writes down
 * which one it was, guard by guard. With `-- <text>` only for guards whose name contains the text; the
 * others keep their line. With `-- --continue` it goes on where it was stopped.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { continue: { type: 'boolean', default: false } },
});
const CACHE = new URL('../../node_modules/.cache/', import.meta.url);
const TRIED = new URL('mutants-tried', CACHE);

mkdirSync(CACHE, { recursive: true });
if (!values.continue) writeFileSync(TRIED, '');
const tried = new Set(existsSync(TRIED) ? readFileSync(TRIED, 'utf8').split('\n') : []);
const held = allGuards();
const guards = held.filter(({ id }) => id.includes(positionals[0] ?? ''));
const left = guards.filter(({ id }) => !tried.has(id));
const ids = new Set(held.map(({ id }) => id));
const known = new Map([...caughtBy()].filter(([id]) => ids.has(id)));
const begun = Date.now();
const minutes = (ms: number) => `${(ms / 60_000).toFixed(1)} min`;

for (const [n, guard] of left.entries()) {
  const test = catches(guard, likelyFor(guard));
  known.set(guard.id, test ?? OPEN);
  writeFileSync(LIST, listText(known));
  appendFileSync(TRIED, `${guard.id}\n`);
  const spent = Date.now() - begun;
  const rest = (spent / (n + 1)) * (left.length - n - 1);
  const place = `${guards.length - left.length + n + 1}/${guards.length}`;
  console.log(`${place} after ${minutes(spent)}, ${minutes(rest)} to go: ${guard.id}`);
  console.log(`  ${test ?? 'SURVIVES'}`);
}
const survivors = guards.filter(({ id }) => known.get(id) === OPEN);
console.log(`${guards.length - survivors.length} caught, ${survivors.length} survive`);
process.exitCode = survivors.length === 0 ? 0 : 1;

/** The test that caught it last, then those that caught its neighbours: of its file, of its room. */
function likelyFor({ id, file }: Guard): string[] {
  const near = [id, `${file} `, `${dirname(file)}/`];
  const found = near.flatMap((start) => [...known].filter(([other]) => other.startsWith(start)));
  return found.map(([, test]) => test).filter((test) => test !== OPEN);
}
