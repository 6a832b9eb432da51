import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../../router/commands/import.ts';
import { FileRefused } from '../../../router/exchange/file-refused.ts';
import { stubHub } from './stub-hub.ts';
import { textRow, writeWorkbook } from './workbook.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = '身份证号,姓名,区划代码';
const LINE = '150602195003121234,甄秀兰,150602001001';

interface Came {
  /** The code with which it stopped; null where it ran to its end. */
  stopped: string | null;
  sentence: string;
  rows: Record<string, unknown>[];
  lines: string[];
  shown: string;
}

async function imports(path: string, ...options: string[]): Promise<Came> {
  const rows: Record<string, unknown>[] = [];
  const lines: string[] = [];
  let shown = '';
  const screen = { write: (text: string) => (shown += text) };
  try {
    const hub = stubHub((row) => rows.push(row));
    await runImport(['elders', path, ...options], () => hub, {
      out: (line) => lines.push(line),
      screen,
    });
    return { stopped: null, sentence: '', rows, lines, shown };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const sentence = `${error.sentence('en')} ${error.sentence('zh')}`;
    return { stopped: error.code, sentence, rows, lines, shown };
  }
}

let made = 0;
function file(content: string | Buffer, name = 'rows.csv'): string {
  const path = join(folder, `${++made}-${name}`);
  writeFileSync(path, content);
  return path;
}
const came = (content: string | Buffer, ...options: string[]) => imports(file(content), ...options);

/** 甄秀兰 and 身份证号, 姓名, 区划代码 in GBK. */
const GBK = Buffer.concat([
  ...[Buffer.from('c9edb7ddd6a4bac5', 'hex'), Buffer.from(','), Buffer.from('d0d5c3fb', 'hex')],
  ...[Buffer.from(','), Buffer.from('c7f8bbaeb4fac2eb', 'hex')],
  ...[Buffer.from('\n150602195003121234,'), Buffer.from('d5e7d0e3c0bc', 'hex')],
  Buffer.from(',150602001001\n'),
]);

const FIRST = { line: 2, nationalId: '150602195003121234', name: '甄秀兰', region: '150602001001' };

describe('a text is read in the encoding that it is in', () => {
  test.each<[string, string | Buffer]>([
    ['UTF-8', `${HEAD}\n${LINE}\n`],
    ['UTF-8 with its mark', `\ufeff${HEAD}\n${LINE}\n`],
    ['GBK', GBK],
    [
      'UTF-16, as a spreadsheet writes text',
      Buffer.from(`\ufeff${HEAD}\n${LINE}\n`.replaceAll(',', '\t'), 'utf16le'),
    ],
    ['semicolons', `${HEAD}\n${LINE}\n`.replaceAll(',', ';')],
    ['lines of Windows', `${HEAD}\r\n${LINE}\r\n`],
  ])('%s', async (_, content) => {
    const { stopped, rows } = await came(content);
    expect({ stopped, rows }).toEqual({ stopped: null, rows: [FIRST] });
  });
});

describe('what is no table stops before anything is sent, with its code', () => {
  test.each<[what: string, content: string | Buffer, code: string, options?: string[]]>([
    [
      'neither UTF-8 nor GBK',
      Buffer.concat([Buffer.from(HEAD), Buffer.from([0x0a, 0xff, 0xff, 0x80])]),
      'WRONG_ENCODING',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'WRONG_ENCODING'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'FORMAT_UNKNOWN'],
    ['nothing', '', 'HEADER_NOT_FOUND'],
    ['a header alone', `${HEAD}\n`, 'NO_ROWS'],
    ['no header', `${LINE}\n${LINE}\n`, 'HEADER_NOT_FOUND'],
    ['the header of something else', 'a,b,c\n1,2,3\n', 'HEADER_NOT_FOUND'],
    ['a heading that means nothing', `${HEAD},某列\n${LINE},1\n`, 'COLUMN_UNKNOWN'],
    ['a heading twice', `${HEAD},姓名\n${LINE},1\n`, 'HEADER_TWICE'],
    ['two headings of one meaning', `${HEAD},老人姓名\n${LINE},1\n`, 'HEADER_TWICE'],
    ['a column that a new row needs is missing', '身份证号,姓名\n1,2\n', 'COLUMN_MISSING'],
    ['a quote that is not closed', `${HEAD}\n${LINE}\n"150602`, 'BROKEN_ROW'],
    ['a quote in the middle of a cell', `${HEAD}\n1"5,甄,150602\n`, 'BROKEN_ROW'],
    [
      'a line of 5 million characters',
      `${HEAD}\n${LINE}\n${'9'.repeat(5_000_000)}`,
      'LINE_TOO_LONG',
    ],
    ['a quote over 5 million characters', `${HEAD}\n"${'9,\n'.repeat(1_700_000)}`, 'LINE_TOO_LONG'],
    ['JSON that breaks off', '{"nationalId":"1","name":"2","region":"3"}\n{"name":', 'BROKEN_JSON'],
    ['JSON with objects inside', '{"nationalId":{"a":1},"name":"2","region":"3"}', 'BROKEN_JSON'],
    [
      'JSON of one line of 5 million characters',
      `{"name":"${'9'.repeat(5_000_000)}"}`,
      'LINE_TOO_LONG',
    ],
  ])('%s', async (_, content, code, options = []) => {
    const { stopped, rows, sentence } = await came(content, ...options);
    expect({ stopped, rows }).toEqual({ stopped: code, rows: [] });
    expect(sentence).not.toMatch(/150602195003121234|甄/);
  });

  test('a path without a file', async () => {
    expect((await imports(join(folder, 'nothing.csv'))).stopped).toBe('FILE_UNREADABLE');
    expect((await imports(folder)).stopped).toBe('FILE_UNREADABLE');
  });
});

