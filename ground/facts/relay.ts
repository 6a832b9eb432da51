import { setTimeout as pause } from 'node:timers/promises';
import { agree, openPositions } from './fact-position.ts';
import { describeFault } from '../errors/fault.ts';
import type { Log } from '../process/log.ts';
import { grouped } from '../figures/grouped.ts';
import { newsFor } from './outbox.ts';
import { Lane, type RelayEnd } from './relay-lane.ts';

/** How often `as_of` is written while nothing arrives; decisions refuse after five minutes. */
const AGREE_MS = 5_000;
const SETTLE_MS = 60_000;
const FOREIGN = 'the database comes from another server: rebuild this projection (npm run facts)';

/** Told of each batch: how many facts of a source a consumer has taken in. */
export type OnApplied = (consumer: string, source: string, facts: number) => void;

/**
 * Moves facts from outboxes to projections; each batch is one transaction of the consumer. It may be
 * killed anywhere, and any number of relays may run at once.
 */
export class Relay {
  readonly #lanes: readonly Lane[];
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #everyMs = 0;
  #log: Log | undefined;

  /** @throws when a consumer subscribes to one that is not among the ends. */
  constructor(ends: readonly RelayEnd[], onApplied: OnApplied = () => undefined) {
    const byName = new Map(ends.map((end) => [end.name, end]));
    this.#lanes = ends.flatMap((consumer) =>
      consumer.subscriptions.map((subscription) => {
        const source = byName.get(subscription.from);
        if (!source) throw new Error(`${consumer.name} subscribes to unknown ${subscription.from}`);
        const told = ({ name }: Lane, facts: number) => onApplied(consumer.name, name, facts);
        return new Lane(consumer, source, subscription, told);
      }),
    );
  }

  /**
   * Applies all that is published now and may be applied. Returns whether nothing waits: facts wait
   * for transactions that began before theirs ended and still run.
   * @throws what a subscription failed by, after the others are done.
   */
  async drain(): Promise<boolean> {
    const done = await this.#round();
    this.#fail();
    return done;
  }

  /**
   * Drains until nothing waits.
   * @throws when a transaction holds facts back for longer than `limitMs`, and as `drain` does.
   */
  async settle(limitMs = SETTLE_MS): Promise<void> {
    const end = performance.now() + limitMs;
    while (!(await this.#round())) {
      if (performance.now() > end) throw new Error('a running transaction holds facts back');
      await pause(20);
    }
    this.#fail();
  }

  /** Applies what may be applied now. Returns whether nothing waits; what failed does not wait. */
  async #round(): Promise<boolean> {
    await this.#atRest();
    if (this.#lanes.some(({ position }) => !position)) {
      this.#poll(true);
      await this.#atRest();
    }
    this.#poll(true);
    await this.#atRest();
    return this.#lanes.every(
      ({ held, position, error }) => error !== undefined || (held === 0 && position),
    );
  }

  #fail(): void {
    const errors = this.#lanes.flatMap(({ error }) => (error === undefined ? [] : [error]));
    if (errors.length > 1) throw new AggregateError(errors, 'several subscriptions failed');
    if (errors.length === 1) throw errors[0];
  }

  /** Looks every so often; what fails is tried less and less often, and alone. */
  start(everyMs: number, log: Log): void {
    this.#everyMs = everyMs;
    this.#log = log;
    this.#timer = setInterval(() => this.#poll(false), everyMs).unref();
  }

  /** Ends after the batches that are under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#atRest();
  }

  async #atRest(): Promise<void> {
    for (;;) {
      const works = this.#lanes.flatMap(({ work }) => work ?? []);
      if (works.length === 0) return;
      await Promise.all(works);
    }
  }

  /**
   * One look at each source, for all lanes that are not at work. Waits for nothing, so that a
   * database that hangs stops its own lanes alone. `wanted`: a caller waits for the outcome.
   */
  #poll(wanted: boolean): void {
    const now = performance.now();
    const due = this.#lanes.filter(({ work, notBefore }) => !work && (wanted || notBefore <= now));
    const lost = due.filter(({ position }) => !position);
    const placed = due.filter(({ position }) => position);
    for (const [consumer, lanes] of grouped(lost, (lane) => lane.consumer)) {
      this.#work(lanes, () => place(lanes, consumer), false);
    }
    for (const [source, lanes] of grouped(placed, (lane) => lane.source)) {
      this.#work(lanes, () => this.#look(lanes, source, wanted));
    }
  }

  /** Starts the lanes that have facts to apply, and has it written of the others that they agree. */
  async #look(lanes: readonly Lane[], source: RelayEnd, wanted: boolean): Promise<void> {
    const readers = lanes.map(({ reader }) => reader);
    const quiet: Quiet[] = [];
    for (const [n, news] of (await newsFor(source.orm, readers)).entries()) {
      const lane = lanes[n]!;
      const { foreign, ready, held, agreesAt } = news;
      lane.held = held;
      if (foreign) this.#work([lane], () => Promise.reject(new Error(FOREIGN)));
      else if (ready) this.#work([lane], () => lane.apply(wanted, () => this.#stopped));
      else if (agreesAt !== null && (wanted || performance.now() - lane.agreedAt >= AGREE_MS)) {
        quiet.push({ lane, agreesAt });
      }
    }
    for (const [consumer, some] of grouped(quiet, ({ lane }) => lane.consumer)) {
      const agreeing = some.map(({ lane }) => lane);
      this.#work(agreeing, () => agreeAll(some, consumer));
    }
  }

  /**
   * Keeps lanes at a piece of work until it is done or a further one takes them over. Only what
   * comes `last` shows that nothing fails any more.
   */
  #work(lanes: readonly Lane[], task: () => Promise<void>, last = true): void {
    const work: Promise<void> = task()
      .then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      .then((failure) => {
        for (const lane of lanes) {
          if (lane.work !== work) continue;
          lane.work = undefined;
          if (failure) this.#failed(lane, failure.error);
          else if (last) lane.succeeded();
        }
      });
    for (const lane of lanes) lane.work = work;
  }

  /** Errors of the database quote rows: the log has what they are and no more. */
  #failed(lane: Lane, error: unknown): void {
    lane.failed(error, this.#everyMs);
    const { consumer, name, failures } = lane;
    this.#log?.error(
      { consumer: consumer.name, source: name, failures, fault: describeFault(error) },
      'facts are not moving',
    );
  }
}

interface Quiet {
  lane: Lane;
  agreesAt: string;
}

/** Finds out where the lanes of a consumer stand. */
async function place(lanes: readonly Lane[], { orm }: RelayEnd): Promise<void> {
  const names = lanes.map(({ name }) => name);
  const positions = await openPositions(orm.em.fork(), names);
  for (const lane of lanes) lane.position = positions.get(lane.name);
}

/** Writes up to when lanes of a consumer agree with their sources. */
async function agreeAll(quiet: readonly Quiet[], { orm }: RelayEnd): Promise<void> {
  const said = await agree(
    orm,
    quiet.map(({ lane: { name, position }, agreesAt }) => ({
      source: name,
      position: position!,
      agreesAt,
    })),
  );
  for (const { lane } of quiet) {
    if (said.has(lane.name)) lane.agreedAt = performance.now();
    else lane.position = undefined;
  }
}
