import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { FileRefused } from './file-refused.ts';
import { type FileRow, MOST_IN_ROW, type Table } from './table.ts';
import { type Encoding, textOf } from './text-file.ts';

/** Rows of comma-separated values; tabs and semicolons, as spreadsheets write them too, are found out. */
export function csvTable(path: string, encoding: Encoding): Table {
  return { rows: () => rowsOf(path, encoding) };
}

async function* rowsOf(path: string, encoding: Encoding): AsyncGenerator<FileRow> {
  const text = textOf(path, encoding);
  const start = await firstOf(text);
  const parser = parse({
    ...{ delimiter: delimiterOf(start), info: true, max_record_size: MOST_IN_ROW },
    ...{ relax_column_count: true, skip_empty_lines: true },
  });
  const source = Readable.from(after(start, text), { objectMode: false, encoding: 'utf8' });
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  let last = 0;
  try {
    for await (const read of parser) {
      const { record, info } = read as { record: string[]; info: { lines: number } };
      last = info.lines;
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw refused(error, last);
  } finally {
    source.destroy();
  }
}

function refused(error: unknown, last: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = last + 1;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? new FileRefused('LINE_TOO_LONG', { line, max: MOST_IN_ROW })
    : new FileRefused('BROKEN_ROW', { line });
}

async function firstOf(text: AsyncGenerator<string>): Promise<string> {
  const { value } = await text.next();
  return typeof value === 'string' ? value : '';
}

async function* after(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** What stands most often in the first lines. */
function delimiterOf(start: string): string {
  const lines = start.slice(0, 5_000).split(/\r?\n/, 5).join('\n');
  const times = (one: string): number => lines.split(one).length - 1;
  return [',', '\t', ';'].reduce((best, one) => (times(one) > times(best) ? one : best));
}
