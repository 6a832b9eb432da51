import { normalCell } from '../../ground/exchange/cell.ts';
import { FileRefused } from './file-refused.ts';
import type { Form } from './form.ts';
import { type Cell, type FileRow, letters } from './table.ts';

/** Columns of every noun beside its own. */
const OF_EVERY: Readonly<Record<string, readonly string[]>> = {
  externalId: ['来源标识', '外部标识', '来源编号'],
  id: ['平台标识'],
  version: ['版本'],
  saidOn: ['更新日期', '更新时间', '来源更新日期'],
};

/** Headings that say nothing of a row. */
const NOTHING = ['序号', '行号', 'no', 'no.', '#'];

/** Rows above which a title may stand. */
export const TITLE_ROWS = 10;

/** What stands where in the rows of a file: the field of each column, null for one that is left out. */
export interface Header {
  fields: readonly (string | null)[];
  line: number;
}

interface Said {
  /** Columns that are left out, by their letters. */
  ignored: readonly string[];
  /** Values that all rows have. */
  set: Readonly<Record<string, string>>;
  entity: string;
}

/** Whether a row is the header: it names two columns, or the only one that there is. */
export function isHeader(row: FileRow, form: Form): boolean {
  const known = knownHeadings(form);
  const named = row.cells.filter((cell) => known.has(headingOf(cell) ?? ''));
  return named.length >= 2 || (named.length === 1 && row.cells.length === 1);
}

/**
 * What the columns of a header mean. An unknown heading stops the import: nothing is dropped in silence.
 * It is named by its letter, since a file without a header has people's names in its place.
 * @throws FileRefused COLUMN_UNKNOWN, HEADER_TWICE, COLUMN_MISSING
 */
export function readHeader(row: FileRow, form: Form, { ignored, set, entity }: Said): Header {
  const known = knownHeadings(form);
  const unknown: string[] = [];
  const fields = row.cells.map((cell, at) => {
    if (ignored.includes(letters(at))) return null;
    const heading = headingOf(cell);
    if (heading === null || NOTHING.includes(heading)) return null;
    if (!known.has(heading)) unknown.push(letters(at));
    return known.get(heading) ?? null;
  });
  if (unknown.length > 0) {
    throw new FileRefused('COLUMN_UNKNOWN', { columns: unknown.join(','), entity });
  }
  for (const field of new Set(fields)) {
    const same = fields.flatMap((one, at) => (one === field ? [letters(at)] : []));
    if (field !== null && same.length > 1) {
      throw new FileRefused('HEADER_TWICE', { columns: same.join(',') });
    }
  }
  const named = [...fields, ...Object.keys(set)];
  const isSaidById = named.includes('id');
  const missing = form.columns.filter(
    ({ field, required }) => required && !isSaidById && !named.includes(field),
  );
  if (missing.length > 0) {
    const columns = missing.map(({ heading, field }) => `${heading} (${field})`).join(', ');
    throw new FileRefused('COLUMN_MISSING', { columns });
  }
  return { fields, line: row.line };
}

function headingOf(cell: Cell): string | null {
  return typeof cell === 'string'
    ? (normalCell(cell)?.replace(/[*＊]/gu, '').toLowerCase() ?? null)
    : null;
}

/** Fields by every heading that is known for them; null for headings that are left out. */
function knownHeadings({ columns, mapping }: Form): Map<string, string | null> {
  const known = new Map<string, string | null>();
  const add = (heading: string, field: string | null): void => {
    const normal = headingOf(heading);
    if (normal !== null) known.set(normal, field);
  };
  for (const [field, headings] of Object.entries(OF_EVERY))
    for (const heading of [field, ...headings]) add(heading, field);
  for (const { field, heading, also } of columns)
    for (const one of [field, heading, ...also]) add(one, field);
  for (const { field, word, meaning } of mapping) if (field === null) add(word, meaning);
  return known;
}
