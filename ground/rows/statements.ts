import type { SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { databaseFault } from '../errors/database-fault.ts';
import { numbered, shapeOf } from './placeholders.ts';
import { type Parameter, type Read, sendReads } from './read-query.ts';
import type { RowShape } from './row-objects.ts';

type Statement = Pick<Read, 'text' | 'name' | 'parameters'>;

/** Statements that a connection keeps prepared; what a client can vary beyond that is parsed anew. */
const MOST_PREPARED = 500;

/** As pg itself makes text of a parameter; its types leave this out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): Parameter } })
  .utils;

/** How reads reach one subgraph's database: what all operations share. */
export class Statements {
  /** By their SQL, then by the shape of their values. */
  readonly #prepared = new Map<string, Map<string, { text: string; name: string }>>();
  #names = 0;

  constructor(
    readonly pool: pg.Pool,
    readonly onStatement?: (sql: string) => void,
  ) {
    pool.on('connect', (client) => madeAt.set(client, performance.now()));
  }

  /** For one operation: its statements of a moment share a connection, a write and a read. */
  pipeline(setting = ''): Pipeline {
    return new Pipeline(this, setting);
  }

  statement(sql: string, values: unknown[], keep: boolean): Statement {
    const prepared = keep ? this.#prepare(sql, values) : null;
    const { text, name } = prepared ?? { text: numbered(sql, values), name: '' };
    this.onStatement?.(text);
    return { text, name, parameters: values.map((value) => prepareValue(value)) };
  }

  #prepare(sql: string, values: unknown[]): { text: string; name: string } | null {
    let shapes = this.#prepared.get(sql);
    const shape = shapeOf(values);
    const known = shapes?.get(shape);
    if (known) return known;
    if (this.#names >= MOST_PREPARED) return null;
    if (!shapes) this.#prepared.set(sql, (shapes = new Map()));
    const prepared = { text: numbered(sql, values), name: `hub_${this.#names++}` };
    shapes.set(shape, prepared);
    return prepared;
  }
}

/** When the connections of pools were made. */
const madeAt = new WeakMap<pg.PoolClient, number>();

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
  #waiting: Read[] = [];

  constructor(
    readonly statements: Statements,
    /** Who asks, for row security. */
    readonly setting: string,
  ) {}

  /**
   * The rows of a statement that only reads, in the given shape. `keep` for statements that come
   * again and whose plan does not depend on the values.
   */
  run<R extends object>(
    sql: string,
    params: unknown[],
    keep: boolean,
    shape: RowShape<R>,
  ): Promise<R[]> {
    return new Promise((resolve, reject) => {
      const statement = this.statements.statement(sql, params, keep);
      if (this.#waiting.length === 0) setImmediate(() => this.#attempt(this.#waiting.splice(0)));
      this.#waiting.push({
        ...statement,
        setting: this.setting,
        shape,
        resolve: resolve as Read['resolve'],
        reject,
      });
    });
  }

  /** Sends reads, and once more those whose connection was lost: on one made `since` then. */
  #attempt(reads: readonly Read[], since?: number): void {
    const lost: Read[] = [];
    const sent = since === undefined ? reads.map((read) => unlessLost(read, lost)) : reads;
    const ended = () => {
      if (lost.length > 0) this.#attempt(lost, performance.now());
    };
    this.statements.pool.connect((error, client) => {
      if (!client) {
        for (const { reject } of sent) reject(error);
        return ended();
      }
      // What killed one connection has often killed those that were idle beside it.
      if (since !== undefined && (madeAt.get(client) ?? 0) < since) {
        client.release(true);
        return this.#attempt(reads, since);
      }
      // Its own release: a client that dies is given back by whoever notices first.
      sendReads(client, sent, (broken) => {
        client.release(broken ?? undefined);
        ended();
      });
    });
  }
}

/** The read, which is added to `lost` and not refused when its connection is lost. */
function unlessLost(read: Read, lost: Read[]): Read {
  const reject = (error: unknown) => {
    if (databaseFault(error) === 'LOST') lost.push(read);
    else read.reject(error);
  };
  return { ...read, reject };
}
