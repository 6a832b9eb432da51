import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { csvTable } from './csv.ts';
import { FileRefused } from './file-refused.ts';
import { ndjsonTable } from './ndjson.ts';
import type { Table } from './table.ts';
import { encodingOf } from './text-file.ts';
import { xlsxTable } from './xlsx/sheet.ts';

/** The first bytes of an archive, as a workbook is, and of an old workbook. */
const ARCHIVE = 'PK\u0003\u0004';
const OLD_WORKBOOK = '\u00d0\u00cf\u0011\u00e0';

/**
 * A file as a table, by what it holds and not by what it is called.
 * @throws FileRefused FILE_UNREADABLE, FORMAT_UNKNOWN, WRONG_ENCODING
 */
export async function openTable(path: string, sheet: string | null): Promise<Table> {
  const start = await startOf(path);
  if (start.startsWith(ARCHIVE)) return xlsxTable(path, sheet);
  if (start.startsWith(OLD_WORKBOOK)) throw new FileRefused('FORMAT_UNKNOWN');
  const encoding = await encodingOf(path);
  const isJson = /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(start);
  return isJson ? ndjsonTable(path, encoding) : csvTable(path, encoding);
}

async function startOf(path: string): Promise<string> {
  try {
    await access(path, constants.R_OK);
    if (!(await stat(path)).isFile()) throw new FileRefused('FILE_UNREADABLE');
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    throw new FileRefused('FILE_UNREADABLE');
  }
}
