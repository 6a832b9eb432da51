import DataLoader from 'dataloader';

/** Keys in one statement, however many rows ask. */
const MOST_KEYS = 1_000;

/** Values by key, loaded for all keys of a level of an operation at once. */
export class Batches {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #texts = new Map<object, string>();

  /** `name` says what is asked: who asks the same shares the statement. */
  load<V>(
    name: string,
    key: string,
    load: (keys: string[]) => Promise<Map<string, V>>,
  ): Promise<V | undefined> {
    let loader = this.#loaders.get(name) as DataLoader<string, V | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<string, V | undefined>(
        async (keys) => {
          const found = await load([...keys]);
          return keys.map((k) => found.get(k));
        },
        { maxBatchSize: MOST_KEYS },
      );
      this.#loaders.set(name, loader);
    }
    return loader.load(key);
  }

  forget(): void {
    this.#loaders.clear();
  }

  /** What is asked, as a text: often one constant for all rows of a level, so read once. */
  textOf(asked: object): string {
    let text = this.#texts.get(asked);
    if (text === undefined) this.#texts.set(asked, (text = JSON.stringify(asked)));
    return text;
  }
}
