import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RECORD_MARK } from './record-schema.ts';
import type { Digest } from './digest.ts';

/**
 * The outbox of a subgraph: what it read of persons for one operation, written before it answers.
 * Serving logins may add to it and nothing else; the sealing login reads it.
 */
@Entity({ tableName: 'access_touch' })
export class AccessTouch {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  sequence: number;

  @Index()
  @Property({ type: 'uuid' })
  operation: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  at: Date;

  @Property({ type: 'json', columnType: 'json' })
  digest: Digest;
}

/**
 * Adds to the outbox. It need not wait for the disk: nothing is answered before the entry in the
 * chain is on it, and the log of the database has this before that.
 */
export const WRITE_TOUCH = `${RECORD_MARK}
  with soon as (select set_config('synchronous_commit', 'off', true))
  insert into access_touch (operation, digest) select ?::uuid, ?::json from soon returning 1 as done`;
