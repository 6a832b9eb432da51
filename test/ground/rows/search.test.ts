import { nameContains } from '../../../ground/rows/search.ts';

test.each([
  ['a part of a Chinese name', '万和', '%万和%'],
  ['full-width letters and digits as the usual ones', 'ＡＢＣ１２', '%abc12%'],
  ['half-width kana and composed forms as one', 'e\u0301', '%é%'],
  ['spaces anywhere', '  万 和　', '%万和%'],
  ['one kind of dot', '万•和', '%万·和%'],
  ['per cent signs as themselves', '100%', '%100\\%%'],
  ['underscores as themselves', 'a_b', '%a\\_b%'],
  ['backslashes as themselves', 'a\\b', '%a\\\\b%'],
  ['quotes', `o'brien"`, `%o'brien"%`],
])('a search takes %s', (_, text, pattern) => {
  expect(nameContains('name', 'filter.name', text)).toEqual({
    sql: 'e."normal_name" ilike ?',
    params: [pattern],
  });
});

test.each(['', '   ', '　', '\u200b', 'x'.repeat(51), '长'.repeat(51)])(
  'a search refuses %j',
  (text) => {
    expect(() => nameContains('name', 'filter.name', text)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'filter.name' }),
      }),
    );
  },
);

test('fifty characters are a search, however many units of text they take', () => {
  expect(() => nameContains('name', 'filter.name', '长'.repeat(50))).not.toThrow();
  expect(() => nameContains('name', 'filter.name', '𠀀'.repeat(50))).not.toThrow();
});
