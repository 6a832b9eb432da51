import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SUBGRAPHS } from '../subgraphs/all.ts';
import { breakingChanges } from './breaking.ts';
import { composeSchema, composesWithApollo } from './compose.ts';
import { ERROR_TEXTS } from '../ground/errors/catalogue.ts';
import { longFiles } from './file-sizes.ts';
import { plainWordProblems } from './plain-words.ts';
import { textProblems } from './texts.ts';
import { staleDocuments } from './typed-documents.ts';

/**
 * `npm run verify`: what CI runs beside the tests. Every lane runs; each says what it took. None writes
 * what it checks, so that a second run says the same.
 */
const lanes: [name: string, work: () => Promise<string[]>][] = [
  ['typed documents are current', () => staleDocuments()],
  ['types', () => tool('tsc', ['-p', '.'])],
  ['types of the explorer page', () => tool('tsc', ['-p', 'router/explorer/page'])],
  ['lint and import boundaries', () => tool('eslint', ['.', '--max-warnings', '0'])],
  ['formatting', () => tool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['texts are in both languages', async () => textProblems(ERROR_TEXTS)],
  ['no file of the product is over 300 lines', async () => longFiles()],
  ['plain words', async () => plainWordProblems()],
  ['schema is current, composes, every field has a class', async () => schemaProblems()],
  ['every description is in both languages', async () => composeSchema(SUBGRAPHS).textProblems],
  ['a list without a bound is a connection', async () => composeSchema(SUBGRAPHS).listProblems],
  ['composes with Apollo', async () => composesWithApollo(SUBGRAPHS)],
  ['no breaking change without a note', () => breakingChanges()],
];

let failed = 0;
for (const [name, work] of lanes) {
  const started = performance.now();
  const problems = await work().catch((error: unknown) => [
    String((error as Error).stack ?? error),
  ]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  for (const problem of problems)
    console.log(`       ${problem.trim().replaceAll('\n', '\n       ')}`);
  if (problems.length > 0) failed += 1;
}
console.log(`\n${lanes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function schemaProblems(): string[] {
  const { files, problems } = composeSchema(SUBGRAPHS);
  for (const [name, content] of files) {
    const committed = new URL(`../schema/${name}`, import.meta.url);
    let text = '';
    try {
      text = readFileSync(committed, 'utf8');
    } catch {
      // A missing file is a stale one.
    }
    if (text !== content) problems.push(`schema/${name} is not current: run npm run schema`);
  }
  return problems;
}

function tool(name: string, args: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    const path = new URL(`../node_modules/.bin/${name}`, import.meta.url).pathname;
    const child = spawn(decodeURI(path), args, {
      cwd: decodeURI(new URL('..', import.meta.url).pathname),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve([error.message]));
    child.on('close', (code) => resolve(code === 0 ? [] : [output || `exit code ${code}`]));
  });
}
