import { readdirSync, readFileSync } from 'node:fs';

/** What is there for tests and tools to walk, and for nobody else. */
const FOR_WALKS = ['labelledEnums'];

const ROOT = new URL('../../', import.meta.url);

/** Texts of the source files of a folder, by path. */
function textsOf(folder: string): [path: string, text: string][] {
  return readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [`${folder}/${path}`, readFileSync(new URL(`${folder}/${path}`, ROOT), 'utf8')]);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/\w+/g));
}

const PRODUCT = ['ground', 'router', 'subgraphs', 'seeds', 'codegen', 'bin'].flatMap(textsOf);
const words = PRODUCT.map(([path, text]) => [path, wordsOf(text)] as const);
const tested = textsOf('test').map(([, text]) => wordsOf(text));

/** Names that a file exports and does not use itself. */
function unusedHere(text: string): string[] {
  return [...text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)]
    .map(([, name]) => name!)
    .filter((name) => text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length === 1);
}

test('no rule, figure or helper is reached by tests alone', () => {
  const alone = PRODUCT.filter(([path]) => /^(?:ground|subgraphs)\//.test(path)).flatMap(
    ([path, text]) =>
      unusedHere(text)
        .filter((name) => !words.some(([other, named]) => other !== path && named.has(name)))
        .filter((name) => tested.some((named) => named.has(name)))
        .filter((name) => !FOR_WALKS.includes(name)),
  );
  expect(PRODUCT.length).toBeGreaterThan(400);
  expect(alone).toEqual([]);
});
