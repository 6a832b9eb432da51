import type pg from 'pg';
import { type AppealsOf, appealOn } from './history/appeals.ts';
import { evidenceFor, type EvidenceOf } from './history/evidence.ts';
import { historyOf, type TableHistory, type Told } from './history/history.ts';

const BATCH = 2_000;

/** The steps of all rows of a subgraph. */
const STEPS = 'transition';

export type Row = Record<string, unknown>;

export interface Histories {
  asOf: string;
  /** How made-up rows came to their state, by table. */
  histories: Readonly<Record<string, TableHistory>>;
  /** How people contest what was decided on them. */
  appeals?: AppealsOf | undefined;
  /** What their steps rest on. */
  evidence?: EvidenceOf | undefined;
}

/**
 * Loads rows in batches: `add` collects, and writes a table's batch when it is full. Every row of
 * a table has the same columns; what a row leaves out is NULL. A made-up row gets its steps with it; a
 * real one has none, for no office of the hub did anything to it.
 */
export class Loader {
  readonly #client: pg.ClientBase;
  readonly #schema: string;
  readonly #past: Histories;
  readonly #started = new Date().toISOString();
  readonly #batches = new Map<string, Row[]>();
  loaded = 0;

  constructor(client: pg.ClientBase, schema: string, past: Histories) {
    this.#client = client;
    this.#schema = schema;
    this.#past = past;
  }

  /** `told`: what a row alone does not say of its history. */
  async add(table: string, row: Row, told?: Told): Promise<void> {
    const history = this.#past.histories[table];
    if (!history) return this.#collect(table, row);
    if (row['synthetic'] === false) {
      const since = { created_at: this.#started, updated_at: this.#started };
      return this.#collect(table, { version: 1, ...since, ...row });
    }
    const { columns, steps } = historyOf(history, row, this.#past.asOf, told);
    await this.#collect(table, { ...row, ...columns });
    const { appeals, evidence, asOf } = this.#past;
    const { machine } = history;
    for (const step of steps) {
      await this.#collect(STEPS, step);
      const piece = evidence && evidenceFor(evidence, { machine, from: table, row, step });
      if (piece) await this.add(piece.table, piece.row);
    }
    if (!appeals) return;
    const appeal = appealOn(appeals, { machine, from: table, row, steps, asOf });
    if (appeal) await this.add(appeal.table, appeal.row);
  }

  async #collect(table: string, row: Row): Promise<void> {
    let batch = this.#batches.get(table);
    if (!batch) this.#batches.set(table, (batch = []));
    batch.push(row);
    if (batch.length >= BATCH) await this.#write(table, batch);
  }

  async addAll(
    table: string,
    rows: Iterable<Row>,
    told?: (row: Row) => Told | undefined,
  ): Promise<void> {
    for (const row of rows) await this.add(table, row, told?.(row));
  }

  /** Gives their steps to the made-up rows of a table that SQL has made. */
  async tell(table: string): Promise<void> {
    await this.flush();
    const history = this.#past.histories[table]!;
    const key = history.key ?? 'key';
    const target = `"${this.#schema}"."${table}"`;
    const { rows } = await this.#client.query<Row>(
      `select to_jsonb(t) - 'version' as row from ${target} t where synthetic and not exists (
         select from "${this.#schema}"."${STEPS}" s where s.entity = $1 and s.subject = t.${key}::text)`,
      [history.machine.entity],
    );
    for (const { row } of rows) {
      const { columns, steps } = historyOf(history, row as Row, this.#past.asOf);
      await this.#client.query(
        `update ${target} set version = $2, created_at = $3, updated_at = $4 where ${key}::text = $1`,
        [(row as Row)[key], columns['version'], columns['created_at'], columns['updated_at']],
      );
      for (const step of steps) await this.#collect(STEPS, step);
    }
  }

  /** SQL over what was added so far. */
  async run(sql: string, params: unknown[] = []): Promise<void> {
    await this.flush();
    this.loaded += (await this.#client.query(sql, params)).rowCount ?? 0;
  }

  async flush(): Promise<void> {
    for (const [table, batch] of this.#batches) await this.#write(table, batch);
  }

  async #write(table: string, batch: Row[]): Promise<void> {
    if (batch.length === 0) return;
    const rows = batch.splice(0);
    const columns = Object.keys(rows[0] as Row)
      .map((name) => `"${name}"`)
      .join(', ');
    const target = `"${this.#schema}"."${table}"`;
    await this.#client.query(
      `insert into ${target} (${columns})
       select ${columns} from json_populate_recordset(null::${target}, $1)`,
      [JSON.stringify(rows)],
    );
    this.loaded += rows.length;
  }
}
