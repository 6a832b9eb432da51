import { normalName, normalNameSql } from '../../../ground/china/normal-name.ts';
import { rowsBench, type RowsBench } from '../rows/rows-bench.ts';

const SAME: [string, string[]][] = [
  [
    '巴特尔·苏和',
    [
      '巴特尔•苏和',
      '巴特尔・苏和',
      '巴特尔．苏和',
      '巴特尔･苏和',
      '巴特尔 ‧ 苏和',
      ' 巴特尔∙苏和　',
    ],
  ],
  [
    '沙尔沁工业区（如意南区）',
    ['沙尔沁工业区(如意南区)', '沙尔沁工业区【如意南区】', '沙尔沁工业区 ﹙如意南区﹚'],
  ],
  ['ABC养老院12号', ['ＡＢＣ养老院１２号', 'abc 养老院 12 号', 'A\u200bBC养老院\u00ad12号\ufeff']],
  ['鄂府办发〔2023〕101号', ['鄂府办发[2023]101号', '鄂府办发（２０２３）101号']],
  ['李\u2f00一', ['李一一']],
];

test.each(SAME)('%s is one name in every form', (name, forms) => {
  for (const form of forms) expect(normalName(form)).toBe(normalName(name));
});

test('other names stay other names', () => {
  expect(normalName('苏和')).not.toBe(normalName('苏·和'));
  expect(normalName('康乐养老院')).not.toBe(normalName('康乐敬老院'));
});

describe('the database', () => {
  let bench: RowsBench;
  beforeAll(async () => void (bench = await rowsBench()));
  afterAll(() => bench.close());

  const bySql = (names: string[]) =>
    bench.column<string>(
      `select lower(${normalNameSql('name')}) as v
       from unnest($1::text[]) with ordinality t(name, n) order by n`,
      [names],
    );

  test('makes the same of every character that a name may hold', async () => {
    const names: string[] = [];
    for (let code = 1; code < 0x10000; code += 1) {
      const isHalf = code >= 0xd800 && code <= 0xdfff;
      const character = String.fromCharCode(code);
      // Letters of scripts with rules of their own for small letters: no name here has them.
      if (
        isHalf ||
        (/\p{L}/u.test(character) && !/[\p{ASCII}\p{Script=Han}\uff00-\uffef]/u.test(character))
      )
        continue;
      names.push(`a${character}b`);
    }
    const made = await bySql(names);
    const other = names.filter((name, n) => normalName(name) !== made[n]);
    expect(other).toEqual([]);
  });

  test('makes the same of every name of a region', async () => {
    const names = await bench.column<string>('select name as v from regions.region');
    expect(names.length).toBeGreaterThan(20_000);
    expect(await bySql(names)).toEqual(names.map(normalName));
  });
});
