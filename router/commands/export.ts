import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import { exportColumns, exportRows } from '../exchange/export-rows.ts';
import { formOf, nounOf, NOUNS } from '../exchange/form.ts';
import { type HubClient, HubRefused } from '../exchange/hub-client.ts';
import { count, progress, type Screen } from '../exchange/progress.ts';
import { type Format, FORMATS, writerOf } from '../exchange/writers.ts';
import { HUB_OPTIONS, hubOfCommand } from './hub-of-command.ts';

export const USAGE = `npm run export -- <entity> --as <persona>
  --format <csv|ndjson|xlsx>  csv where it is left out
  --out <path>                where it goes (<entity>.<format>); - for the terminal
  --within <region>           a region and everything below it
  --hub <url>                 the hub (http://localhost:4000/graphql); --language zh for messages in Chinese
Entities: ${NOUNS.join(', ')}`;

const OPTIONS = {
  ...HUB_OPTIONS,
  format: { type: 'string' },
  out: { type: 'string' },
  within: { type: 'string' },
} as const;

interface Streams {
  out(line: string): void;
  screen: Screen;
  /** Where `--out -` goes. */
  stdout: Writable;
}

/**
 * `npm run export`: writes the rows of a register that the caller sees, page by page, in the columns that
 * an import takes.
 * @throws StartupError
 */
export async function runExport(
  args: readonly string[],
  hubFor: (given: { as?: string; hub?: string; language?: string }) => HubClient,
  { out, screen, stdout }: Streams,
): Promise<void> {
  const { values, positionals } = parsed(args);
  const [word, ...more] = positionals;
  if (word === undefined || more.length > 0) throw new StartupError(USAGE);
  const noun = nounOf(word);
  const format = formatOf(values.format);
  const hub = hubFor(values);
  const form = await formOf(hub, noun, null);
  const path = values.out ?? `${noun}.${format}`;
  const to = path === '-' ? stdout : await opened(path);
  const writer = writerOf(format, to, exportColumns(form), form.columns);
  let rows = 0;
  try {
    let shown: ReturnType<typeof progress> | null = null;
    for await (const page of exportRows(hub, form, values.within ?? null)) {
      await writer.write(page.rows);
      rows += page.rows.length;
      shown ??= progress(screen, 'export', page.total);
      shown.at(page.done);
    }
    shown?.end();
    await writer.end();
  } catch (error) {
    // Half a file looks like a whole one.
    if (path !== '-') await rm(path, { force: true });
    throw error;
  }
  if (path !== '-') out(`${count(rows)} rows in ${path}`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** @throws StartupError for another word */
function formatOf(word = 'csv'): Format {
  const format = FORMATS.find((one) => one === word);
  if (!format) throw new StartupError(`--format is one of: ${FORMATS.join(', ')}`);
  return format;
}

/** @throws StartupError where the file cannot be written */
async function opened(path: string): Promise<Writable> {
  const stream = createWriteStream(path, { mode: 0o600 });
  await once(stream, 'open').catch(() => {
    throw new StartupError('the file cannot be written; check --out');
  });
  return stream;
}

if (import.meta.main) {
  try {
    const environment = readEnvironment();
    const streams = { out: console.log, screen: process.stderr, stdout: process.stdout };
    const args = process.argv.slice(2);
    await runExport(args, (given) => hubOfCommand(given, environment), streams);
  } catch (error) {
    if (error instanceof HubRefused) console.error(`${error.codes[0]!}: ${error.message}`);
    else console.error(error instanceof StartupError ? error.message : error);
    process.exitCode = 2;
  }
}