describe('around the rows', () => {
  test('titles above, blank rows, sums below, columns of numbers, are no rows', async () => {
    const { rows } = await came(
      `某市老年人名单,,,\n,,,\n序号,${HEAD}\n1,${LINE}\n,,,\n合 计,1,,\n`,
    );
    expect(rows).toEqual([{ ...FIRST, line: 4 }]);
  });

  test('headings of the source are mapped, and one that is left out is left out', async () => {
    const { rows } = await came(`身份证号,老人姓名,区划代码,备注\n${LINE},住三楼\n`);
    expect(rows).toEqual([FIRST]);
  });

  test('a column is left out, and a value is set for all rows', async () => {
    const { rows } = await came(
      `身份证号,姓名,某列\n150602195003121234,甄秀兰,1\n`,
      ...['--ignore', 'C', '--set', 'region=150602001001'],
    );
    expect(rows).toEqual([FIRST]);
  });

  test('a cell that no request holds is told with its line and column, and its row is not sent', async () => {
    const path = file(`${HEAD}\n${LINE}\n1,${'长'.repeat(10_001)},3\n`);
    const { rows, lines } = await imports(path);
    expect(rows).toEqual([FIRST]);
    expect(lines.join('\n')).toMatch(/1 {2}refused/);
    const report = readFileSync(`${path}.report.csv`, 'utf8');
    expect(report).toMatch(/^3,name,REFUSED,CELL_TOO_LONG,/m);
    expect(report).not.toContain('长');
  });

  test('numbers of JSON whose last digits are lost are seen to be spoilt', async () => {
    const { rows } = await came(
      '{"nationalId":150602195003121234,"name":"甄秀兰","region":"150602001001","phone":null,"id":["a","b"]}\n',
    );
    expect(rows).toEqual([{ ...FIRST, line: 1, nationalId: '1.5060219500312125e+17', id: 'a、b' }]);
  });

  test('a line each tenth where there is no terminal', async () => {
    const { shown } = await came(`${HEAD}\n${`${LINE}\n`.repeat(400)}`);
    expect(shown.trim().split('\n').length).toBeLessThanOrEqual(11);
    expect(shown).toContain('100 %  400 of 400');
  });
});

