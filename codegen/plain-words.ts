import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);

/** Files that hold the words to find them. */
const OWN = ['codegen/plain-words.ts', 'test/codegen/plain-words.test.ts'];
const PROSE = /\.(ts|mjs|js|md|tsv)$/;
const TEXT = /\.(ts|mjs|js|md|tsv|json|ya?ml|graphql|txt)$/;
/** Made from texts that are searched themselves, or not ours. */
const MADE = /^(package-lock\.json|schema\/.*\.graphql|test\/hub\/documents\/)/;

interface Rule {
  /** A space also stands for the break of a line and the mark of a comment. */
  words: string;
  instead: string;
}

/** The worst of translated syntax, and what people say today. */
const STALE: readonly Rule[] = [
  { words: 'for want of', instead: 'without' },
  { words: 'of late', instead: 'recent, lately' },
  { words: 'whom it concerns', instead: 'the person whom the row is about' },
  { words: '(nobody|nothing|no one|none) else than', instead: 'only' },
  { words: 'no other than', instead: 'only' },
  { words: '(there|where)of', instead: 'of it' },
  { words: '(where|there|here)by', instead: 'by which, so' },
  { words: '(here|there|where)in', instead: 'here, in it' },
  { words: 'in the course of', instead: 'during, as part of' },
  { words: 'nought', instead: 'zero' },
  { words: 'of now', instead: 'current, of today' },
  { words: 'told anew', instead: 'calculated again' },
  { words: 'or the like', instead: 'such as, and similar' },
  { words: '(has|have) not (the|so many|enough|any|an?)', instead: 'does not have' },
  { words: '(contract|calendar|level|it) has not(?= is|[:.,])', instead: 'does not have' },
  {
    words: '(is|are|was|were) told (as|from|at (its|their|each)|by (its|their|part))',
    instead: 'is reported with, is known by',
  },
  { words: '(by|to) whom (the|its) \\w+ (names|does not name)', instead: 'by those whom … names' },
  { words: 'by whomever', instead: 'whoever does it' },
];

/** Names of how the project is run, which mean nothing to a reader of the repository. */
const FOREIGN: readonly Rule[] = [
  { words: 'issues? (no\\. ?)?#?\\d+', instead: 'what is true, without the number' },
  { words: '(next|later|former|access) issues?', instead: '"not built yet" and why' },
];
const OUTSIDE: readonly Rule[] = [
  { words: '(?<![\\w.~/*-])/(work|tmp)/', instead: 'a path inside the repository' },
  { words: '\\.\\./shared/', instead: 'a path inside the repository' },
];

/** Lines of committed texts that no reader should meet, as `file:line: "words": say …`. */
export function plainWordProblems(
  files: readonly string[] = textFiles(),
  read: (file: string) => string = (file) => readFileSync(new URL(file, ROOT), 'utf8'),
): string[] {
  return files
    .filter((file) => TEXT.test(file) && !MADE.test(file) && !OWN.includes(file))
    .flatMap((file) => problemsOf(file, read(file)));
}

function problemsOf(file: string, text: string): string[] {
  const patterns = PROSE.test(file) ? [...WORDS, ...PATHS] : PATHS;
  return patterns.flatMap(({ pattern, instead }) =>
    [...text.matchAll(pattern)].map((hit) => {
      const line = text.slice(0, hit.index).split('\n').length;
      return `${file}:${line}: "${hit[0].replace(GAPS, ' ')}": say ${instead}`;
    }),
  );
}

const GAP = '(?:[^\\S\\n]|\\n[^\\S\\n]*(?:\\*|//|#|>)?)+';
const GAPS = new RegExp(GAP, 'g');
const WORDS = [...STALE, ...FOREIGN].map(({ words, instead }) => ({
  pattern: new RegExp(`\\b(?:${words.replaceAll(' ', GAP)})(?!\\w)`, 'gi'),
  instead,
}));
const PATHS = OUTSIDE.map(({ words, instead }) => ({ pattern: new RegExp(words, 'g'), instead }));

/** What is committed, and what would be with the next commit. */
function textFiles(): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const files = listed.split('\0').filter((file) => file !== '');
  // A file that was deleted and not yet committed is listed too.
  return files.filter((file) => existsSync(new URL(file, ROOT)));
}
