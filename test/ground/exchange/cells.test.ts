import { datumOf, toWgs84 } from '../../../ground/china/datum.ts';
import { normalCell, partsOf } from '../../../ground/exchange/cell.ts';
import { readDay } from '../../../ground/exchange/day.ts';
import { phoneKind } from '../../../ground/exchange/kinds.ts';
import { escapedCell } from '../../../router/exchange/sheet-cell.ts';

test.each<[what: string, written: string, normal: string | null]>([
  ['brackets in full width', '康乐（五星级）养老中心', '康乐（五星级）养老中心'],
  ['brackets in half width', '康乐(五星级)养老中心', '康乐（五星级）养老中心'],
  ['brackets of a text without Chinese', 'A (1)', 'A (1)'],
  ['a middle dot', '阿依古丽·买买提', '阿依古丽·买买提'],
  ['a bullet for it', '阿依古丽•买买提', '阿依古丽·买买提'],
  ['a Japanese dot for it', '阿依古丽・买买提', '阿依古丽·买买提'],
  ['digits in full width', '１５０６０２', '150602'],
  ['blanks around and inside', ' \u3000 民族街\u00a0 1号 ', '民族街 1号'],
  ['what nobody sees', '甄\u200b秀\ufeff兰\u202e', '甄秀兰'],
  ['the apostrophe of a spreadsheet', "'150602195003121234", '150602195003121234'],
  ['rests of a page', '<td>甄秀兰&nbsp;</td>', '甄秀兰'],
  ...['', ' ', '-', '—', '/', '无', '未知', '不详', 'null'].map(
    (written): [string, string, null] => [`"${written}", which says nothing`, written, null],
  ),
])('%s', (_, written, normal) => {
  expect(normalCell(written)).toBe(normal);
});

test.each<[written: string, day: string | null]>([
  ['2016-04-30', '2016-04-30'],
  ['2016/4/30', '2016-04-30'],
  ['2016.4.30', '2016-04-30'],
  ['2016年4月30日', '2016-04-30'],
  ['20160430', '2016-04-30'],
  ['2016-04-30 00:00:00', '2016-04-30'],
  ['42490', '2016-04-30'],
  ['42490.5', '2016-04-30'],
  ['2016.4', '2016-04'],
  ['2016年4月', '2016-04'],
  ['2016年', '2016'],
  ['2016', '2016'],
  ['1905/7/8', '2016'],
  ['1905-07-08', '2016'],
  ['1904-12-31', '1904-12-31'],
  ['1920-01-01', '1920-01-01'],
  ['2016-02-30', null],
  ['2016-13', null],
  ['0016', null],
  ['12345', null],
  ['昨天', null],
])('the day of %s is %s', (written, day) => {
  expect(readDay(written)).toBe(day);
});

test('several values in a cell are parted as people part them, each once', () => {
  expect(partsOf('自理、半自理，不能自理；特护/自理')).toEqual([
    '自理',
    '半自理',
    '不能自理',
    '特护',
  ]);
});

test('a telephone is digits and dashes, and a spoilt one is refused', () => {
  const read = (cell: string) => phoneKind.read(cell, { field: 'phone' } as never);
  expect(read('（0477）8123456')).toBe('0477-8123456');
  expect(read('138 0000 0000')).toBe('13800000000');
  expect(() => read('1.38E+10')).toThrow('NUMBER_SPOILT');
});

test.each<[datum: string, longitude: number, latitude: number]>([
  // The same gate in Beijing, as two maps and the satellites have it.
  ['GCJ-02', 116.397455, 39.909187],
  ['BD-09', 116.403838, 39.915526],
  ['WGS 84', 116.391219, 39.907803],
])('a point in %s comes to the same place', (datum, longitude, latitude) => {
  const point = toWgs84({ longitude, latitude }, datum);
  expect(Math.abs(point.longitude - 116.39122)).toBeLessThan(0.0002);
  expect(Math.abs(point.latitude - 39.9078)).toBeLessThan(0.0002);
});

test('what is no datum is none', () => {
  expect(datumOf('constructor')).toBeNull();
  expect(() => toWgs84({ longitude: 1, latitude: 1 }, '北京54')).toThrow(RangeError);
});

test.each(['=1+1', '+86 477', '-2', '@a', '\tx', '\rx', '＝1', "'quoted", '甄秀兰', '1-2'])(
  'a spreadsheet runs no %j, and an import reads it as it was',
  (text) => {
    expect(escapedCell(text)).not.toMatch(/^[=+\-@\t\r＝]/);
    expect(normalCell(escapedCell(text))).toBe(
      text === "'quoted" ? "'quoted" : normalCell(text.trim()),
    );
  },
);
