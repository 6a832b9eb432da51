import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { AUDIENCES } from '../ground/identity/viewer.ts';

const NOTES = new URL('../schema/CHANGES.md', import.meta.url);

/** What clients were last given; in a clone without its history, the commit before stands for it. */
const RELEASE = 'c96fd33';

/** Breaking changes of the audiences' schemas since the last release that schema/CHANGES.md does not name. */
export async function breakingChanges(): Promise<string[]> {
  const base = baseCommit();
  if (base === null) return [];
  const notes = existsSync(NOTES) ? readFileSync(NOTES, 'utf8') : '';
  const problems: string[] = [];
  for (const audience of AUDIENCES) {
    const path = `schema/api.${audience}.graphql`;
    const before = git(['show', `${base}:${path}`]);
    if (before === null) continue;
    const after = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
    for (const change of await diff(buildSchema(before), buildSchema(after))) {
      if (change.criticality.level !== CriticalityLevel.Breaking) continue;
      if (change.path && notes.includes(`\`${change.path}\``)) continue;
      problems.push(
        `${audience}: ${change.message} (name \`${change.path}\` in schema/CHANGES.md)`,
      );
    }
  }
  return problems;
}

function baseCommit(): string | null {
  const commit = (name: string) =>
    git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])?.trim() || null;
  return commit(RELEASE) ?? commit('HEAD~1');
}

function git(args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
  } catch {
    return null;
  }
}
