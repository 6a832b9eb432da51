import { refusals } from '../workflow/refusals.ts';

/** Why a row of an import is left out, beside what its action refuses. */
export const REFUSES = refusals({
  UNKNOWN_WORD: {
    en: 'No value of the hub is known for this word of the source. Say which one it stands for in the mapping of the source, and import again.',
    zh: '该来源的用词尚未对应到平台的取值。请在该来源的对照表中补充后重新导入。',
  },
  NUMBER_SPOILT: {
    en: 'A spreadsheet has made a rounded number of it, whose last digits are lost. Format the column as text and fill it anew.',
    zh: '该号码已被电子表格转为科学计数，末位数字已丢失。请将该列设为文本格式后重新填写。',
  },
  DAY_NEEDED: {
    en: 'The cell says a year or a month, and a day is needed. Write it as 2016-04-30.',
    zh: '该单元格只有年份或月份，此处须填写到日，例如 2016-04-30。',
  },
  UNREADABLE_DAY: {
    code: 'INVALID_VALUE',
    en: 'It is no day. Write it as 2016-04-30, 2016/4/30, 2016.4.30 or 2016年4月30日.',
    zh: '日期无法识别，请写作 2016-04-30、2016/4/30、2016.4.30 或 2016年4月30日。',
  },
  UNREADABLE_NUMBER: {
    code: 'INVALID_VALUE',
    en: 'It is no number of this kind. Write digits alone.',
    zh: '数值无法识别，请只填写数字。',
  },
  MISSING_VALUE: {
    en: 'A new row needs this column. Fill it.',
    zh: '新登记须填写此列，请补充。',
  },
  DATUM_NEEDED: {
    en: 'Say by what datum the point was measured: WGS 84, CGCS2000, GCJ-02 or BD-09. They lie up to a kilometre apart.',
    zh: '请注明坐标系：WGS84、CGCS2000、GCJ-02 或 BD-09，不同坐标系偏差可达一公里。',
  },
  OLDER: {
    en: 'The row of the file is older than what the register has. Import the newer one.',
    zh: '文件中的数据早于平台现有数据，请导入较新的数据。',
  },
  TWICE: {
    en: 'The batch has said something else of the same one before. Keep one of the two rows.',
    zh: '同一批次中对同一对象有不一致的两行，请保留其中一行。',
  },
  EDITED_SINCE: {
    en: 'Staff, or another source, have said something else, which stands. Compare both, and correct the register or the source.',
    zh: '工作人员或其他来源已另行登记，以现有登记为准。请核对后更正平台或来源数据。',
  },
  NOT_CORRECTED: {
    en: 'An import does not change this of a row that is there. Use the mutation that does.',
    zh: '导入不能更改已登记的此项内容，请使用相应的变更操作。',
  },
  NOT_YOUR_REGION: {
    en: 'It belongs outside of the region of your office. Leave it to the office there.',
    zh: '该行不属于本辖区，请由所在地部门办理。',
  },
  LIKE_ANOTHER: {
    en: 'One of this name is registered in this place. If it is the same, give its id in the column of ids; if not, tell them apart by code.',
    zh: '该地已有同名登记。如为同一对象，请在标识列填写其标识；如不是，请以统一社会信用代码区分。',
  },
});
