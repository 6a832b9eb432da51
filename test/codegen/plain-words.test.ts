import { plainWordProblems } from '../../codegen/plain-words.ts';

const problems = (text: string, file = 'docs/x.md') => plainWordProblems([file], () => text);

test.each([
  ['for want of a type', 'for want of'],
  ['Those that came of late.', 'of late'],
  ['as whom it concerns is told', 'whom it concerns'],
  ['no other than the owner', 'no other than'],
  ['the row and the parts thereof', 'thereof'],
  ['a rule whereby it ends', 'whereby'],
  ['Herein it says so.', 'Herein'],
  ['a rate of nought', 'nought'],
  ['the facts of now', 'of now'],
  ['when it has not so many', 'has not so many'],
  ['a month is told by its first day', 'is told by its'],
  ['see issue 12', 'issue 12'],
  ['see issue #12', 'issue #12'],
  ['the later issue decides', 'later issue'],
  ['written to /tmp/x', '/tmp/'],
  ['as `/work/x` says', '/work/'],
  ['as ../shared/x says', '../shared/'],
])('"%s" is found', (text, words) => {
  expect(problems(`# Title\n\n${text}\n`)).toEqual([
    expect.stringContaining(`docs/x.md:3: "${words}"`),
  ]);
});

test('words are found over the break of a line in a comment', () => {
  expect(problems('/**\n * Done in the\n * course of it.\n */', 'ground/x.ts')).toEqual([
    expect.stringContaining('ground/x.ts:2: "in the course of"'),
  ]);
});

test('every file but generated ones is searched for paths, prose for words too', () => {
  const text = 'of late, in /tmp/x';
  expect(problems(text, 'a.json')).toHaveLength(1);
  expect(problems(text, 'a.tsv')).toHaveLength(2);
  expect(problems(text, 'schema/services.graphql')).toEqual([]);
  expect(problems(text, 'a.png')).toEqual([]);
});

test('words of today are left alone', () => {
  const text =
    'It has not been asked. A late one, often later. Issued in 2023, 9 issues. See ' +
    'https://example.org/work/x and test/tmp/x, within it. The notice is told to her.';
  expect(problems(text)).toEqual([]);
});

test('what is committed holds none of it', () => {
  expect(plainWordProblems()).toEqual([]);
});
