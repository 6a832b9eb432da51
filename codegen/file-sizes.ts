import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);
const MOST_LINES = 300;
const HELD = /^(?!test\/|.*\/migrations\/).*\.(ts|tsx|mjs)$/;

/** Files of the product that hold too much for one sitting. */
export function longFiles(): string[] {
  const listed = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
  return listed
    .filter((path) => HELD.test(path))
    .flatMap((path) => {
      const lines = readFileSync(new URL(path, ROOT), 'utf8').split('\n').length - 1;
      return lines > MOST_LINES ? [`${path} has ${lines} lines, more than ${MOST_LINES}`] : [];
    });
}
