import { stringify } from 'csv-stringify/sync';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FormColumn } from './form.ts';
import type { ExportColumn } from './export-rows.ts';
import { escapedCell } from './sheet-cell.ts';
import { workbookWriter } from './xlsx/writer.ts';

export const FORMATS = ['csv', 'ndjson', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export type ExportedRow = readonly (string | readonly string[] | null)[];

/** Writes the rows of an export; a slow reader slows the export and fills no memory. */
export interface Writer {
  write(rows: readonly ExportedRow[]): Promise<void>;
  end(): Promise<void>;
}

/** A spreadsheet takes a text for UTF-8 by this. */
const MARK = '\ufeff';

export function writerOf(
  format: Format,
  to: Writable,
  columns: readonly ExportColumn[],
  form: readonly FormColumn[],
): Writer {
  if (format === 'ndjson') return ndjsonWriter(to, columns);
  const words = columns.map(({ field }) => wordsOf(form.find((one) => one.field === field)));
  const shown = (row: ExportedRow): string[] =>
    row.map((value, at) => escapedCell(shownValue(value, words[at]!)));
  const head = columns.map(({ heading }) => heading);
  return format === 'csv' ? csvWriter(to, head, shown) : workbookWriter(to, head, shown);
}

type Words = ReadonlyMap<string, string>;

/** Values of a list by what people call them. */
function wordsOf(column: FormColumn | undefined): Words {
  return new Map(
    column?.values.map(({ value, label }) => {
      const [word = value] = label.slice(label.lastIndexOf('. ') + 2).split('、');
      return [value, word];
    }),
  );
}

function shownValue(value: ExportedRow[number], words: Words): string {
  if (value === null) return '';
  const all = typeof value === 'string' ? [value] : value;
  return all.map((one) => words.get(one) ?? one).join('、');
}

function csvWriter(
  to: Writable,
  head: readonly string[],
  shown: (row: ExportedRow) => string[],
): Writer {
  let before = MARK + stringify([head]);
  const send = async (text: string): Promise<void> => {
    if (!to.write(before + text)) await once(to, 'drain');
    before = '';
  };
  return {
    write: (rows) => send(stringify(rows.map(shown))),
    async end() {
      await send('');
      await ended(to);
    },
  };
}

/** Values as the hub has them: what is not known is left out. */
function ndjsonWriter(to: Writable, columns: readonly ExportColumn[]): Writer {
  return {
    async write(rows) {
      const lines = rows.map((row) => {
        const said = columns.flatMap(({ field }, at) =>
          row[at] === null || row[at]!.length === 0 ? [] : [[field, row[at]]],
        );
        return `${JSON.stringify(Object.fromEntries(said))}\n`;
      });
      if (!to.write(lines.join(''))) await once(to, 'drain');
    },
    end: () => ended(to),
  };
}

async function ended(to: Writable): Promise<void> {
  if (to === process.stdout) return;
  to.end();
  await finished(to);
}
