import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { madeOnce } from '../process/made-once.ts';
import { Pen, penOf } from './pen.ts';

type Work<Item> = (em: SqlEntityManager, items: readonly Item[]) => Promise<void>;

interface Asked<Item> {
  item: Item;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Many rows that go through the same work at the same time, in one transaction: what they ask for at one
 * moment is done in one statement, and what they write is kept until each row is known to be good.
 */
export class Abreast {
  readonly #asked = new Map<string, Asked<unknown>[]>();

  constructor(readonly em: SqlEntityManager) {}

  /** What one of the rows writes with. */
  pen(): Pen {
    return new Pen(this);
  }

  /** Does `work` once for all items of its name that are asked for at this moment. */
  together<Item>(name: string, item: Item, work: Work<Item>): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = madeOnce(this.#asked, name, () => {
        afterThisMoment(() => void this.#do(name, work as Work<unknown>));
        return [];
      });
      waiting.push({ item, resolve, reject });
    });
  }

  async #do(name: string, work: Work<unknown>): Promise<void> {
    const asked = this.#asked.get(name)!;
    this.#asked.delete(name);
    try {
      await work(
        this.em,
        asked.map(({ item }) => item),
      );
      for (const { resolve } of asked) resolve();
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}

/** Runs when all that can go on without waiting has gone on. */
export function afterThisMoment(work: () => void): void {
  void Promise.resolve().then(() => process.nextTick(work));
}

/**
 * Does `work` for an item; where its row goes abreast of others, once for the items of all that ask for
 * the same at this moment. `name` says what is the same.
 */
export function together<Item>(
  em: SqlEntityManager,
  name: string,
  item: Item,
  work: Work<Item>,
): Promise<void> {
  const pen = penOf(em);
  return pen ? pen.abreast.together(name, item, work) : work(em, [item]);
}

/** Does what rests on the writes of a row: at once, or when the row is written with those abreast of it. */
export async function onceWritten(em: SqlEntityManager, work: () => Promise<void>): Promise<void> {
  const pen = penOf(em);
  if (pen) pen.after(work);
  else await work();
}
