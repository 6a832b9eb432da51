import type pg from 'pg';

const BATCH = 2_000;

export type Row = Record<string, unknown>;

/**
 * Loads rows in batches: `add` collects, and writes a table's batch when it is full. Every row of
 * a table has the same columns; what a row leaves out is NULL.
 */
export class Loader {
  readonly #client: pg.ClientBase;
  readonly #schema: string;
  readonly #batches = new Map<string, Row[]>();
  loaded = 0;

  constructor(client: pg.ClientBase, schema: string) {
    this.#client = client;
    this.#schema = schema;
  }

  async add(table: string, row: Row): Promise<void> {
    let batch = this.#batches.get(table);
    if (!batch) this.#batches.set(table, (batch = []));
    batch.push(row);
    if (batch.length >= BATCH) await this.#write(table, batch);
  }

  async addAll(table: string, rows: Iterable<Row>): Promise<void> {
    for (const row of rows) await this.add(table, row);
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
