import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((hit) => hit[1]!);

const ENGLISH = read('README.md');
const CHINESE = read('README.zh-CN.md');

describe('the READMEs are twins', () => {
  test.each([
    ['levels of headings', /^(#+) /gm],
    ['commands', /(npm (?:start|test|run --silent [\w:]+|run [\w:]+))/g],
    ['variables', /\b((?:HUB|LOG|KEYCLOAK|DATABASE|NODE)_[A-Z_]+)\b/g],
    ['codes and names in the text', /`([A-Z][A-Z_]{4,})`/g],
    ['files', /`((?:[\w-]+\/)+[\w.-]+\.\w+)`/g],
  ])('with the same %s', (_, pattern) => {
    const found = all(pattern, ENGLISH).sort();
    expect(found.length).toBeGreaterThan(3);
    expect(all(pattern, CHINESE).sort()).toEqual(found);
  });

  test('with the same blocks of code, but for the comments of two', () => {
    const blocks = (text: string) => all(/^ *```\w*\n(.*?)^ *```$/gms, text);
    const code = (text: string) => blocks(text).filter((block) => !/^bin\/|^npm start/.test(block));
    expect(code(ENGLISH).length).toBeGreaterThan(8);
    expect(code(CHINESE)).toEqual(code(ENGLISH));
    expect(blocks(CHINESE)).toHaveLength(blocks(ENGLISH).length);
  });

  test('and name each script of the project', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = new Set(all(/npm (?:run (?:--silent )?)?([\w:]+)/g, ENGLISH));
    // Who needs it learns of it from the check that fails.
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual(['format']);
  });
});

const RECORDS = readdirSync(new URL('docs/decisions/', ROOT)).filter(
  (name) => name !== 'README.md',
);

test('the index of decisions names each record by its title', () => {
  const index = read('docs/decisions/README.md');
  const lines = RECORDS.map((name) => {
    const title = read(`docs/decisions/${name}`).split('\n')[0]!.replace('# ', '');
    return `- [${title}](${name}): `;
  });
  expect(lines.filter((line) => !index.includes(line))).toEqual([]);
  expect(all(/^- \[.*?\]\((.*?)\)/gm, index).sort()).toEqual(RECORDS.sort());
});

test.each(['README.md', 'README.zh-CN.md', ...RECORDS.map((name) => `docs/decisions/${name}`)])(
  'the links of %s lead somewhere',
  (file) => {
    const links = all(/\]\(([^)#]+)\)/g, read(file)).filter((link) => !link.startsWith('http'));
    expect(links.filter((link) => !existsSync(new URL(link, new URL(file, ROOT))))).toEqual([]);
  },
);
