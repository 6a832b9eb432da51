import { pageWindow } from '../../../ground/rows/page.ts';

describe('a page window', () => {
  test.each([
    ['nothing', {}, { backwards: false, limit: 20, cursor: null }],
    [
      'nulls',
      { first: null, after: null, last: null, before: null },
      { backwards: false, limit: 20, cursor: null },
    ],
    ['first', { first: 1 }, { backwards: false, limit: 1, cursor: null }],
    ['first at its limit', { first: 100 }, { backwards: false, limit: 100, cursor: null }],
    ['first and after', { first: 5, after: 'c' }, { backwards: false, limit: 5, cursor: 'c' }],
    ['after alone', { after: 'c' }, { backwards: false, limit: 20, cursor: 'c' }],
    ['last', { last: 100 }, { backwards: true, limit: 100, cursor: null }],
    ['last and before', { last: 5, before: 'c' }, { backwards: true, limit: 5, cursor: 'c' }],
    ['before alone', { before: 'c' }, { backwards: true, limit: 20, cursor: 'c' }],
    [
      'an empty cursor, which is one and will be refused',
      { after: '' },
      { backwards: false, limit: 20, cursor: '' },
    ],
  ])('of %s', (_, args, window) => {
    expect(pageWindow(args)).toEqual(window);
  });

  test.each([
    ['first', { first: 0 }],
    ['first', { first: -1 }],
    ['first', { first: 101 }],
    ['first', { first: 2147483647 }],
    ['last', { last: 0 }],
    ['last', { last: -5 }],
    ['last', { last: 101 }],
    ['last', { first: 1, last: 1 }],
    ['last', { first: 1, before: 'c' }],
    ['last', { after: 'c', last: 1 }],
    ['last', { after: 'c', before: 'd' }],
  ])('is refused, naming %s, for %j', (argument, args) => {
    expect(() => pageWindow(args)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
      }),
    );
  });
});
