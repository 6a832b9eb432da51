import DataLoader from 'dataloader';
import { madeOnce } from '../process/made-once.ts';

/** Keys in one statement, however many rows ask. */
const MOST_KEYS = 1_000;

/** Values by key, loaded for all keys of a level of an operation at once. */
export class Batches {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #anew = new Map<string, DataLoader<string, unknown>>();
  readonly #texts = new Map<object, string>();

  /** `name` says what is asked: who asks the same shares the statement. */
  load<V>(
    name: string,
    key: string,
    load: (keys: string[]) => Promise<Map<string, V>>,
  ): Promise<V | undefined> {
    const loader = madeOnce(this.#loaders, name, () => {
      const batch = async (keys: readonly string[]) => {
        const found = await load([...keys]);
        return keys.map((k) => found.get(k));
      };
      return new DataLoader<string, unknown>(batch, { maxBatchSize: MOST_KEYS });
    });
    return loader.load(key) as Promise<V | undefined>;
  }

  /** The same of what is asked anew each time: only who asks at one moment shares the answer. */
  loadAnew<V>(
    name: string,
    key: string,
    load: (keys: string[]) => Promise<Map<string, V>>,
  ): Promise<V | undefined> {
    const loader = madeOnce(this.#anew, name, () => {
      const batch = async (keys: readonly string[]) => {
        const found = await load([...new Set(keys)]);
        return keys.map((k) => found.get(k));
      };
      return new DataLoader<string, unknown>(batch, { maxBatchSize: MOST_KEYS, cache: false });
    });
    return loader.load(key) as Promise<V | undefined>;
  }

  forget(): void {
    this.#loaders.clear();
  }

  /** What is asked, as a text: often one constant for all rows of a level, so read once. */
  textOf(asked: object): string {
    return madeOnce(this.#texts, asked, () => JSON.stringify(asked));
  }
}
