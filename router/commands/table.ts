/** Prints a table, each column as wide as its widest cell. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  out: (line: string) => void,
): void {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n]!.length)));
  for (const row of [head, ...rows]) {
    out(
      row
        .map((cell, n) => cell.padEnd(widths[n]!))
        .join('  ')
        .trimEnd(),
    );
  }
}
