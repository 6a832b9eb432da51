import pg from 'pg';
import type { Column, RowMaker, RowShape } from './row-objects.ts';
import { type Parameter, StatementMessages } from './statement-messages.ts';

/** One statement that reads, and who waits for its rows. */
export interface Read {
  text: string;
  /** Under which it stays prepared, one name for one text; '' for a statement of this one time. */
  name: string;
  parameters: readonly Parameter[];
  shape: RowShape<object>;
  resolve(rows: object[]): void;
  reject(error: unknown): void;
}

/** What a connection remembers of a statement that it has prepared: its columns never change. */
interface Described {
  text: string;
  columns: readonly Column[];
  shape: RowShape<object>;
  make: RowMaker<object>;
}

const described = new WeakMap<pg.Connection, Map<string, Described>>();

/** SQLSTATEs of a prepared statement whose columns a migration has changed, and of a lost one. */
const OUTDATED = ['0A000', '26000'];

// A pipelining client refuses all but its own class, because a cursor would keep a portal open
// across round trips. Nothing here outlives its batch.
const Query = pg.Query as unknown as new (text: string) => object;

/**
 * The statements of one moment on one connection: one write, one transaction and, for statements
 * that it knows, no description. An error makes the server pass over what follows, so the rest is
 * sent anew; what came before has its answer, which an error undoes only in statements that write.
 */
class ReadBatch extends Query {
  readonly #client: pg.PoolClient;
  readonly #reads: readonly Read[];
  /** What the connection has prepared, and which of it was asked for without a description. */
  #known = new Map<string, Described>();
  readonly #trusted = new Set<Read>();
  #at = 0;
  #current: Described | undefined;
  #rows: object[] = [];
  #unreadable: unknown;

  constructor(
    client: pg.PoolClient,
    reads: readonly Read[],
    /** Called by pg too, when its own time limit has passed. */
    public callback: (error?: Error | null) => void,
  ) {
    super('');
    this.#client = client;
    this.#reads = reads;
  }

  submit(connection: pg.Connection): null {
    let known = described.get(connection);
    if (!known) described.set(connection, (known = new Map()));
    this.#known = known;
    const messages = new StatementMessages();
    for (const read of this.#reads) {
      const { name, text, parameters } = read;
      const prepared = known.get(name)?.text === text;
      if (prepared) this.#trusted.add(read);
      else messages.prepare(name, text);
      messages.bind(name, parameters);
      if (!prepared) messages.describe();
      messages.execute();
    }
    messages.sync();
    this.#begin();
    if (connection.stream.writable) connection.stream.write(messages.taken());
    return null;
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const { name, text, shape } = this.#reads[this.#at]!;
    const columns = fields.map((field) => ({
      name: field.name,
      parse: this.#client.getTypeParser(field.dataTypeID, 'text') as Column['parse'],
    }));
    this.#current = { text, columns, shape, make: shape(columns) };
    if (name !== '') this.#known.set(name, this.#current);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.#unreadable !== undefined) return;
    try {
      this.#rows.push(this.#current!.make(fields));
    } catch (error) {
      this.#unreadable = error;
    }
  }

  handleCommandComplete(): void {
    const { resolve, reject } = this.#reads[this.#at]!;
    if (this.#unreadable === undefined) resolve(this.#rows);
    else reject(this.#unreadable);
    this.#at += 1;
    this.#begin();
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handleReadyForQuery(): void {
    this.callback();
  }

  /** Of the current statement when the server says it; of the connection otherwise. */
  handleError(error: Error): void {
    const rest = this.#reads.slice(this.#at);
    if (!(error instanceof pg.DatabaseError)) {
      for (const { reject } of rest) reject(error);
      this.callback(error);
      return;
    }
    const failed = rest[0];
    const outdated = failed && this.#trusted.has(failed) && OUTDATED.includes(error.code ?? '');
    if (outdated) this.#known.delete(failed.name);
    else rest.shift()?.reject(error);
    if (rest.length > 0) sendReads(this.#client, rest, this.callback);
    else this.callback();
  }

  #begin(): void {
    this.#rows = [];
    this.#unreadable = undefined;
    this.#current = undefined;
    const read = this.#reads[this.#at];
    const known = read && this.#known.get(read.name);
    if (!known) return;
    this.#current = known;
    if (known.shape === read.shape) return;
    known.shape = read.shape;
    known.make = read.shape(known.columns);
  }
}

/**
 * Runs statements on a connection. `done` is called once, after the last of them has its rows or
 * its error, with the error of a connection that is lost.
 */
export function sendReads(
  client: pg.PoolClient,
  reads: readonly Read[],
  done: (error?: Error | null) => void,
): void {
  client.query(new ReadBatch(client, reads, done));
}
