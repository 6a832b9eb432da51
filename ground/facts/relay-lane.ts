import type { MikroORM } from '@mikro-orm/postgresql';
import { applyBatch, sourceName } from './fact-position.ts';
import type { Subscription } from './facts.ts';
import { type Position, readBatch } from './outbox.ts';

const SLOWEST_MS = 60_000;

export interface RelayEnd {
  name: string;
  orm: MikroORM;
  subscriptions: readonly Subscription[];
}

/** One subscription of one consumer, on its own: what it fails by keeps no other waiting. */
export class Lane {
  /** Where the consumer stood when last looked; the row in its database decides. */
  position: Position | undefined;
  /** Facts that were held back then. */
  held = 0;
  /** When it was last written that consumer and source agree, by `performance.now()`. */
  agreedAt = -Infinity;
  failures = 0;
  error: unknown;
  notBefore = -Infinity;
  /** While facts are being applied. */
  work: Promise<void> | undefined;

  constructor(
    readonly consumer: RelayEnd,
    readonly source: RelayEnd,
    readonly subscription: Subscription,
    readonly onApplied: (lane: Lane, facts: number) => void,
  ) {}

  get name(): string {
    return sourceName(this.subscription);
  }

  get reader(): { kind: string; position: Position } {
    return { kind: this.subscription.kind, position: this.position! };
  }

  /**
   * Applies batch after batch, until none is ready or `stopped`. With `wait` it waits for its turn
   * at the position; else it leaves the work to the relay or rebuild that is at it.
   */
  async apply(wait: boolean, stopped: () => boolean): Promise<void> {
    const { consumer, source, subscription } = this;
    while (this.position && !stopped()) {
      const batch = await readBatch(source.orm, this.reader);
      this.held = batch.held;
      if (batch.facts.length === 0) return;
      const standing = await applyBatch(consumer.orm, subscription, this.position, batch, wait);
      this.position = standing ?? undefined;
      if (standing !== batch.end) continue;
      this.onApplied(this, batch.facts.length);
      if (batch.full) continue;
      if (batch.agreesAt !== null) this.agreedAt = performance.now();
      return;
    }
  }

  succeeded(): void {
    this.failures = 0;
    this.error = undefined;
  }

  /** The next try comes later and later, up to a minute. */
  failed(error: unknown, everyMs: number): void {
    this.failures += 1;
    this.error = error;
    this.position = undefined;
    this.notBefore = performance.now() + Math.min(everyMs * 2 ** this.failures, SLOWEST_MS);
  }
}
