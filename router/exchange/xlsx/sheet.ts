import { daysLater } from '../../../ground/china/calendar.ts';
import { FileRefused } from '../file-refused.ts';
import { type Cell, type FileRow, MOST_IN_ROW, placeOfLetters, type Table } from '../table.ts';
import { Archive } from './archive.ts';
import { Merges } from './merges.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { pieces } from './xml.ts';

/** Columns that a row of a table has at most; a spreadsheet has 16,384. */
const MOST_COLUMNS = 500;

/** The rows of a sheet. What cells are merged is known at its end: the second reading fills them. */
export function xlsxTable(path: string, wanted: string | null): Table {
  const merges = new Merges();
  return {
    async *rows() {
      const archive = await Archive.open(path);
      try {
        yield* sheetRows(archive, await readWorkbook(archive, wanted), merges);
      } finally {
        archive.close();
      }
    },
  };
}

/** A cell as the sheet writes it. */
interface Written {
  at: number;
  type: string;
  style: number;
  isFormula: boolean;
  text: string;
}

async function* sheetRows(
  archive: Archive,
  workbook: Workbook,
  merges: Merges,
): AsyncGenerator<FileRow> {
  const ready: FileRow[] = [];
  let line = 0;
  let cells: Cell[] = [];
  let length = 0;
  let cell: Written | null = null;
  let isText = false;
  const stream = await archive.read(workbook.sheet);
  const reading = pieces(stream, {
    open(name, { r, t, s, ref }) {
      if (name === 'row') {
        line = r === undefined ? line + 1 : Number(r);
        cells = [];
        length = 0;
      } else if (name === 'c') {
        const at = r === undefined ? cells.length : placeOfLetters(r.replace(/\d+$/, ''));
        cell = { at, type: t ?? 'n', style: Number(s ?? 0), isFormula: false, text: '' };
      } else if (name === 'f' && cell) cell.isFormula = true;
      else if (name === 'v' || name === 't') isText = true;
      else if (name === 'rPh') isText = false;
      else if (name === 'mergeCell' && ref) merges.add(ref);
    },
    text(piece) {
      if (!isText || !cell) return;
      length += piece.length;
      if (length > MOST_IN_ROW) throw new FileRefused('LINE_TOO_LONG', { line, max: MOST_IN_ROW });
      cell.text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') isText = false;
      if (name === 'c' && cell) {
        if (cell.at < MOST_COLUMNS) {
          while (cells.length < cell.at) cells.push('');
          cells[cell.at] = valueOf(cell, workbook);
        }
        cell = null;
      }
      if (name === 'row') ready.push({ line, cells: merges.fill(line, cells) });
    },
  });
  for await (const _ of reading) yield* ready.splice(0);
}

function valueOf({ type, style, isFormula, text }: Written, workbook: Workbook): Cell {
  if (isFormula) return { wrong: 'FORMULA' };
  if (type === 'e') return { wrong: 'CELL_ERROR' };
  if (type === 's') return workbook.shared[Number(text)] ?? { wrong: 'CELL_UNREADABLE' };
  if (type === 'b') return text === '1' ? '是' : '否';
  if (type === 'd') return text.slice(0, 10);
  if (type !== 'n' || text === '') return text;
  const number = Number(text);
  if (workbook.showsDay[style]) return dayText(number, workbook.from1904) ?? text;
  // Fifteen digits are all that a spreadsheet keeps: the rest of a longer number is made up.
  return Math.abs(number) >= 1e15 ? number.toExponential() : text;
}

/** The day of a number of days; null for none of the calendar. */
function dayText(days: number, from1904: boolean): string | null {
  if (!(days >= 1 && days < 110_000)) return null;
  const whole = Math.floor(days);
  // Spreadsheets have a 29 February 1900, which there was not.
  if (!from1904) return daysLater('1899-12-30', whole < 61 ? whole + 1 : whole);
  return daysLater('1904-01-01', whole);
}
