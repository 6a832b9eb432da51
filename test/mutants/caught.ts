import { existsSync, readFileSync } from 'node:fs';

export const LIST = new URL('caught.tsv', import.meta.url);

/** In the place of a test: none is known to turn red without the guard. */
export const OPEN = '-';

/** For each guard the test that turns red without it, as `npm run mutants` found last. */
export function caughtBy(): Map<string, string> {
  if (!existsSync(LIST)) return new Map();
  const lines = readFileSync(LIST, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}

export function listText(caught: ReadonlyMap<string, string>): string {
  const lines = [...caught].sort(([a], [b]) => (a < b ? -1 : 1));
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}
