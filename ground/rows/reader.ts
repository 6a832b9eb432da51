import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { refusedAsking } from '../access/refused-asking.ts';
import type { SqlCondition } from './list-spec.ts';
import { reshaped, type Row, type RowShape } from './row-objects.ts';
import { type Pipeline, statementsOf } from './statements.ts';

/** Runs the statements of one operation: pipelined, or one by one inside of a transaction. */
export class Reader {
  readonly #em: SqlEntityManager;
  /** None inside a transaction, whose statements wait for each other and which says first who asks. */
  readonly #pipeline: Pipeline | null;

  constructor(em: SqlEntityManager, setting: string) {
    this.#em = em;
    this.#pipeline = em.isInTransaction() ? null : statementsOf(em).pipeline(setting);
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
      return reshaped(await this.#em.execute<Row[]>(sql, params), shape);
    } catch (error) {
      throw refusedAsking(error) ?? error;
    }
  }
}
