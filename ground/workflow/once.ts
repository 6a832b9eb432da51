import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { requireClient } from '../access/require-client.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { CreateInput } from './action-input.ts';
import { claim } from './idempotency.ts';

/**
 * Does the work of a mutation in a transaction that begins with its idempotency key: null where it was
 * done now, and the keys of the rows that it was done for where it is a replay.
 * @throws CLIENT_NOT_REGISTERED; IDEMPOTENCY_KEY_REUSED for another input
 */
export function once(
  context: SubgraphContext,
  mutation: string,
  { idempotencyKey, ...body }: CreateInput,
  subject: string,
  work: (inside: SubgraphContext, em: SqlEntityManager) => Promise<void>,
): Promise<string | null> {
  const { viewer } = context;
  return context.transaction(async (inside, em) => {
    await requireClient(inside.rows);
    const before = await claim(em, {
      client: context.fingerprint([viewer.organisation, viewer.subject]),
      mutation,
      key: idempotencyKey,
      body: context.fingerprint(body),
      subject,
    });
    if (before === null) await work(inside, em);
    return before;
  });
}
