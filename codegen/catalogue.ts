import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const AT = new URL('../test/catalogue/', import.meta.url);
export const PAGE = new URL('../docs/catalogue.md', import.meta.url);
const RUNS = new URL('last-run.json', AT);

/** What the last run of the test of a row came to. */
export interface CatalogueRun {
  tests: number;
  failed: number;
  day: string;
  commit: string;
}

interface CatalogueRow {
  row: string;
  owner: string;
  zh: string;
  en: string;
  documents: string;
  priority: string;
}

const AREAS: Readonly<Record<string, string>> = {
  A: 'Elders 老年人',
  B: 'Services 服务',
  C: 'Facilities and supervision 机构与监管',
  D: 'Workforce 从业人员',
  E: 'Finance 资金',
  F: 'Governance, data, regions 治理、数据与地区',
};

/** The rows that the five documents ask for, in their order. */
export function catalogueRows(): CatalogueRow[] {
  const [, ...lines] = readFileSync(new URL('rows.tsv', AT), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [row, owner, zh, en, documents, priority] = line.split('\t') as [string, ...string[]];
    return { row, owner, zh, en, documents, priority } as CatalogueRow;
  });
}

/** The rows that have a test, as their file says: `d12` of `d12.test.ts`. */
export function testedRows(): string[] {
  return readdirSync(AT).flatMap((name) => /^([a-f]\d+)\.test\.ts$/.exec(name)?.[1] ?? []);
}

export function lastRuns(): Record<string, CatalogueRun> {
  if (!existsSync(RUNS)) return {};
  return JSON.parse(readFileSync(RUNS, 'utf8')) as Record<string, CatalogueRun>;
}

/** Keeps what a run came to, beside those of tests that it left out, and writes the page anew. */
export function keepRuns(runs: Readonly<Record<string, CatalogueRun>>): void {
  const tested = new Set(testedRows());
  const all = Object.entries({ ...lastRuns(), ...runs }).filter(([row]) => tested.has(row));
  all.sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  writeFileSync(RUNS, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  writeFileSync(PAGE, cataloguePage());
}

function stateOf(row: string, tested: ReadonlySet<string>, run: CatalogueRun | undefined): string {
  if (!tested.has(row)) return 'not built';
  if (!run) return 'has a test that was not run yet';
  const { tests, failed, day, commit } = run;
  const told = `on ${day}, after ${commit}`;
  return failed > 0 ? `**${failed} of ${tests} tests failed** ${told}` : `${tests} tests ${told}`;
}

/** `docs/catalogue.md`: each row, and what the last run of its test came to. */
export function cataloguePage(): string {
  const tested = new Set(testedRows());
  const runs = lastRuns();
  const rows = catalogueRows();
  const sections = Object.entries(AREAS).map(([letter, title]) => {
    const lines = rows
      .filter(({ row }) => row.startsWith(letter))
      .map(({ row, zh, en, documents, priority }) => {
        const state = stateOf(row.toLowerCase(), tested, runs[row.toLowerCase()]);
        const low = priority === 'LOW' ? ' (low priority)' : '';
        return `| ${row} | ${zh} | ${en}${low} | ${documents.split(' ').join(', ')} | ${state} |`;
      });
    return `## ${title}\n\n| row | 原文 | what | documents | state |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  const built = rows.filter(({ row }) => tested.has(row.toLowerCase())).length;
  return `# What the documents ask for, and what is built 需求目录

Written by \`npm run catalogue\`, which runs \`test/catalogue\`, one file for each row. A row is built when its
test goes its whole way through the hub: made by the right callers, refused to wrong ones and by its rules,
and read by each audience. ${built} of ${rows.length} rows have such a test; all others count as not built,
whatever stands of them. Documents are named by their id in \`policyDocuments\`.

${sections.join('\n')}`;
}
