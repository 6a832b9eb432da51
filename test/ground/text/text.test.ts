import { expect, test } from '@jest/globals';
import { fill, placesOf, type Text } from '../../../ground/text/text.ts';

const PAGE = {
  en: '{name} is between {min} and {max}.',
  zh: '{name}须在{min}与{max}之间。',
} as const;

test('A text is filled in the language that is asked for', () => {
  const parameters = { name: 'first', min: 1, max: 100 };
  expect(fill(PAGE, parameters, 'en')).toBe('first is between 1 and 100.');
  expect(fill(PAGE, parameters, 'zh')).toBe('first须在1与100之间。');
});

test('A parameter that is a text or a list is written in the same language', () => {
  const bed: Text = { en: 'home care bed', zh: '家庭养老床位' };
  const text: Text = { en: 'No {kind}: {reasons}.', zh: '无{kind}：{reasons}。' };
  const parameters = { kind: bed, reasons: ['A', 2, bed] };
  expect(fill(text, parameters, 'en')).toBe('No home care bed: A, 2, home care bed.');
  expect(fill(text, parameters, 'zh')).toBe('无家庭养老床位：A、2、家庭养老床位。');
});

test('A parameter that looks like a place is written as it is', () => {
  expect(fill(PAGE, { name: '{min}', min: '$&', max: '$1' }, 'en')).toBe(
    '{min} is between $& and $1.',
  );
});

test('A text is not filled by halves', () => {
  const text: Text = { en: '{constructor} {min}', zh: '{constructor}{min}' };
  expect(() => fill(text, { min: 1 }, 'en')).toThrow('{constructor}');
});

test('The places of a text are told in order', () => {
  expect(placesOf(PAGE.en)).toEqual(['name', 'min', 'max']);
  expect(placesOf('No place { } {}')).toEqual([]);
});

test('Parameters of a literal text are checked when it is compiled', () => {
  // @ts-expect-error max is missing
  expect(() => fill(PAGE, { name: 'first', min: 1 }, 'en')).toThrow('{max}');
});
