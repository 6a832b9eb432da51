import { type FileCode, FileRefused } from './file-refused.ts';
import type { Form } from './form.ts';
import { type Header, isHeader, readHeader, TITLE_ROWS } from './header.ts';
import type { Cell, FileRow, Table } from './table.ts';

/** A row of a file as the mutation takes it, or what is wrong with its cells. */
export interface SentRow {
  line: number;
  cells: Readonly<Record<string, string | number>>;
  wrong: readonly { column: string; code: FileCode }[];
}

export interface ReadFile {
  header: Header;
  /** Rows below the header. */
  count: number;
  rows(): AsyncGenerator<SentRow>;
}

interface Said {
  entity: string;
  ignored: readonly string[];
  set: Readonly<Record<string, string>>;
}

/** What one text of a request holds at most. */
export const MOST_IN_CELL = 10_000;
const SUMS = /^(?:合计|总计|小计|共计|total)/i;

/**
 * Reads a table to its end once, so that nothing is written of a file that breaks off in its middle.
 * @throws FileRefused
 */
export async function readTable(table: Table, form: Form, said: Said): Promise<ReadFile> {
  let header: Header | null = null;
  let above = 0;
  let count = 0;
  for await (const row of table.rows()) {
    if (header === null) {
      if (isBlank(row)) continue;
      if (isHeader(row, form)) header = readHeader(row, form, said);
      else if (++above >= TITLE_ROWS) break;
    } else if (!isBlank(row) && !isSum(row)) count += 1;
  }
  const { entity } = said;
  if (header === null) throw new FileRefused('HEADER_NOT_FOUND', { rows: TITLE_ROWS, entity });
  if (count === 0) throw new FileRefused('NO_ROWS');
  const found = header;
  return {
    header: found,
    count,
    async *rows() {
      for await (const row of table.rows()) {
        if (row.line <= found.line || isBlank(row) || isSum(row)) continue;
        yield sentRow(row, found, said.set);
      }
    },
  };
}

function sentRow(
  { line, cells }: FileRow,
  { fields }: Header,
  set: Readonly<Record<string, string>>,
): SentRow {
  const sent: Record<string, string | number> = { ...set };
  const wrong: { column: string; code: FileCode }[] = [];
  fields.forEach((field, at) => {
    const cell = cells[at] ?? '';
    if (field === null || cell === '') return;
    const code = faultOf(cell, field);
    if (code !== null) wrong.push({ column: field, code });
    else sent[field] = field === 'version' ? Number(cell) : (cell as string);
  });
  return { line, cells: sent, wrong };
}

/** What makes a cell none that a request can hold. */
function faultOf(cell: Cell, field: string): FileCode | null {
  if (typeof cell !== 'string') return cell.wrong;
  if (cell.length > MOST_IN_CELL) return 'CELL_TOO_LONG';
  if (cell.includes('\0') || /\p{Cs}/u.test(cell)) return 'CELL_UNREADABLE';
  return field === 'version' && !/^[1-9]\d{0,8}$/.test(cell.trim()) ? 'NO_NUMBER' : null;
}

function isBlank({ cells }: FileRow): boolean {
  return cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
}

/** Sums at the end of a list are no rows of it. */
function isSum({ cells }: FileRow): boolean {
  const [first] = cells.filter((cell) => typeof cell !== 'string' || cell.trim() !== '');
  return typeof first === 'string' && SUMS.test(first.replace(/\s/gu, ''));
}
