import { FileRefused } from '../file-refused.ts';
import { type Cell, placeOfLetters } from '../table.ts';

interface Merge {
  from: number;
  until: number;
  column: number;
  value: Cell | null;
}

/** Ranges of one sheet that are merged downwards. */
const MOST = 20_000;

/** Cells that are merged over several rows: each of these rows has the value that people see in it. */
export class Merges {
  readonly #all = new Map<string, Merge>();
  readonly #byRow = new Map<number, Merge[]>();

  /** Takes a range such as `A2:A5`. */
  add(range: string): void {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
    if (!found || this.#all.has(range)) return;
    const [, column = '', from, , until] = found;
    const merge = {
      from: Number(from),
      until: Number(until),
      column: placeOfLetters(column),
      value: null,
    };
    if (merge.until <= merge.from) return;
    if (this.#all.size >= MOST) throw new FileRefused('WORKBOOK_TOO_LARGE');
    this.#all.set(range, merge);
    const begun = this.#byRow.get(merge.from) ?? [];
    this.#byRow.set(merge.from, [...begun, merge]);
  }

  #open: Merge[] = [];

  /** The cells of a row, with those that a merge from above reaches. */
  fill(line: number, cells: Cell[]): Cell[] {
    if (this.#all.size === 0) return cells;
    this.#open = this.#open.filter(({ from, until }) => from < line && line <= until);
    for (const { column, value } of this.#open) {
      while (cells.length < column) cells.push('');
      if (value !== null && (cells[column] ?? '') === '') cells[column] = value;
    }
    for (const merge of this.#byRow.get(line) ?? []) {
      this.#open.push({ ...merge, value: cells[merge.column] ?? null });
    }
    return cells;
  }
}
