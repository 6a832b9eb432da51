import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, errorCode } from '../../../ground/errors/codes.ts';
import { badInput, expecting, HubError, notFound } from '../../../ground/errors/errors.ts';
import { describeFault } from '../../../ground/errors/fault.ts';
import { presentError } from '../../../ground/errors/present-error.ts';
import type { Language } from '../../../ground/text/text.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function present(error: Error, language: Language = 'en') {
  const logged: { errorId?: string; error: unknown }[] = [];
  const graphql =
    error instanceof GraphQLError
      ? error
      : new GraphQLError(error.message, { originalError: error });
  const shown = presentError(graphql.toJSON(), graphql, language, (entry) => logged.push(entry));
  return { shown: JSON.parse(JSON.stringify(shown)) as GraphQLFormattedError, logged };
}

describe('an error that its caller can act on arrives as it is:', () => {
  test.each([
    [
      badInput('filter.name', 'LENGTH', { min: 1, max: 50 }),
      {
        code: 'BAD_USER_INPUT',
        argument: 'filter.name',
        expects: 'LENGTH',
        params: { min: 1, max: 50 },
      },
    ],
    [notFound('id'), { code: 'NOT_FOUND', argument: 'id', expects: 'KNOWN' }],
    [new HubError('FORBIDDEN'), { code: 'FORBIDDEN' }],
    [
      new HubError('INVALID_CURSOR', { argument: 'after' }),
      { code: 'INVALID_CURSOR', argument: 'after' },
    ],
  ])('%s', (error, extensions) => {
    const { shown, logged } = present(error);
    expect(shown).toEqual({ message: error.message, extensions });
    expect(logged).toEqual([]);
  });

  test('with its path, and without what else it carries', () => {
    const { shown } = present(
      new GraphQLError('No.', {
        path: ['a', 0],
        extensions: {
          code: 'NOT_FOUND',
          stacktrace: ['at /x'],
          sql: 'select',
          serviceName: 'elders',
          argument: { a: 1 },
        },
      }),
    );
    const { en: message } = ERROR_CODES.NOT_FOUND.text;
    expect(shown).toEqual({ message, path: ['a', 0], extensions: { code: 'NOT_FOUND' } });
  });
});

