import pg from 'pg';
import { databaseFault } from '../../../ground/errors/database-fault.ts';
import { presentError } from '../../../ground/errors/present-error.ts';
import { GraphQLError } from 'graphql';

const withCode = (code: string) => Object.assign(new Error('text with a name in it'), { code });

/** What PostgreSQL 18 may say of a connection or of itself: whole classes, and what a client sees. */
const SQLSTATES: Record<string, readonly string[]> = {
  SUBGRAPH_UNAVAILABLE: [
    ...['08000', '08001', '08003', '08004', '08006', '08007', '08P01'],
    ...['57P01', '57P02', '57P03', '57P04', '57P05'],
    ...['28000', '28P01', '3D000', '25P03'],
  ],
  SUBGRAPH_TIMEOUT: ['55P03', '57014', '25P04'],
  OVERLOADED: ['53300', '53400'],
  INTERNAL_SERVER_ERROR: ['23505', '22021', '42P01', '40P01', 'XX000', '53100', '53200', 'P0001'],
};

const SOCKETS = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['ENETUNREACH', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTDOWN', 'ENOTCONN'],
  ...['ERR_STREAM_DESTROYED', 'ERR_SOCKET_CLOSED'],
];

function shown(error: Error) {
  const log: object[] = [];
  const wrapped = new GraphQLError(error.message, { originalError: error, path: ['place'] });
  const answer = presentError(wrapped.toJSON(), wrapped, 'en', (entry) => log.push(entry));
  return { code: answer.extensions?.code, text: JSON.stringify([answer, log]), logged: log.length };
}

test.each(Object.entries(SQLSTATES).flatMap(([code, states]) => states.map((one) => [one, code])))(
  'SQLSTATE %s is reported as %s and logged, in both without its text',
  (state, code) => {
    const { text, ...rest } = shown(withCode(state));
    expect(rest).toEqual({ code, logged: 1 });
    expect(text).not.toContain('name in it');
  },
);

test.each(SOCKETS)('an error of the socket, %s, is a database that does not answer', (code) => {
  expect(shown(withCode(code)).code).toBe('SUBGRAPH_UNAVAILABLE');
});

test.each([undefined, null, 'text', {}, new Error('of the hub itself'), withCode('ENOENT')])(
  'what is no fault of a database is none: %p',
  (error) => expect(databaseFault(error)).toBeNull(),
);

describe('what pg says without a code is known as it is really said:', () => {
  const unused = { connectionString: 'postgres://nobody@127.0.0.1:1/none' };

  test('a pool without a free connection is busy', async () => {
    const pool = new pg.Pool({ ...unused, max: 1, connectionTimeoutMillis: 5 });
    // Takes the only place for ever.
    class Endless extends pg.Client {
      override connect(): Promise<this> {
        return new Promise(() => undefined);
      }
    }
    (pool as unknown as { Client: typeof pg.Client }).Client = Endless;
    void pool.connect().catch(() => undefined);
    const error: unknown = await pool.connect().catch((fault: unknown) => fault);
    expect(databaseFault(error)).toBe('BUSY');
  });

  test('a pool that has ended has lost its connections', async () => {
    const pool = new pg.Pool(unused);
    await pool.end();
    const error: unknown = await pool.connect().catch((fault: unknown) => fault);
    expect(databaseFault(error)).toBe('LOST');
  });

  test('nobody listens', async () => {
    const error: unknown = await new pg.Client(unused).connect().catch((fault: unknown) => fault);
    expect(databaseFault(error)).toBe('LOST');
  });
});
