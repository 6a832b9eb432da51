import { execFileSync } from 'node:child_process';

/**
 * `npm run count -- <noun>`: hand-written lines that a noun costs, tests, seeds and catalogue entries
 * included, beside those of the commit before rows were one thing. A file whose path names the noun
 * counts whole; of any other file the lines that name it.
 */
const BASE = 'c96fd33';
const GENERATED =
  /^(schema|docs|test\/hub\/documents|test\/mutants\/caught|package)|\.md$|\/migrations\/|\.(json|lock)$/;

const [noun] = process.argv.slice(2);
if (!noun || !/^[A-Z][A-Za-z]+$/.test(noun)) {
  console.error('usage: npm run count -- <Noun>, such as HomeCareBed');
  process.exit(1);
}
const words = noun
  .replace(/(?<!^)[A-Z]/g, ' $&')
  .toLowerCase()
  .split(' ');
const named = new RegExp(`(?<![a-z])${words.join('[-_ ]?')}`, 'i');
/** Case tells `homeCareBed` from a longer word that ends in it. */
const inText = new RegExp(
  [noun, noun[0]!.toLowerCase() + noun.slice(1), words.join('-'), words.join('_'), words.join(' ')]
    .map((form) => `(?<![A-Za-z])${form}`)
    .concat(`[a-z]${noun}`, words.join('_').toUpperCase())
    .join('|'),
);

const commits = holds(BASE) ? [BASE, null] : [null];
if (commits.length === 1) console.log(`${BASE} is not in this clone: fetch its history to compare`);
const counted = commits.map((commit) => ({ commit, ...count(commit) }));
for (const { commit, whole, lines, files } of counted) {
  const at = (commit ?? 'now').padEnd(8);
  console.log(
    `${at} ${whole + lines} lines: ${whole} in ${files} files of its own, ${lines} elsewhere`,
  );
}
const now = counted.at(-1)!;
const before = counted.length > 1 ? counted[0]!.whole + counted[0]!.lines : 0;
if (before)
  console.log(`         ${Math.round((100 * (now.whole + now.lines)) / before)} % of then`);

// What all nouns share stands beside what one of them costs.
const shared = commits.map((commit) => `${(commit ?? 'now').trim()} ${mechanism(commit)}`);
console.log(`         the mechanism of rows and workflows, in lines: ${shared.join(', ')}`);

function mechanism(commit: string | null): number {
  const held = /^(ground|subgraphs\/shared)\/(row|rows|workflow)\/.*\.ts$/;
  const paths = pathsOf(commit).filter((path) => held.test(path));
  return paths.reduce((sum, path) => sum + textOf(commit, path).split('\n').length - 1, 0);
}

function pathsOf(commit: string | null): string[] {
  return git(commit ? ['ls-tree', '-r', '--name-only', commit] : ['ls-files']).split('\n');
}

function textOf(commit: string | null, path: string): string {
  return git(['show', `${commit ?? 'HEAD'}:${path}`]);
}

function count(commit: string | null): { whole: number; lines: number; files: number } {
  const own: string[] = [];
  let lines = 0;
  let whole = 0;
  for (const path of pathsOf(commit)) {
    if (path === '' || GENERATED.test(path)) continue;
    const isOwn = named.test(path);
    const text = textOf(commit, path);
    if (isOwn) {
      own.push(path);
      whole += text.split('\n').length - 1;
    } else lines += text.split('\n').filter((line) => inText.test(line)).length;
  }
  return { whole, lines, files: own.length };
}

function holds(commit: string): boolean {
  try {
    git(['cat-file', '-e', `${commit}^{commit}`]);
    return true;
  } catch {
    return false;
  }
}

function git(args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e8 });
}
