import { fill, type Language, type ParametersOf, type Text } from '../../ground/text/text.ts';

/** Why a file is not read, or a cell of it, each with what is right. No text holds a value of the file. */
export const FILE_TEXTS = {
  FILE_UNREADABLE: {
    en: 'The file cannot be read. Check its path and its permissions.',
    zh: '无法读取文件，请检查路径和权限。',
  },
  FORMAT_UNKNOWN: {
    en: 'The file is none of CSV, NDJSON and XLSX. Save it as one of them; an old .xls as .xlsx.',
    zh: '文件不是 CSV、NDJSON 或 XLSX 格式，请另存为其中一种；旧版 .xls 请另存为 .xlsx。',
  },
  WRONG_ENCODING: {
    en: 'The text is neither UTF-8 nor GB 18030 (GBK). Save it as CSV UTF-8.',
    zh: '文本编码既不是 UTF-8 也不是 GB18030（GBK），请另存为 UTF-8 编码的 CSV。',
  },
  LINE_TOO_LONG: {
    en: 'Line {line} or a row from there on is longer than {max} characters: a quote is not closed, or it is no table.',
    zh: '自第 {line} 行起有一行超过 {max} 个字符：可能引号未闭合，或该文件不是表格。',
  },
  BROKEN_ROW: {
    en: 'The quotes of line {line} do not close, or stand in the middle of a cell. Save the table anew.',
    zh: '第 {line} 行的引号未闭合或位置有误，请重新保存表格。',
  },
  BROKEN_JSON: {
    en: 'Line {line} is no JSON object of plain values. Write one object a line.',
    zh: '第 {line} 行不是由简单值组成的 JSON 对象，请每行写一个对象。',
  },
  BROKEN_WORKBOOK: {
    en: 'The workbook is damaged, protected by a password, or no workbook. Save it anew as .xlsx.',
    zh: '工作簿已损坏、有密码保护或不是工作簿，请重新另存为 .xlsx。',
  },
  WORKBOOK_TOO_LARGE: {
    en: 'What is packed in the workbook is far larger than a table is. Save the sheet alone, or as CSV.',
    zh: '工作簿解压后的内容远大于正常表格，请只保存所需工作表，或另存为 CSV。',
  },
  SHEET_NEEDED: {
    en: 'The workbook has {count} sheets. Say which one: --sheet <number or name>.',
    zh: '工作簿有 {count} 个工作表，请用 --sheet <序号或名称> 指定。',
  },
  SHEET_UNKNOWN: {
    en: 'The workbook has no such sheet among its {count}. Give a number or the exact name.',
    zh: '工作簿的 {count} 个工作表中没有该表，请给出序号或准确名称。',
  },
  HEADER_NOT_FOUND: {
    en: 'None of the first {rows} rows names columns of {entity}. See the headings: npm run import -- {entity} --columns',
    zh: '前 {rows} 行中没有 {entity} 的表头。可用表头见：npm run import -- {entity} --columns',
  },
  HEADER_TWICE: {
    en: 'The columns {columns} have one meaning. Leave one out: --ignore <column>.',
    zh: '第 {columns} 列含义相同，请用 --ignore <列> 忽略其一。',
  },
  COLUMN_UNKNOWN: {
    en: 'The headings of the columns {columns} mean nothing to {entity}. Map them for the source, or leave them out: --ignore {columns}',
    zh: '第 {columns} 列的表头无法对应到 {entity}。请为该来源设置对照，或忽略：--ignore {columns}',
  },
  COLUMN_MISSING: {
    en: 'No column says {columns}. Add it, or give one value for all rows: --set <column>=<value>.',
    zh: '缺少列：{columns}。请补充，或用 --set <列>=<值> 为所有行指定。',
  },
  NO_ROWS: {
    en: 'There is no row below the header.',
    zh: '表头之下没有数据。',
  },
  FORMULA: {
    en: 'The cell is a formula, whose value depends on other cells. Paste it as a value.',
    zh: '该单元格为公式，请改为数值（选择性粘贴）。',
  },
  CELL_ERROR: {
    en: 'The spreadsheet shows an error in the cell. Write the value.',
    zh: '该单元格显示错误值，请填写正确的值。',
  },
  CELL_TOO_LONG: {
    en: 'The cell is longer than {max} characters. Shorten it.',
    zh: '该单元格超过 {max} 个字符，请缩短。',
  },
  CELL_UNREADABLE: {
    en: 'The cell holds half characters or control codes. Type it again.',
    zh: '该单元格含有残缺字符或控制符，请重新输入。',
  },
  NO_NUMBER: {
    en: 'A version is a whole number, as an export gives it.',
    zh: '版本须为导出文件中的整数。',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type FileCode = keyof typeof FILE_TEXTS;

/** Ends an import before anything is written. */
export class FileRefused<Code extends FileCode = FileCode> extends Error {
  readonly code: Code;
  readonly parameters: Readonly<Record<string, string | number>>;

  constructor(code: Code, ...given: GivenParameters<Code>) {
    super(code);
    this.code = code;
    this.parameters = (given[0] ?? {}) as Readonly<Record<string, string | number>>;
  }

  sentence(language: Language): string {
    return fileText(this.code, language, this.parameters);
  }
}

type GivenParameters<Code extends FileCode> = keyof ParametersOf<
  (typeof FILE_TEXTS)[Code]
> extends never
  ? []
  : [parameters: Readonly<Record<keyof ParametersOf<(typeof FILE_TEXTS)[Code]>, string | number>>];

export function fileText(
  code: FileCode,
  language: Language,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  return fill(FILE_TEXTS[code] as Text, parameters, language);
}
