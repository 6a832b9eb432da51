import type { Log } from '../../../ground/process/log.ts';
import { describeFault } from '../../../ground/errors/fault.ts';
import type { ChainHead } from './chain-queue.ts';
import type { Heads } from './heads.ts';

/** Entries of a chain after which its head is written, whatever the time. */
export const HEAD_EVERY = 1_000;

/** Writes down where chains end: now and then, and where a chain has grown by many entries. */
export class HeadWriter {
  readonly #heads: Heads;
  readonly #log: Log | undefined;
  /** Heads that are not written yet, by chain, and entries since the last that is. */
  readonly #fresh = new Map<string, ChainHead>();
  readonly #grown = new Map<string, number>();
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(heads: Heads, log?: Log) {
    this.#heads = heads;
    this.#log = log;
  }

  /** A chain ends there now, with so many entries more than before. */
  note(head: ChainHead, entries: number): void {
    const { chain } = head;
    this.#fresh.set(chain, head);
    const grown = (this.#grown.get(chain) ?? 0) + entries;
    this.#grown.set(chain, grown);
    if (grown >= HEAD_EVERY) void this.write([chain]);
  }

  /** Takes up where chains end that no head covers yet: a hub that was killed wrote none. */
  async takeUp(ends: readonly ChainHead[]): Promise<void> {
    const { heads } = await this.#heads.read();
    for (const end of ends) {
      const covered = heads.filter(({ chain }) => chain === end.chain);
      const last = Math.max(0, ...covered.map(({ sequence }) => sequence));
      if (end.sequence > last && !this.#fresh.has(end.chain)) this.#fresh.set(end.chain, end);
    }
    await this.write();
  }

  start(everyMs = 60_000): void {
    this.#timer = setInterval(() => void this.write(), everyMs).unref();
  }

  /** Writes the heads of these chains, or of all that have grown. Who writes waits for who did before. */
  write(chains: Iterable<string> = [...this.#fresh.keys()]): Promise<void> {
    const heads = [...chains].flatMap((chain) => this.#fresh.get(chain) ?? []);
    for (const { chain } of heads) {
      this.#fresh.delete(chain);
      this.#grown.delete(chain);
    }
    this.#writing = this.#writing
      .then(() => this.#heads.add(heads))
      .catch((error: unknown) => {
        this.#log?.error({ fault: describeFault(error) }, 'heads of the record are not written');
        // The next time writes them, unless the chain has a later one by then.
        for (const head of heads) {
          if (!this.#fresh.has(head.chain)) this.#fresh.set(head.chain, head);
        }
      });
    return this.#writing;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
  }
}
