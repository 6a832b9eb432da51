import { textProblems } from '../../codegen/texts.ts';
import { ERROR_TEXTS } from '../../ground/errors/catalogue.ts';

test('every text of an error has both languages, with the same parameters', () => {
  expect(ERROR_TEXTS.length).toBeGreaterThan(80);
  expect(textProblems(ERROR_TEXTS)).toEqual([]);
});

test.each([
  ['no Chinese', { en: 'Mend it.', zh: '' }, 'has no zh'],
  ['no English', { en: ' ', zh: '请改正。' }, 'has no en'],
  ['English in place of Chinese', { en: 'Mend it.', zh: 'Mend it。' }, 'no Chinese character'],
  ['Chinese in the English', { en: 'Mend 它.', zh: '请改正。' }, 'its en holds a Chinese'],
  ['half a sentence', { en: 'Mend it', zh: '请改正。' }, 'its en is no whole sentence'],
  ['a parameter in one language', { en: 'At most {max}.', zh: '过多。' }, 'other parameters'],
  ['other names of parameters', { en: '{a} of {b}.', zh: '{b}之{c}。' }, 'other parameters'],
])('%s is found', (_, text, problem) => {
  expect(textProblems([['x', text]]).join()).toContain(problem);
});

test('parameters may stand in another order', () => {
  expect(textProblems([['x', { en: '{a} of {b}.', zh: '{b}的{a}。' }]])).toEqual([]);
});
