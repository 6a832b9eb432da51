import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Workbook {
  /** The rows of each sheet, as XML. */
  sheets: readonly { name: string; xml: string; merges?: readonly string[] }[];
  shared?: readonly string[];
  styles?: string;
  date1904?: boolean;
  /** Parts beside these. */
  more?: Readonly<Record<string, Buffer>>;
}

/** Writes a workbook as spreadsheets do. */
export async function writeWorkbook(path: string, workbook: Workbook): Promise<void> {
  const { sheets, shared = [], styles = '', date1904 = false, more = {} } = workbook;
  const zip = new ZipFile();
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name);
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
      .join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${sheets
      .map((_, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`)
      .join('')}</Relationships>`,
  );
  sheets.forEach(({ xml, merges = [] }, n) =>
    add(
      `xl/worksheets/sheet${n + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData>${
        merges.length > 0
          ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
          : ''
      }</worksheet>`,
    ),
  );
  add('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  add(
    'xl/sharedStrings.xml',
    `<sst xmlns="${MAIN}">${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  );
  for (const [name, bytes] of Object.entries(more)) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** A row of texts. */
export function textRow(line: number, ...cells: readonly string[]): string {
  const inner = cells.map(
    (text, at) =>
      `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${line}">${inner.join('')}</row>`;
}
