import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../serving/context.ts';
import type { CreateInput } from '../workflow/action-input.ts';
import { claim } from '../workflow/idempotency.ts';

/** Ends a dry run: what it would have answered, and nothing written. */
class DryRun<Answer> extends Error {
  constructor(readonly answer: Answer) {
    super('a dry run writes nothing');
  }
}

/**
 * Does a mutation of many rows in one transaction and keeps its answer beside the idempotency key: sent
 * again with the same input, it answers the same and does nothing. A dry run leaves nothing at all.
 * @throws IDEMPOTENCY_KEY_REUSED for another input
 */
export async function answeredOnce<Answer>(
  context: SubgraphContext,
  mutation: string,
  { dryRun = false, ...input }: CreateInput & { dryRun?: boolean | null },
  work: (inside: SubgraphContext, em: SqlEntityManager) => Promise<Answer>,
): Promise<{ answer: Answer; replayed: boolean }> {
  const { idempotencyKey: key, ...body } = input;
  const { viewer } = context;
  const client = context.fingerprint([viewer.organisation, viewer.subject]);
  context.rows.forget();
  try {
    return await context.transaction(async (inside, em) => {
      const claimed = { client, mutation, key, body: inside.fingerprint(body), subject: '' };
      const before = await claim(em, claimed);
      if (before !== null) return { answer: JSON.parse(before) as Answer, replayed: true };
      const answer = await work(inside, em);
      if (dryRun) throw new DryRun(answer);
      await em.execute(
        'update idempotency_key set subject = ? where client = ? and mutation = ? and key = ?',
        [JSON.stringify(answer), client, mutation, key],
      );
      return { answer, replayed: false };
    });
  } catch (error) {
    if (error instanceof DryRun) return { answer: error.answer as Answer, replayed: false };
    throw error;
  } finally {
    context.rows.forget();
  }
}
