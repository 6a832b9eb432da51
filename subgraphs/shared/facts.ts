import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * What one subgraph must know of another arrives as facts: the owner writes a fact to its outbox in
 * the transaction of the change, the relay applies it, in order and once, to the consumer's own
 * projection.
 */
export interface Fact<Payload = Record<string, unknown>> {
  kind: string;
  /** Key of the entity that the fact is about; a later fact of the same kind replaces it. */
  subject: string;
  payload: Payload;
}

export interface PublishedFact<Payload = Record<string, unknown>> extends Fact<Payload> {
  sequence: number;
  publishedAt: Date;
}

/** How a subgraph takes in one kind of fact of another. */
export interface Subscription {
  from: string;
  kind: string;
  /** Applies facts in order, inside the transaction that also moves the position on. */
  apply(em: SqlEntityManager, facts: PublishedFact<never>[]): Promise<void>;
}

@Entity({ tableName: 'fact_outbox' })
@Index({ properties: ['kind', 'transactionId', 'sequence'] })
export class OutboxFact {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  sequence: number;

  /**
   * The writing transaction. Sequences are handed out before commit, so a lower one can appear
   * after a higher; no transaction older than the oldest running one can still add rows.
   */
  @Property({ type: 'bigint', defaultRaw: '((pg_current_xact_id())::text)::bigint' })
  transactionId: number;

  @Property({ type: 'text' })
  kind: string;

  @Property({ type: 'text' })
  subject: string;

  @Property({ type: 'jsonb' })
  payload: Record<string, unknown>;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  publishedAt: Date;
}

@Entity({ tableName: 'fact_position' })
export class FactPosition {
  /** Source subgraph and kind, such as finance/FACILITY_PRICE. */
  @PrimaryKey({ type: 'text' })
  source: string;

  @Property({ type: 'bigint' })
  transactionId: number;

  @Property({ type: 'bigint' })
  sequence: number;

  /** When the projection last agreed with its source. */
  @Property({ type: 'timestamptz' })
  asOf: Date;
}

/** The columns a seeder writes for a fact; `Loader` adds them with the rows they describe. */
export function outboxRow({ kind, subject, payload }: Fact): Record<string, unknown> {
  return { kind, subject, payload };
}
