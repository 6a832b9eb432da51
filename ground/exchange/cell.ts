import { plainForm } from '../china/normal-name.ts';

/** What people write into a cell where they know nothing. */
const NOTHING = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '无',
  '未知',
  '不详',
  '暂无',
  '空',
  'null',
  'n/a',
]);

/** Rests of pages that a list was copied from. */
const MARKUP = /<\/?[a-z][^<>]{0,200}>/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&nbsp;': ' ', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' },
};

/** An apostrophe before a cell says to a spreadsheet that it is text. */
const TEXT_MARK = /^['’‘](?=.)/u;

/**
 * The normal form of a cell: one width of letters and digits, one middle dot, brackets of Chinese text
 * in full width, single blanks, nothing that is not seen; null for what says that nothing is known.
 */
export function normalCell(text: string): string | null {
  const plain = text
    .replace(MARKUP, ' ')
    .replace(/&(?:nbsp|lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]!)
    .normalize('NFKC');
  const cell = plainForm(plain).replace(/\s+/gu, ' ').trim().replace(TEXT_MARK, '').trim();
  if (NOTHING.has(cell.toLowerCase())) return null;
  return /\p{Script=Han}/u.test(cell) ? cell.replaceAll('(', '（').replaceAll(')', '）') : cell;
}

/** Parts of a cell that holds several. */
export function partsOf(cell: string): string[] {
  const parts = cell.split(/[、,;；/|]|，| /u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
