import { FileRefused } from '../file-refused.ts';
import type { Archive } from './archive.ts';
import { readPart } from './xml.ts';

/** Bytes of the texts that a workbook keeps once for all cells: all of them are held in memory. */
const MOST_SHARED = 96 * 1024 ** 2;

/** What the cells of a sheet rest on. */
export interface Workbook {
  /** The part with the rows of the sheet. */
  sheet: string;
  /** Texts that cells name by their number. */
  shared: readonly string[];
  /** Which styles of cells show days. */
  showsDay: readonly boolean[];
  /** Whether days are counted from 1904. */
  from1904: boolean;
}

interface Sheet {
  name: string;
  relation: string;
}

/**
 * The sheet that is asked for by number or name, or the only one that is not hidden.
 * @throws FileRefused SHEET_NEEDED, SHEET_UNKNOWN, BROKEN_WORKBOOK, WORKBOOK_TOO_LARGE
 */
export async function readWorkbook(archive: Archive, wanted: string | null): Promise<Workbook> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readPart(await archive.read('xl/workbook.xml'), {
    open(name, { date1904, state, ...attributes }) {
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      if (name === 'sheet' && (state === undefined || state === 'visible')) {
        sheets.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '' });
      }
    },
  });
  const { relation } = chosen(sheets, wanted);
  return {
    sheet: await targetOf(archive, relation),
    shared: await sharedTexts(archive),
    showsDay: await dayStyles(archive),
    from1904,
  };
}

function chosen(sheets: readonly Sheet[], wanted: string | null): Sheet {
  const count = sheets.length;
  if (wanted === null) {
    if (count !== 1)
      throw new FileRefused(count === 0 ? 'BROKEN_WORKBOOK' : 'SHEET_NEEDED', { count });
    return sheets[0]!;
  }
  const found = sheets.find(({ name }) => name === wanted) ?? sheets[Number(wanted) - 1];
  if (!found) throw new FileRefused('SHEET_UNKNOWN', { count });
  return found;
}

async function targetOf(archive: Archive, relation: string): Promise<string> {
  let target: string | undefined;
  await readPart(await archive.read('xl/_rels/workbook.xml.rels'), {
    open(name, attributes) {
      if (name === 'Relationship' && attributes.Id === relation) target = attributes.Target;
    },
  });
  if (target === undefined) throw new FileRefused('BROKEN_WORKBOOK');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function sharedTexts(archive: Archive): Promise<string[]> {
  const part = 'xl/sharedStrings.xml';
  if (!archive.has(part)) return [];
  if (archive.size(part) > MOST_SHARED) throw new FileRefused('WORKBOOK_TOO_LARGE');
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  await readPart(await archive.read(part), {
    open(name) {
      if (name === 'si') text = '';
      // How a character is read aloud is no part of the text.
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = !isReading;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 'si') texts.push(text);
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
  });
  return texts;
}

/** Number formats of days that every workbook has without saying so (ECMA-376, 18.8.30). */
const BUILT_IN = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

async function dayStyles(archive: Archive): Promise<boolean[]> {
  const part = 'xl/styles.xml';
  if (!archive.has(part)) return [];
  const days = new Set(BUILT_IN);
  const styles: boolean[] = [];
  let inCells = false;
  await readPart(await archive.read(part), {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt' && formatCode && isDayFormat(formatCode)) days.add(Number(numFmtId));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(days.has(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Whether a format shows a year or a day, beside texts in quotes and what stands in brackets. */
function isDayFormat(code: string): boolean {
  return /[yde]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''));
}
