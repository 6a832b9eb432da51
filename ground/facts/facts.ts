import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../serving/context.ts';
import { HubError } from '../errors/errors.ts';
import { together } from '../rows/abreast.ts';
import { lockName } from '../rows/named-lock.ts';

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
  /** The projection: what a rebuild empties first. */
  tables: readonly string[];
  /** The entity of the projection where one is read. */
  entity?: EntityClass<AnyEntity>;
  /**
   * Applies facts in order, inside the transaction that also moves the position on. Only the last
   * fact of a subject must count: a rebuild may not find the earlier ones any more.
   */
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

  /** When the projection last agreed with its source, by the source's clock. */
  @Property({ type: 'timestamptz' })
  asOf: Date;
}

/** Publishes a fact in the transaction of the change. */
export async function publish(em: SqlEntityManager, fact: Fact): Promise<void> {
  await together(em, 'publish', fact, publishAll);
}

async function publishAll(em: SqlEntityManager, facts: readonly Fact[]): Promise<void> {
  // Nothing is read back: requests add to the outbox and do not look into it.
  await em.execute(
    `insert into fact_outbox (kind, subject, payload)
     select * from json_to_recordset(?) as f(kind text, subject text, payload jsonb)`,
    [JSON.stringify(facts)],
  );
}

/**
 * Lets transactions that publish the same subject go one after the other. A fact that is read from
 * rows asks for its turn before it reads them: else two changes side by side would each publish the
 * subject without the other's change.
 */
export async function awaitTurn(
  em: SqlEntityManager,
  { kind, subject }: Pick<Fact, 'kind' | 'subject'>,
): Promise<void> {
  await lockName(em, kind, subject);
}

/** A decision about money, or at a gate, rests only on facts that agreed this lately. */
export const FRESH_S = 300;

/**
 * Makes sure that a projection is up to date enough to decide by.
 * @throws STALE_FACTS when it is not, or was never filled.
 */
export async function requireFresh(
  { rows }: Pick<SubgraphContext, 'rows'>,
  ...sources: readonly `${string}/${string}`[]
): Promise<void> {
  const fresh = await rows.sql<{ source: string }>(
    `select source from fact_position
     where source = any(array[?]::text[]) and as_of > now() - make_interval(secs => ?)`,
    [sources, FRESH_S],
  );
  if (fresh.length === sources.length) return;
  throw new HubError('STALE_FACTS');
}

/** The columns a seeder writes for a fact; `Loader` adds them with the rows they describe. */
export function outboxRow({ kind, subject, payload }: Fact): Record<string, unknown> {
  return { kind, subject, payload };
}
