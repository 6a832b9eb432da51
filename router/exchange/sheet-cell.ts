/** What a spreadsheet would run, or take for its own mark of a text. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠']/u;

/** A cell that a spreadsheet shows and does not run; an import takes the mark off again. */
export function escapedCell(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}
