import type { NewEntry } from './entries.ts';

/** Where a chain ends. */
export interface ChainHead {
  chain: string;
  sequence: number;
  hash: string;
}

/** Adds entries to one chain, in order, in one commit. */
export type SealBatch = (chain: string, entries: readonly NewEntry[]) => Promise<ChainHead>;

interface Waiting {
  entries: readonly NewEntry[];
  resolve(): void;
  reject(error: unknown): void;
}

/** Entries of one commit: more of them would hold up the first ones for the last ones. */
const MOST_AT_ONCE = 1_000;

/**
 * One commit for a chain at a time: what comes meanwhile waits, and goes together with the next. Each
 * commit waits for the disk, so a chain that took one for each request would be as slow as the disk.
 */
export class ChainQueue {
  readonly #chain: string;
  readonly #seal: SealBatch;
  readonly #waiting: Waiting[] = [];
  #running = false;

  constructor(chain: string, seal: SealBatch) {
    this.#chain = chain;
    this.#seal = seal;
  }

  /** Resolves when the entries are sealed. */
  add(entries: readonly NewEntry[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      try {
        await this.#seal(
          this.#chain,
          batch.flatMap(({ entries }) => entries),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = false;
  }

  #take(): Waiting[] {
    let size = 0;
    const next = this.#waiting.findIndex(({ entries }, n) => {
      size += entries.length;
      return n > 0 && size > MOST_AT_ONCE;
    });
    return this.#waiting.splice(0, next === -1 ? this.#waiting.length : next);
  }
}
