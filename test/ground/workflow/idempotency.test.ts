import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { claim } from '../../../ground/workflow/idempotency.ts';

const WANTED = { client: 'c', mutation: 'm', key: 'k', body: 'b', subject: 'mine' };

/** A database that answers the statements one after another. */
function answering(...answers: object[][]) {
  const sent: string[] = [];
  const em = {
    execute: async (sql: string) => {
      sent.push(sql.trim().split(' ')[0]!);
      return answers.shift()!;
    },
  } as unknown as SqlEntityManager;
  return { em, sent };
}

test('a first use takes the key with one statement', async () => {
  const { em, sent } = answering([{}]);
  expect(await claim(em, WANTED)).toBeNull();
  expect(sent).toEqual(['insert']);
});

test('a second use gives the row of the first, not its own', async () => {
  const { em } = answering([], [{ body: 'b', subject: 'theirs' }]);
  expect(await claim(em, WANTED)).toBe('theirs');
});

test('another body is refused and names the key alone', async () => {
  const { em } = answering([], [{ body: 'other', subject: 'theirs' }]);
  const error = (await claim(em, WANTED).catch((caught: unknown) => caught)) as Error;
  expect(error).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
    extensions: { argument: 'input.idempotencyKey' },
  });
  expect(error.message).not.toContain('theirs');
});

test('a key that is removed for its age in between is taken anew', async () => {
  const { em, sent } = answering([], [], [{}]);
  expect(await claim(em, WANTED)).toBeNull();
  expect(sent).toEqual(['insert', 'select', 'insert']);
});
