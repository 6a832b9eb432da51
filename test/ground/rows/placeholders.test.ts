import { numbered, shapeOf } from '../../../ground/rows/placeholders.ts';

test.each([
  ['no parameter', 'select 1', [], 'select 1'],
  ['a text', 'a = ?', ['x'], 'a = $1'],
  ['a list', 'a = any(array[?]::text[])', [['x', 'y']], 'a = any($1::text[])'],
  ['an integer', 'a = ?', [5], 'a = $1::int'],
  ['a large integer', 'a = ?', [150_600_000_000], 'a = $1::bigint'],
  ['a fraction', 'a = ?', [0.5], 'a = $1::numeric'],
  ['a boolean', 'a = ?', [false], 'a = $1::boolean'],
  ['nothing', 'a = ?', [null], 'a = $1'],
  ['several', '? < array[?] and ?', ['x', [1], 2], '$1 < $2 and $3::int'],
  [
    'lists as rows',
    'from unnest(array[?]::text[], array[?]::bigint[]) p(k, a) where ? = k',
    [['x', 'y'], [1, 2], 'x'],
    'from unnest($1::text[], $2::bigint[]) p(k, a) where $3 = k',
  ],
  [
    'lists of one as a row',
    'from unnest(array[?]::varchar(255)[], array[?]::bigint[]) p(k, a) where ? = k',
    [['x'], [1], 'x'],
    'from (select ($1::varchar(255)[])[1] as k, ($2::bigint[])[1] as a) p where $3 = k',
  ],
  [
    'lists whose order counts',
    'from unnest(array[?]::text[]) with ordinality p(k, i)',
    [['x']],
    'from unnest($1::text[]) with ordinality p(k, i)',
  ],
])('%s', (_, sql, params, text) => {
  expect(numbered(sql, params)).toBe(text);
});

test('statements that differ in their text differ in the shape of their parameters', () => {
  expect(shapeOf([1, 'x'])).not.toBe(shapeOf([2 ** 40, 'x']));
  expect(shapeOf([1, 'x'])).toBe(shapeOf([7, 'y']));
  expect(shapeOf([['x']])).not.toBe(shapeOf([['x', 'y']]));
  expect(shapeOf([['x', 'y', 'z']])).toBe(shapeOf([['x', 'y']]));
});

test('types of neighbours are not mistaken for each other', () => {
  expect(shapeOf([1, 'x'])).not.toBe(shapeOf(['x', 1]));
});
