import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { HubError } from './errors.ts';

/** A key that a client gave to one of its mutations, kept with what it was used for. */
@Entity({ tableName: 'idempotency_key' })
export class IdempotencyKey {
  /** Who sent it: organisation and user, as a keyed hash. */
  @PrimaryKey({ type: 'text' })
  client: string;

  @PrimaryKey({ type: 'text' })
  mutation: string;

  @PrimaryKey({ type: 'text' })
  key: string;

  /** Keyed hash of the rest of the input. */
  @Property({ type: 'text' })
  body: string;

  /** Key of the row that it made or changed. */
  @Property({ type: 'text' })
  subject: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt: Date;
}

export interface Claim {
  client: string;
  mutation: string;
  key: string;
  body: string;
  subject: string;
}

/**
 * Takes a key inside the transaction of its change: `null` for a first use, and the row it was used
 * for when it is a replay. Waits for another transaction that is using it now.
 * @throws IDEMPOTENCY_KEY_REUSED for another body.
 */
export async function claim(em: SqlEntityManager, wanted: Claim): Promise<string | null> {
  const { client, mutation, key, body, subject } = wanted;
  const taken = await em.execute<object[]>(
    `insert into idempotency_key (client, mutation, key, body, subject) values (?, ?, ?, ?, ?)
     on conflict do nothing returning 1`,
    [client, mutation, key, body, subject],
  );
  if (taken.length > 0) return null;
  const [used] = await em.execute<{ body: string; subject: string }[]>(
    'select body, subject from idempotency_key where client = ? and mutation = ? and key = ?',
    [client, mutation, key],
  );
  if (used?.body !== body) {
    throw new HubError(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotency key was used with another input; make a new key for a new intention.',
      { argument: 'input.idempotencyKey' },
    );
  }
  return used.subject;
}
