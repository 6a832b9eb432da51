import { readFileSync } from 'node:fs';

/**
 * The records of a tab-separated file, keyed by its first line. Lines that start with # are
 * comments; cells hold neither tabs nor line breaks and are not quoted. Throws when a line has
 * more or fewer cells than the header.
 */
export function tsvTable(file: URL): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== names.length) throw new Error(`Wrong number of cells: ${line}`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}
