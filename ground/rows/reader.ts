import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { madeOnce } from '../process/made-once.ts';
import { afterThisMoment } from './abreast.ts';
import { refusedAsking } from '../access/refused-asking.ts';
import type { SqlCondition } from './list-spec.ts';
import { reshaped, type Row, type RowShape } from './row-objects.ts';
import { type Pipeline, statementsOf } from './statements.ts';

/** Runs the statements of one operation: pipelined, or one by one inside of a transaction. */
export class Reader {
  readonly #em: SqlEntityManager;
  /** None inside a transaction, whose statements wait for each other and which says first who asks. */
  readonly #pipeline: Pipeline | null;
  /** By their SQL, while rows go abreast: what waits to be asked at once. */
  #gathered: Map<string, Waiting[]> | null = null;

  constructor(em: SqlEntityManager, setting: string) {
    this.#em = em;
    this.#pipeline = em.isInTransaction() ? null : statementsOf(em).pipeline(setting);
  }

  /**
   * From now on, or no more: reads of one moment that differ in their values alone are one statement.
   * Only inside a transaction.
   */
  gather(isGathering: boolean): void {
    this.#gathered = isGathering ? new Map() : null;
  }

  /**
   * The rows of a statement. `keep` it prepared unless the best plan depends on the values, as that
   * of a range of regions does. @throws CLIENT_NOT_REGISTERED, or FORBIDDEN for who says not why
   */
  async run<R extends object>(
    { sql, params }: SqlCondition,
    keep: boolean,
    shape: RowShape<R>,
  ): Promise<R[]> {
    try {
      if (this.#pipeline) return await this.#pipeline.run(sql, params, keep, shape);
      const isRead = /^\s*select\b/i.test(sql);
      const rows =
        isRead && this.#gathered ? this.#ask(sql, params) : this.#em.execute(sql, params);
      return reshaped((await rows) as Row[], shape);
    } catch (error) {
      throw refusedAsking(error) ?? error;
    }
  }

  #ask(sql: string, params: readonly unknown[]): Promise<Row[]> {
    const gathered = this.#gathered!;
    return new Promise((resolve, reject) => {
      const waiting = madeOnce(gathered, sql, () => {
        afterThisMoment(() => void this.#askAll(sql, gathered));
        return [];
      });
      waiting.push({ params, resolve, reject });
    });
  }

  async #askAll(sql: string, gathered: Map<string, Waiting[]>): Promise<void> {
    const all = gathered.get(sql)!;
    gathered.delete(sql);
    const one = all.length === 1;
    const each = all.map((_, n) => (one ? sql : `select ${n} as "$at", q.* from (${sql}) q`));
    try {
      const params = all.flatMap((waiting) => waiting.params);
      const rows = await this.#em.execute<Row[]>(each.join(' union all '), params);
      if (one) return all[0]!.resolve(rows);
      const groups = all.map((): Row[] => []);
      for (const { $at, ...row } of rows) groups[$at as number]!.push(row);
      for (const [n, { resolve }] of all.entries()) resolve(groups[n]!);
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }
}

interface Waiting {
  params: readonly unknown[];
  resolve(rows: Row[]): void;
  reject(error: unknown): void;
}
