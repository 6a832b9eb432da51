import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import {
  badInput,
  ERROR_CODES,
  errorCode,
  HubError,
  notFound,
  presentError,
} from '../../../ground/errors/errors.ts';
import { describeFault } from '../../../ground/errors/fault.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function present(error: Error, formatted?: GraphQLFormattedError) {
  const logged: { errorId?: string; error: unknown }[] = [];
  const graphql =
    error instanceof GraphQLError
      ? error
      : new GraphQLError(error.message, { originalError: error });
  const shown = presentError(formatted ?? graphql.toJSON(), graphql, (entry) => logged.push(entry));
  return { shown: JSON.parse(JSON.stringify(shown)) as GraphQLFormattedError, logged };
}

describe('an error that its caller can act on arrives as it is:', () => {
  test.each([
    [
      badInput('filter.name', 'filter.name is too long.'),
      { code: 'BAD_USER_INPUT', argument: 'filter.name' },
    ],
    [notFound('facility'), { code: 'NOT_FOUND' }],
    [new HubError('FORBIDDEN', 'Not for this caller.'), { code: 'FORBIDDEN' }],
    [
      new HubError('INVALID_CURSOR', 'No such cursor.', { argument: 'after' }),
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
    expect(shown).toEqual({ message: 'No.', path: ['a', 0], extensions: { code: 'NOT_FOUND' } });
  });
});

test.each([
  ['55P03', 'canceling statement due to lock timeout'],
  ['57014', 'canceling statement due to statement timeout'],
])('a wait that the database ended (%s) says so, and is in the log', (code, text) => {
  const { shown, logged } = present(Object.assign(new Error(text), { code }));
  expect(shown.extensions).toEqual({ code: 'SUBGRAPH_TIMEOUT' });
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
    expect(shown.message).toBe('The hub could not answer this part.');
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

test('findings of class-validator name paths and constraints, never values', () => {
  const error = new ArgumentValidationError([
    {
      property: 'input',
      value: '13800138000',
      children: [
        {
          property: 'phone',
          value: '13800138000',
          constraints: { isPhone: 'phone is not a phone number' },
        },
      ],
    },
  ]);
  const { shown } = present(error);
  expect(shown).toEqual({
    message: 'input.phone: phone is not a phone number',
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.phone' },
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

test('every code has a status of failure and says what to do', () => {
  for (const [code, { status, cause }] of Object.entries(ERROR_CODES)) {
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(cause).toMatch(/\.$/);
  }
});

test('only own codes are codes', () => {
  expect(errorCode('NOT_FOUND')).toBe('NOT_FOUND');
  for (const other of ['toString', '__proto__', 'not_found', '', null, undefined, 1]) {
    expect(errorCode(other)).toBeNull();
  }
});
