import { PassThrough, type Writable } from 'node:stream';
import { once } from 'node:events';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { StartupError } from '../../../ground/process/environment.ts';
import { letters } from '../table.ts';
import type { ExportedRow, Writer } from '../writers.ts';

/** Rows that a sheet holds (ECMA-376 spreadsheets), its header among them. */
const MOST_ROWS = 1_048_576;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** Writes a workbook of one sheet, every cell a text: a spreadsheet rounds no number and runs none. */
export function workbookWriter(
  to: Writable,
  head: readonly string[],
  shown: (row: ExportedRow) => string[],
): Writer {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(XML + text), name);
  const sheet = new PassThrough();
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  const written = pipeline(zip.outputStream, to, { end: to !== process.stdout });
  // A failure is told by the next write, which waits for it.
  written.catch((error: unknown) => sheet.destroy(error as Error));
  let line = 0;
  const send = async (text: string): Promise<void> => {
    if (!sheet.write(text)) await once(sheet, 'drain');
  };
  const rowText = (cells: readonly string[]): string => {
    if (++line > MOST_ROWS) {
      throw new StartupError(
        `a sheet holds ${MOST_ROWS} rows; write CSV, or name a smaller region`,
      );
    }
    const texts = cells.map((cell, at) =>
      cell === '' ? '' : cellText(`${letters(at)}${line}`, cell),
    );
    return `<row r="${line}">${texts.join('')}</row>`;
  };
  const begun = send(`${XML}<worksheet xmlns="${MAIN}"><sheetData>${rowText(head)}`);
  return {
    async write(rows) {
      await begun;
      await send(rows.map((row) => rowText(shown(row))).join(''));
    },
    async end() {
      await begun;
      await send('</sheetData></worksheet>');
      sheet.end();
      await written;
      if (to !== process.stdout) await finished(to);
    },
  };
}

function cellText(place: string, cell: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(cell)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML 1.0 has no character for is left out. */
function escapedXml(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ENTITIES[character]!)
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
