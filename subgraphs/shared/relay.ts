import type { MikroORM } from '@mikro-orm/postgresql';
import type { PublishedFact, Subscription } from './facts.ts';
import type { Log } from './log.ts';

const BATCH = 1_000;
const SLOWEST_MS = 60_000;

export interface RelayEnd {
  name: string;
  orm: MikroORM;
  subscriptions: readonly Subscription[];
}

/** Moves facts from outboxes to projections; each step is one transaction of the consumer. */
export class Relay {
  readonly #ends: ReadonlyMap<string, RelayEnd>;
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(ends: readonly RelayEnd[]) {
    this.#ends = new Map(ends.map((end) => [end.name, end]));
  }

  /** Applies everything that is published now. */
  drain(): Promise<void> {
    this.#running = this.#running.catch(() => undefined).then(() => this.#drainAll());
    return this.#running;
  }

  /** Drains again and again; after a failure less and less often, up to once a minute. */
  start(everyMs: number, log: Log): void {
    let failures = 0;
    const next = () => {
      const pause = Math.min(everyMs * 2 ** failures, SLOWEST_MS);
      this.#timer = setTimeout(() => {
        void this.drain()
          .then(
            () => (failures = 0),
            (error: unknown) => {
              failures += 1;
              log.error({ error, failures }, 'facts are not moving');
            },
          )
          .finally(() => this.#timer && next());
      }, pause);
      this.#timer.unref();
    };
    next();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running.catch(() => undefined);
  }

  async #drainAll(): Promise<void> {
    for (const consumer of this.#ends.values()) {
      for (const subscription of consumer.subscriptions) {
        const source = this.#ends.get(subscription.from);
        if (!source) throw new Error(`${consumer.name} subscribes to unknown ${subscription.from}`);
        while ((await step(source.orm, consumer.orm, subscription)) === BATCH);
      }
    }
  }
}

/** One batch; the number of facts applied. The consumer's position row serialises relays. */
async function step(
  source: MikroORM,
  consumer: MikroORM,
  subscription: Subscription,
): Promise<number> {
  const name = `${subscription.from}/${subscription.kind}`;
  return consumer.em.fork().transactional(async (em) => {
    await em.execute(
      `insert into fact_position (source, transaction_id, sequence, as_of)
       values (?, 0, 0, now()) on conflict do nothing`,
      [name],
    );
    const [position] = await em.execute<Position[]>(
      'select transaction_id, sequence from fact_position where source = ? for update',
      [name],
    );
    const facts = await source.em.fork().execute<OutboxRow[]>(
      `select transaction_id, sequence, kind, subject, payload, published_at from fact_outbox
       where kind = ? and (transaction_id, sequence) > (?, ?)
         and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
       order by transaction_id, sequence limit ?`,
      [subscription.kind, position!.transaction_id, position!.sequence, BATCH],
    );
    const last = facts.at(-1);
    if (last) await subscription.apply(em, facts.map(published) as never[]);
    await em.execute(
      `update fact_position set transaction_id = ?, sequence = ?, as_of = now() where source = ?`,
      [
        last?.transaction_id ?? position!.transaction_id,
        last?.sequence ?? position!.sequence,
        name,
      ],
    );
    return facts.length;
  });
}

interface Position {
  transaction_id: number;
  sequence: number;
}

interface OutboxRow extends Position {
  kind: string;
  subject: string;
  payload: Record<string, unknown>;
  published_at: Date;
}

function published(row: OutboxRow): PublishedFact {
  const { kind, subject, payload, sequence, published_at: publishedAt } = row;
  return { kind, subject, payload, sequence, publishedAt };
}
