import pg from 'pg';
import { madeOnce } from '../process/made-once.ts';
import { SET_VIEWER } from '../access/viewer-setting.ts';
import { numbered } from './placeholders.ts';
import type { Column, RowMaker, RowShape } from './row-objects.ts';

/** A parameter as PostgreSQL takes it: text, or bytes as they are. */
export type Parameter = string | Buffer | null;

/** One statement, and who waits for its rows. It only reads: it may be run again. */
export interface Read {
  text: string;
  /** Under which it stays prepared; '' for a statement of this one time. */
  name: string;
  parameters: Parameter[];
  /** Who asks, for row security: known to this statement alone. */
  setting: string;
  shape: RowShape<object>;
  resolve(rows: object[]): void;
  reject(error: unknown): void;
}

/** What a connection remembers of a statement that it has prepared: its columns never change. */
interface Prepared {
  text: string;
  shape: RowShape<object>;
  make: RowMaker<object>;
}

/** Connections that have the statement prepared by which a caller is told. */
const saying = new WeakSet<pg.Connection>();
const SAYS = 'hub_says';

const prepared = new WeakMap<pg.Connection, Map<string, Prepared>>();

/** SQLSTATEs of a prepared statement whose columns a migration has changed, and of a lost one. */
const OUTDATED = ['0A000', '26000'];

type Ended = (lost?: Error | null) => void;

// A pipelining client takes no class but its own, because a cursor's portal would outlive its
// turn. Here a turn is bind, execute and sync of the unnamed portal, as it is in pg's own.
const Query = pg.Query as unknown as new (text: string) => object;

/**
 * A statement on its way. One that the connection has prepared is sent without asking for its
 * columns, and each row is made from its fields at once: pg's own query does both anew every time.
 */
class ReadQuery extends Query {
  /** Called at the end, with the error of a lost connection; by pg too, when its patience ends. */
  callback: Ended;
  readonly #client: pg.PoolClient;
  readonly #read: Read;
  #known = new Map<string, Prepared>();
  #described: Prepared | undefined;
  #again = false;
  /** Whether what comes belongs to the statement, and no more to the setting before it. */
  #said = false;
  readonly #rows: object[] = [];
  #unreadable: unknown;

  constructor(client: pg.PoolClient, read: Read, ended: Ended) {
    super('');
    this.#client = client;
    this.#read = read;
    this.callback = ended;
  }

  submit(connection: pg.Connection): null {
    const { name, text, parameters, setting, shape } = this.#read;
    this.#known = madeOnce(prepared, connection, () => new Map<string, Prepared>());
    const known = this.#known.get(name);
    this.#say(connection, setting);
    this.#again = known?.text === text && known.shape === shape;
    if (this.#again) this.#described = known;
    else {
      // The name may be taken; '' is none and stands until the next such.
      if (name !== '') connection.close({ type: 'S', name }, true);
      connection.parse({ name, text, types: [] }, true);
    }
    connection.bind({ statement: name, values: parameters }, true);
    if (!this.#again) connection.describe({ type: 'P' }, true);
    connection.execute(null, true);
    connection.sync();
    return null;
  }

  /** Says who asks. It holds up to the sync of this statement, in whose transaction it is. */
  #say(connection: pg.Connection, setting: string): void {
    if (!saying.has(connection)) {
      connection.close({ type: 'S', name: SAYS }, true);
      connection.parse({ name: SAYS, text: numbered(SET_VIEWER, ['']), types: [] }, true);
      saying.add(connection);
    }
    connection.bind({ statement: SAYS, values: [setting] }, true);
    connection.execute(null, true);
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const { name, text, shape } = this.#read;
    const columns = fields.map((field) => ({
      name: field.name,
      parse: this.#client.getTypeParser(field.dataTypeID, 'text') as Column['parse'],
    }));
    this.#described = { text, shape, make: shape(columns) };
    // Not before: what could not be parsed or bound is prepared anew, which is always right.
    if (name !== '') this.#known.set(name, this.#described);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (!this.#said || this.#unreadable !== undefined) return;
    try {
      this.#rows.push(this.#described!.make(fields));
    } catch (error) {
      this.#unreadable = error;
    }
  }

  handleCommandComplete(): void {
    this.#said = true;
  }

  handleReadyForQuery(): void {
    if (this.#unreadable === undefined) this.#read.resolve(this.#rows);
    else this.#read.reject(this.#unreadable);
    this.callback();
  }

  /** What the server says is about this statement; anything else is the end of the connection. */
  handleError(error: Error): void {
    const told = error instanceof pg.DatabaseError;
    if (told && (this.#again || !this.#said) && OUTDATED.includes(error.code ?? '')) {
      this.#known.delete(this.#read.name);
      if (!this.#said) saying.delete(this.#client.connection);
      sendReads(this.#client, [this.#read], this.callback);
      return;
    }
    this.#read.reject(error);
    this.callback(told ? null : error);
  }
}

/**
 * Runs statements on a pipelining connection, all in one write. Each one's error is its own.
 * `ended` is called once, when all have their rows or error, with the error of a lost connection.
 */
export function sendReads(client: pg.PoolClient, reads: readonly Read[], ended: Ended): void {
  let open = reads.length;
  let lost: Error | null | undefined;
  const end: Ended = (error) => {
    lost ??= error;
    open -= 1;
    if (open === 0) ended(lost);
  };
  const { stream } = client.connection;
  stream.cork();
  for (const read of reads) client.query(new ReadQuery(client, read, end));
  stream.uncork();
}
