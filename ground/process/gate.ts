import { HubError } from '../errors/errors.ts';

export interface GateLimits {
  /** Works that run at once. */
  atOnce: number;
  /** How many of them may be of one client. */
  perClient: number;
  /** Works that wait for their turn. */
  waiting: number;
  /** How long one waits, in milliseconds. */
  waitMs: number;
}

interface Waiting {
  start: () => void;
  refuse: () => void;
}

/**
 * Bounds how much runs at once. Clients take turns, whatever the number of works that each has sent:
 * one that sends many waits behind itself and not before the others.
 */
export class Gate {
  readonly #limits: GateLimits;
  #running = 0;
  #waiting = 0;
  readonly #runningOf = new Map<string, number>();
  /** The client whose turn is next comes first; none has an empty queue. */
  readonly #queues = new Map<string, Waiting[]>();

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  /** @throws OVERLOADED, and then the work was not begun. */
  async run<T>(client: string, work: () => Promise<T>): Promise<T> {
    if (this.#isFree(client)) this.#enter(client);
    else await this.#turn(client);
    try {
      return await work();
    } finally {
      this.#leave(client);
    }
  }

  #isFree(client: string): boolean {
    const { atOnce, perClient } = this.#limits;
    return this.#running < atOnce && (this.#runningOf.get(client) ?? 0) < perClient;
  }

  #enter(client: string): void {
    this.#running += 1;
    this.#runningOf.set(client, (this.#runningOf.get(client) ?? 0) + 1);
  }

  #leave(client: string): void {
    this.#running -= 1;
    const left = (this.#runningOf.get(client) ?? 1) - 1;
    if (left > 0) this.#runningOf.set(client, left);
    else this.#runningOf.delete(client);
    for (const next of this.#queues.keys()) {
      if (this.#isFree(next)) return this.#startNext(next);
    }
  }

  #startNext(client: string): void {
    const queue = this.#queues.get(client)!;
    const { start } = queue[0]!;
    this.#remove(client, queue[0]!);
    if (queue.length > 0) {
      this.#queues.delete(client);
      this.#queues.set(client, queue);
    }
    // Entered here and not by the work itself: nobody may slip in between.
    this.#enter(client);
    start();
  }

  #turn(client: string): Promise<void> {
    if (this.#waiting >= this.#limits.waiting && !this.#makeRoom(client)) throw overloaded();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => waiting.refuse(), this.#limits.waitMs);
      const waiting: Waiting = {
        start: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: () => {
          clearTimeout(timer);
          this.#remove(client, waiting);
          reject(overloaded());
        },
      };
      const queue = this.#queues.get(client);
      if (queue) queue.push(waiting);
      else this.#queues.set(client, [waiting]);
      this.#waiting += 1;
    });
  }

  /** Refuses the newest work of the client that has most waiting, when that is more than `client` has. */
  #makeRoom(client: string): boolean {
    const own = this.#queues.get(client)?.length ?? 0;
    const longest = [...this.#queues.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
    if (longest.length <= own + 1) return false;
    longest.at(-1)!.refuse();
    return true;
  }

  #remove(client: string, waiting: Waiting): void {
    const queue = this.#queues.get(client)!;
    queue.splice(queue.indexOf(waiting), 1);
    if (queue.length === 0) this.#queues.delete(client);
    this.#waiting -= 1;
  }
}

function overloaded(): HubError {
  return new HubError('OVERLOADED');
}
