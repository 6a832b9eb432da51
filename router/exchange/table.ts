import type { FileCode } from './file-refused.ts';

/** What a cell of a file holds: its text, or what makes it no text. */
export type Cell = string | { wrong: FileCode };

/** A row of a file and the line on which it ends. */
export interface FileRow {
  line: number;
  cells: readonly Cell[];
}

/** A file with rows, which can be read more than once: what is wrong with it shows in the first reading. */
export interface Table {
  /** @throws FileRefused */
  rows(): AsyncIterable<FileRow>;
}

/** Characters of one row: a hundred times what people write. */
export const MOST_IN_ROW = 200_000;

/** A spreadsheet's name of a column: A, B … Z, AA. */
export function letters(at: number): string {
  let name = '';
  for (let n = at + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** The place of a column by that name. */
export function placeOfLetters(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
