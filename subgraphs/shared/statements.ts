import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { numbered, shapeOf } from './placeholders.ts';

interface Prepared {
  text: string;
  name: string;
}

type Configure = (sql: string, params: unknown[], keep: boolean) => pg.QueryConfig;

interface Waiting {
  config: pg.QueryConfig;
  resolve: (rows: object[]) => void;
  reject: (error: unknown) => void;
}

/** Statements that a connection keeps prepared; what a client can vary beyond that is parsed anew. */
const MOST_PREPARED = 500;

/** How reads reach one subgraph's database: what all operations share. */
export class Statements {
  readonly #pool: pg.Pool;
  readonly #onStatement: ((sql: string) => void) | undefined;
  readonly #prepared = new Map<string, Prepared>();

  constructor(pool: pg.Pool, onStatement?: (sql: string) => void) {
    this.#pool = pool;
    this.#onStatement = onStatement;
  }

  /** For one operation: its statements of a moment share a connection, a write and a read. */
  pipeline(): Pipeline {
    return new Pipeline(this.#pool, (sql, params, keep) => this.#config(sql, params, keep));
  }

  #config(sql: string, values: unknown[], keep: boolean): pg.QueryConfig {
    const prepared = keep ? this.#prepare(sql, values) : null;
    const { text, name } = prepared ?? { text: numbered(sql, values) };
    this.#onStatement?.(text);
    return { text, name, values };
  }

  #prepare(sql: string, values: unknown[]): Prepared | null {
    const key = sql + shapeOf(values);
    const known = this.#prepared.get(key);
    if (known) return known;
    if (this.#prepared.size >= MOST_PREPARED) return null;
    const prepared = { text: numbered(sql, values), name: `hub_${this.#prepared.size}` };
    this.#prepared.set(key, prepared);
    return prepared;
  }
}

const opened = new WeakMap<object, Statements>();

/** Makes the statements of a database known to its entity managers. */
export function provideStatements(em: SqlEntityManager, statements: Statements): void {
  opened.set(em.getDriver(), statements);
}

export function statementsOf(em: SqlEntityManager): Statements {
  const found = opened.get(em.getDriver());
  if (!found) throw new Error('rows are read from a database that openDatabase has opened');
  return found;
}

/** A system call costs more than a small statement, so statements travel together. */
export class Pipeline {
  readonly #pool: pg.Pool;
  readonly #config: Configure;
  #waiting: Waiting[] = [];

  constructor(pool: pg.Pool, config: Configure) {
    this.#pool = pool;
    this.#config = config;
  }

  /** `keep` for statements that come again and whose plan does not depend on the values. */
  run(sql: string, params: unknown[], keep: boolean): Promise<object[]> {
    return new Promise((resolve, reject) => {
      const config = this.#config(sql, params, keep);
      if (this.#waiting.length === 0) setImmediate(() => this.#send());
      this.#waiting.push({ config, resolve, reject });
    });
  }

  #send(): void {
    const sent = this.#waiting;
    this.#waiting = [];
    this.#pool.connect((error, client) => {
      if (error || !client) {
        for (const { reject } of sent) reject(error);
        return;
      }
      const { stream } = (client as unknown as { connection: pg.Connection }).connection;
      let open = sent.length;
      const end = () => {
        open -= 1;
        if (open === 0) client.release();
      };
      stream.cork();
      for (const { config, resolve, reject } of sent) {
        client.query(config, (failed: Error | null, result: pg.QueryResult<object>) => {
          end();
          if (failed) reject(failed);
          else resolve(result.rows);
        });
      }
      stream.uncork();
    });
  }
}
