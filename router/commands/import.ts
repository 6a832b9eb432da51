import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import { FileRefused } from '../exchange/file-refused.ts';
import { readTable } from '../exchange/file-rows.ts';
import { capital, type Form, formOf, type Noun, nounOf, NOUNS } from '../exchange/form.ts';
import { type HubClient, HubRefused } from '../exchange/hub-client.ts';
import { importFile, type Totals } from '../exchange/import-file.ts';
import { openTable } from '../exchange/open-table.ts';
import { count, progress, type Screen } from '../exchange/progress.ts';
import { reportAt } from '../exchange/report.ts';
import { contentName } from '../exchange/text-file.ts';
import { HUB_OPTIONS, hubOfCommand } from './hub-of-command.ts';

export const USAGE = `npm run import -- <entity> <file> --as <persona>
  --dry-run              says what would change, and changes nothing
  --source <name>        where the rows come from; ids and words of a source are its own ("file")
  --batch <name>         name of this delivery (made of what the file holds)
  --sheet <n or name>    sheet of a workbook
  --set <column>=<value> the same value for all rows; may stand more than once
  --ignore <A,F>         columns that are left out, by their letters
  --report <path>        where the report goes (<file>.report.csv)
  --columns              shows the columns, their values and the mapping of the source
  --undo                 takes a batch back, as far as nobody touched its rows: with --source and --batch
  --hub <url>            the hub (http://localhost:4000/graphql); --language zh for messages in Chinese
Entities: ${NOUNS.join(', ')}`;

const OPTIONS = {
  ...HUB_OPTIONS,
  'dry-run': { type: 'boolean' },
  columns: { type: 'boolean' },
  undo: { type: 'boolean' },
  source: { type: 'string' },
  batch: { type: 'string' },
  sheet: { type: 'string' },
  set: { type: 'string', multiple: true },
  ignore: { type: 'string' },
  report: { type: 'string' },
} as const;

export interface Console {
  out(line: string): void;
  screen: Screen;
}

const DEFAULT_SOURCE = 'file';

/**
 * `npm run import`: takes the rows of a file into a register through the API. Gives the exit code: 0
 * where every row was taken, 1 where some were left out.
 * @throws StartupError, FileRefused: then nothing was written
 */
export async function runImport(
  args: readonly string[],
  hubFor: (given: { as?: string; hub?: string; language?: string }) => HubClient,
  { out, screen }: Console,
): Promise<number> {
  const { values, positionals } = parsed(args);
  const [word, path, ...more] = positionals;
  if (word === undefined) throw new StartupError(USAGE);
  const noun = nounOf(word);
  const hub = hubFor(values);
  const { source = DEFAULT_SOURCE } = values;
  if (values.undo) return undo(hub, noun, { source, batch: values.batch }, out);
  const form = await formOf(hub, noun, source);
  if (values.columns) return showForm(noun, form, out);
  if (path === undefined || more.length > 0) throw new StartupError(USAGE);
  const table = await openTable(path, values.sheet ?? null);
  const file = await readTable(table, form, {
    ...{ entity: noun, set: settings(values.set ?? [], form) },
    ignored: (values.ignore ?? '').split(',').map((one) => one.trim().toUpperCase()),
  });
  const batch = values.batch ?? `file-${await contentName(path)}`;
  const dryRun = values['dry-run'] ?? false;
  const report = reportAt(values.report ?? `${path}.report.csv`);
  const shown = progress(screen, dryRun ? 'dry run' : 'import', file.count);
  const totals = await importFile(hub, { noun, source, batch, dryRun }, file, { report, shown });
  tell(totals, { dryRun, source, batch, report: await report.end() }, out);
  return totals.REFUSED + totals.CONFLICT > 0 ? 1 : 0;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** @throws StartupError for what is no column */
function settings(given: readonly string[], { columns }: Form): Record<string, string> {
  return Object.fromEntries(
    given.map((one) => {
      const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
      const column = columns.find(({ field, heading }) => field === name || heading === name);
      if (!column) throw new StartupError('--set takes <column>=<value>; see --columns');
      return [column.field, value];
    }),
  );
}

interface Told {
  dryRun: boolean;
  source: string;
  batch: string;
  report: string | null;
}

function tell(totals: Totals, { dryRun, source, batch, report }: Told, out: Console['out']): void {
  const would = dryRun ? 'would be ' : '';
  const lines: readonly [number, string][] = [
    [totals.CREATED, `${would}taken`],
    [totals.CHANGED, `${would}changed`],
    [totals.SAME, 'the same'],
    [totals.REFUSED, 'refused'],
    [totals.CONFLICT, 'in conflict with what staff have said, which stands'],
  ];
  for (const [number, what] of lines) out(`${count(number).padStart(9)}  ${what}`);
  if (report !== null) out(`what is right, row by row: ${report}`);
  if (!dryRun) out(`source ${source}, batch ${batch}`);
}

function showForm(noun: Noun, { columns, mapping }: Form, out: Console['out']): number {
  for (const { field, heading, also, kind, required, values } of columns) {
    const names = [heading, ...also].join('、');
    out(`${field}  ${names}  ${kind}${required ? ', needed for a new row' : ''}`);
    for (const { value, label } of values) out(`    ${value}  ${label}`);
  }
  out(`externalId  来源标识  id in the source; id 平台标识, version 版本, saidOn 更新日期`);
  for (const { field, word, meaning } of mapping) {
    out(`mapping: ${field === null ? 'heading' : field} ${word} → ${meaning ?? 'left out'}`);
  }
  out(`words of a source are said by the mutation map${capital(noun)}Import`);
  return 0;
}

async function undo(
  hub: HubClient,
  noun: Noun,
  { source, batch }: { source: string; batch: string | undefined },
  out: Console['out'],
): Promise<number> {
  if (batch === undefined) throw new StartupError('say which batch is taken back: --batch <name>');
  const totals = { undone: 0, kept: 0 };
  let after: string | null = null;
  do {
    const name = `undo${capital(noun)}Import`;
    const { done }: { done: { undone: number; kept: number; next: string | null } } = await hub.ask(
      `mutation ($input: ${capital(name)}Input!) { done: ${name}(input: $input) { undone kept next } }`,
      { input: { idempotencyKey: `undo-${randomUUID()}`, source, batch, after } },
    );
    totals.undone += done.undone;
    totals.kept += done.kept;
    after = done.next;
  } while (after !== null);
  out(`${count(totals.undone)} rows are as they were before the batch`);
  if (totals.kept > 0)
    out(`${count(totals.kept)} stay: somebody has changed them or rests on them`);
  return totals.kept > 0 ? 1 : 0;
}

if (import.meta.main) {
  try {
    const environment = readEnvironment();
    const screen = { out: console.log, screen: process.stderr };
    const args = process.argv.slice(2);
    process.exitCode = await runImport(args, (given) => hubOfCommand(given, environment), screen);
  } catch (error) {
    if (error instanceof FileRefused) {
      const language = process.argv.includes('zh') ? 'zh' : 'en';
      console.error(`${error.code}: ${error.sentence(language)}`);
    } else if (error instanceof HubRefused) {
      console.error(`${error.codes[0]!}: ${error.message}`);
    } else console.error(error instanceof StartupError ? error.message : error);
    process.exitCode = 2;
  }
}
