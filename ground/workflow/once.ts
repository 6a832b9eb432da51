import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { requireClient } from '../access/require-client.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { CreateInput } from './action-input.ts';
import { claim } from './idempotency.ts';

/** What a mutation does, and what it looks at when it was done before. */
export interface Work {
  now(inside: SubgraphContext, em: SqlEntityManager): Promise<void>;
  /** Whether a relative orders for somebody whose rows she need not read. */
  ordering: boolean;
  /** What was ordered before is answered only while she may still act; `done`: the keys of its rows. */
  again(inside: SubgraphContext, done: string): Promise<unknown>;
}

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
  { now, again, ordering }: Work,
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
    if (before === null) await now(inside, em);
    else if (ordering) await again(inside, before);
    return before;
  }, ordering);
}