describe('the sentence of an error is made from its code and details alone,', () => {
  const from = (extensions: Record<string, unknown>, language: Language = 'zh') =>
    present(new GraphQLError('13800138000', { extensions }), language).shown;

  test('in the language of the reader', () => {
    const error = badInput('first', 'BETWEEN', { min: 1, max: 100 });
    expect(present(error, 'en').shown.message).toBe('first is between 1 and 100.');
    expect(present(error, 'zh').shown.message).toBe('first 须在 1 与 100 之间。');
    expect(from({ code: 'STALE_FACTS' }).message).toBe(ERROR_CODES.STALE_FACTS.text.zh);
    const masked = present(new TypeError('x is undefined'), 'zh').shown;
    expect(masked.message).toBe(ERROR_CODES.INTERNAL_SERVER_ERROR.text.zh);
  });

  test('with the English text of graphql-js inside the sentence of its code', () => {
    const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
    const error = new GraphQLError('Cannot query field "x" on type "Query".', { extensions });
    expect(present(error, 'zh').shown.message).toBe(
      '文档与调用方可用的 schema 不符。GraphQL 的英文说明：' +
        'Cannot query field "x" on type "Query". 请查阅 schema。',
    );
  });

  test.each([
    ['a key that is not in the catalogue', { expects: 'WORLD_PEACE' }],
    ['a key that every object has', { expects: 'constructor' }],
    ['a key that is no text', { expects: ['BETWEEN'] }],
    ['a parameter missing', { expects: 'BETWEEN', params: { min: 1 } }],
    ['no parameters', { expects: 'BETWEEN' }],
    ['a parameter that is an object', { expects: 'BETWEEN', params: { min: {}, max: 1 } }],
    ['a parameter that is a name', { expects: 'BETWEEN', params: { min: '王建国', max: 1 } }],
    ['a parameter of a prototype', { expects: 'ROLE_FOR_ACTION', params: { constructor: 1 } }],
  ])('and falls back to its code for %s', (_, more) => {
    const shown = from({ code: 'BAD_USER_INPUT', argument: 'first', ...more });
    expect(shown.message).toBe(ERROR_CODES.BAD_USER_INPUT.text.zh);
    expect(shown.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  test('and drops parameters that the sentence has no place for', () => {
    const params = { min: 1, max: 2, name: 'x' };
    const shown = from({ code: 'BAD_USER_INPUT', argument: 'a', expects: 'BETWEEN', params });
    expect(shown.extensions!.params).toEqual({ min: 1, max: 2 });
  });

  test('and needs an argument that is a place in a request', () => {
    const shown = from({ code: 'BAD_USER_INPUT', argument: '王建国', expects: 'REQUIRED' });
    expect(shown.message).toBe(ERROR_CODES.BAD_USER_INPUT.text.zh);
    expect(shown.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test('with what waits for another change', () => {
    const error = Object.assign(new Error('canceling statement'), { code: '55P03' });
    expect(present(error, 'zh').shown.message).toBe('同一事项正在被修改。请稍后重试。');
  });
});

test.each([
  ['55P03', 'canceling statement due to lock timeout'],
  ['57014', 'canceling statement due to statement timeout'],
])('a wait that the database ended (%s) says so, and is in the log', (code, text) => {
  const { shown, logged } = present(Object.assign(new Error(text), { code }));
  expect(shown.extensions).toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  expect(shown.message).toMatch(/Try again/);
  expect(shown.message).not.toContain('statement');
  expect(logged).toMatchObject([{ error: { code } }]);
});

describe('everything else is masked and logged under its id:', () => {
  test.each([
    ['a bug', new TypeError('Cannot read properties of undefined')],
    ['a database error', Object.assign(new Error('select phone from elder'), { code: '22021' })],
    [
      'a code that is not in the catalogue',
      new GraphQLError('hunter2', { extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }),
    ],
    [
      'a code that every object has',
      new GraphQLError('hunter2', { extensions: { code: 'constructor' } }),
    ],
    [
      'a code that is no text',
      new GraphQLError('hunter2', { extensions: { code: ['NOT_FOUND'] } }),
    ],
    [
      'an internal error that brings text',
      new GraphQLError('at /srv/x.ts', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    ],
  ])('%s', (_, error) => {
    const { shown, logged } = present(error);
    expect(shown.message).toBe(ERROR_CODES.INTERNAL_SERVER_ERROR.text.en);
    expect(shown.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.stringMatching(ID),
    });
    expect(logged).toHaveLength(1);
    expect(logged[0]!.errorId).toBe(shown.extensions!.errorId);
    expect(JSON.stringify(shown)).not.toContain(error.message);
  });

  test('one that a subgraph has masked keeps the id of the subgraph’s log', () => {
    const errorId = '0b8f4a52-0b0c-4a38-9d3a-1f6f6a1b2c3d';
    const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId };
    const { shown, logged } = present(new GraphQLError('x', { extensions }));
    expect(shown.extensions).toEqual(extensions);
    expect(logged).toEqual([]);
  });

  test('text in place of an id is not passed on', () => {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId: 'at /srv/hub/x.ts:1' };
    const { shown, logged } = present(new GraphQLError('x', { extensions }));
    expect(shown.extensions!.errorId).toMatch(ID);
    expect(logged).toHaveLength(1);
  });
});

describe('the log keeps of a fault', () => {
  test('name, message, place and stack of a bug', () => {
    const fault = describeFault(new TypeError('x is undefined'), ['regions', 'nodes', 3, 'name']);
    expect(fault).toMatchObject({
      name: 'TypeError',
      message: 'x is undefined',
      path: 'regions.nodes.3.name',
    });
    expect(fault.stack!.length).toBeGreaterThan(0);
  });

  test('of a database error everything but its texts, which quote rows', () => {
    const error = Object.assign(new Error('insert into elder values (wang) - duplicate key'), {
      name: 'UniqueConstraintViolationException',
      code: '23505',
      table: 'elder',
      constraint: 'elder_identity_key',
      detail: 'Key (phone)=(13800138000) already exists.',
    });
    error.stack = `Error: ${error.message}\n${error.stack!.split('\n').slice(1).join('\n')}`;
    const fault = describeFault(error);
    expect(fault).toMatchObject({
      code: '23505',
      table: 'elder',
      constraint: 'elder_identity_key',
    });
    expect(JSON.stringify(fault)).not.toMatch(/wang|13800138000|insert into/);
  });

  test('something of what is no error at all', () => {
    expect(describeFault('13800138000')).toEqual({ name: 'string', path: undefined });
    expect(describeFault(undefined)).toEqual({ name: 'undefined', path: undefined });
  });
});

test('every code has a status of failure and says the cause and the next step', () => {
  for (const [code, { status, text }] of Object.entries(ERROR_CODES)) {
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text.en).toMatch(/\. .*\.$/);
    expect(text.zh).toMatch(/。.*。$/);
  }
});

test('details that an error is made with reach the client', () => {
  const details = expecting('ONE_OF', { values: ['A', 'B'] });
  const { shown } = present(new HubError('BAD_USER_INPUT', { argument: 'x-hub-y', ...details }));
  expect(shown).toEqual({
    message: 'x-hub-y is one of A, B.',
    extensions: { code: 'BAD_USER_INPUT', argument: 'x-hub-y', ...details },
  });
});

test('only own codes are codes', () => {
  expect(errorCode('NOT_FOUND')).toBe('NOT_FOUND');
  for (const other of ['toString', '__proto__', 'not_found', '', null, undefined, 1]) {
    expect(errorCode(other)).toBeNull();
  }
});
