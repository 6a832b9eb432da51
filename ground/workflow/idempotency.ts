import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { HubError } from '../errors/errors.ts';

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

  @Index()
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt: Date;
}

type Claim = Omit<IdempotencyKey, 'createdAt'>;

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
  // Too old to be kept: it went between the two statements.
  if (!used) return claim(em, wanted);
  if (used.body !== body) {
    throw new HubError('IDEMPOTENCY_KEY_REUSED', { argument: 'input.idempotencyKey' });
  }
  return used.subject;
}

/** How long a key is kept: a client that sends it again later does the work again. */
export const KEY_DAYS = 30;

/** Removes keys that are too old, at most `limit` of them; how many it removed. */
export async function forgetOldKeys(em: SqlEntityManager, limit: number): Promise<number> {
  const [gone] = await em.execute<{ n: number }[]>(
    `with old as (
       select ctid from idempotency_key
       where created_at < now() - make_interval(days => ?) limit ?
       for update skip locked
     ), gone as (
       delete from idempotency_key k using old where k.ctid = old.ctid returning 1
     )
     select count(*) as n from gone`,
    [KEY_DAYS, limit],
  );
  return gone?.n ?? 0;
}