describe('workbooks', () => {
  const HEADER = textRow(1, '身份证号', '姓名', '区划代码', '开业日期');
  const number = (place: string, value: string, style = 0) =>
    `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const STYLES =
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>';
  const workbook = async (parts: Partial<Parameters<typeof writeWorkbook>[1]>) => {
    const path = join(folder, `${++made}.xlsx`);
    await writeWorkbook(path, { sheets: [], styles: STYLES, ...parts });
    return path;
  };
  const sheet = (...rows: string[]) => ({ name: '名单', xml: HEADER + rows.join('') });

  test('texts, shared texts, numbers and days are read as people see them', async () => {
    const path = await workbook({
      shared: ['甄秀兰'],
      sheets: [
        sheet(
          `<row r="2"><c r="A2" t="inlineStr"><is><t>15060219500312</t></is></c><c r="B2" t="s"><v>0</v></c>${number('C2', '150602001001')}${number('D2', '42490', 1)}</row>`,
          `<row r="3">${number('A3', '1.50602195003121E+17')}<c r="B3" t="s"><v>0</v></c>${number('C3', '150602')}${number('D3', '2016', 2)}</row>`,
        ),
      ],
    });
    expect((await imports(path)).rows).toEqual([
      { ...FIRST, nationalId: '15060219500312', openedOn: '2016-04-30' },
      // The year 2016, which a spreadsheet takes for a number of days: the hub reads it as the year.
      {
        ...FIRST,
        line: 3,
        nationalId: '1.50602195003121e+17',
        region: '150602',
        openedOn: '1905-07-08',
      },
    ]);
  });

  test('days are counted from 1904 where the workbook says so', async () => {
    const path = await workbook({
      date1904: true,
      sheets: [
        sheet(
          `<row r="2">${number('A2', '1')}${number('B2', '2')}${number('C2', '3')}${number('D2', '41028', 1)}</row>`,
        ),
      ],
    });
    expect((await imports(path)).rows[0]!.openedOn).toBe('2016-04-30');
  });

  test('formulas and errors are told, and their rows not sent', async () => {
    const path = await workbook({
      sheets: [
        sheet(
          '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="inlineStr"><is><t>x</t></is></c><c r="C2"><v>150602</v></c></row>',
          '<row r="3"><c r="A3"><v>1</v></c><c r="B3" t="e"><v>#REF!</v></c><c r="C3"><v>150602</v></c></row>',
        ),
      ],
    });
    expect((await imports(path)).rows).toEqual([]);
    const report = readFileSync(`${path}.report.csv`, 'utf8');
    expect(report).toMatch(/^2,nationalId,REFUSED,FORMULA,/m);
    expect(report).toMatch(/^3,name,REFUSED,CELL_ERROR,/m);
  });

  test('cells that are merged over rows count for each of them', async () => {
    const xml =
      textRow(2, '1', '甄', '150602') +
      textRow(3, '2', '兰') +
      textRow(4, '3', '秀') +
      textRow(5, '4', '某');
    const path = await workbook({
      sheets: [{ name: 'a', xml: HEADER + xml, merges: ['C2:C4', 'A1:D1'] }],
    });
    expect((await imports(path)).rows.map(({ region = null }) => region)).toEqual([
      '150602',
      '150602',
      '150602',
      null,
    ]);
  });

  test('of two sheets one must be named, by number or name', async () => {
    const sheets = [
      { name: '说明', xml: textRow(1, '填表说明') },
      { name: '名单', xml: HEADER + textRow(2, '1', '甄', '150602') },
    ];
    const path = await workbook({ sheets });
    expect((await imports(path)).stopped).toBe('SHEET_NEEDED');
    expect((await imports(path, '--sheet', '附件')).stopped).toBe('SHEET_UNKNOWN');
    expect((await imports(path, '--sheet', '3')).stopped).toBe('SHEET_UNKNOWN');
    for (const named of ['2', '名单'])
      expect((await imports(path, '--sheet', named)).rows).toHaveLength(1);
  });

  test('an archive that is no workbook, and one that is cut, are told', async () => {
    expect((await came(Buffer.from('PK\u0003\u0004 and no more'))).stopped).toBe('BROKEN_WORKBOOK');
    const path = await workbook({ sheets: [sheet(textRow(2, '1', '甄', '150602'))] });
    const bytes = readFileSync(path);
    expect((await came(bytes.subarray(0, bytes.length - 40))).stopped).toBe('BROKEN_WORKBOOK');
    const other = await workbook({ sheets: [{ name: 'a', xml: `<row><c><v>` }] });
    expect((await imports(other)).stopped).toBe('BROKEN_WORKBOOK');
  });

  test('a bomb is refused before it is unpacked', async () => {
    const more = { 'xl/media/image1.png': Buffer.alloc(64 * 1024 ** 2) };
    const path = await workbook({ sheets: [sheet(textRow(2, '1', '甄', '150602'))], more });
    expect((await imports(path)).stopped).toBe('WORKBOOK_TOO_LARGE');
  });

  test('an archive that lies about its sizes unpacks no further than it says', async () => {
    const path = await workbook({ sheets: [sheet(textRow(2, '1', '甄', '150602'))] });
    expect((await imports(liesAbout(path, 'xl/worksheets/sheet1.xml'))).stopped).toBe(
      'BROKEN_WORKBOOK',
    );
  });

  test('one text without an end fills no memory', async () => {
    const text = Array.from({ length: 600_000 }, (_, n) => n).join(' ');
    const path = await workbook({
      sheets: [sheet(`<row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row>`)],
    });
    expect(['WORKBOOK_TOO_LARGE', 'LINE_TOO_LONG']).toContain((await imports(path)).stopped);
  });

  /** The same archive, whose directory says of a part that it is ten bytes long. */
  function liesAbout(path: string, part: string): string {
    const bytes = readFileSync(path);
    const directory = bytes.indexOf(Buffer.from('PK\u0001\u0002'));
    const at = bytes.indexOf(Buffer.from(part), directory);
    bytes.writeUInt32LE(10, at - 46 + 24);
    const lying = file(bytes, 'lying.xlsx');
    return lying;
  }
});
