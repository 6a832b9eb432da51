import { type Answer, callOf } from '../access/answers.ts';
import { madeOnce } from '../process/made-once.ts';
import { Batches } from './batches.ts';
import type { Reader } from './reader.ts';
import { plainRow, type RowShape } from './row-objects.ts';

/** What one operation asks of a database beside rows: each question once, for all keys of a level. */
export class Asked {
  protected readonly batches = new Batches();
  protected readonly reader: Reader;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /**
   * A value per key, loaded for all keys of a level at once: the way to a figure that SQL computes.
   * `load` gets distinct keys and returns what it found by key.
   */
  batch<V>(
    name: string,
    key: string,
    load: (keys: string[]) => Promise<Map<string, V>>,
  ): Promise<V | undefined> {
    return this.batches.load(name, key, load);
  }

  /** Runs SQL that computes a figure; `?` are parameters, a list is written `array[?]::text[]`. */
  sql<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    const shape = plainRow as RowShape<object> as RowShape<R>;
    return this.reader.run({ sql: text, params: [...params] }, true, shape);
  }

  /** What the hub answers of rows that its caller may not see: numbers, yes or no, codes. */
  answer<R extends object>(
    answer: Pick<Answer, 'name'>,
    params: readonly unknown[] = [],
  ): Promise<R[]> {
    const { sql, params: values } = callOf(answer, params);
    return this.sql<R>(sql, values);
  }

  /** The same of one key, for all keys of an operation at once: each line says its key as `k`. */
  async answerBy<R extends object>(
    answer: Pick<Answer, 'name'>,
    key: string,
    more: readonly unknown[] = [],
  ): Promise<R[]> {
    const name = `answer ${answer.name} ${JSON.stringify(more)}`;
    const lines = await this.batch(name, key, async (keys) => {
      const groups = new Map<string, R[]>();
      for (const line of await this.answer<R & { k: string }>(answer, [keys, ...more])) {
        madeOnce(groups, line.k, () => []).push(line);
      }
      return groups;
    });
    return lines ?? [];
  }

  /** What the hub answers with yes or no, in its only column. */
  async isSo(answer: Pick<Answer, 'name'>, params: readonly unknown[]): Promise<boolean> {
    const [row] = await this.answer<Record<string, boolean>>(answer, params);
    return Object.values(row!)[0]!;
  }

  /** Drops what was batched so far: a mutation has changed the rows behind it. */
  forget(): void {
    this.batches.forget();
  }
}
