import type pg from 'pg';

/** What a request does beside its work: it records whom it looked at. */
const RECORD = ['access_touch', 'access_entry'];

/**
 * Counts from now on the rows that come to and go from every table of the subgraphs. A test asks twice
 * for each thing that it tries whether anything was written: counting all rows for that took a third of
 * the time that the database needed for the tests of workflows.
 */
export async function watchWrites(owner: pg.Client, schemas: readonly string[]): Promise<void> {
  await owner.query(`
    create schema watched;
    create unlogged table watched.write (schema name, "table" name, rows bigint);
    create function watched.note() returns trigger language plpgsql security definer as $$
      begin
        insert into watched.write
          select tg_table_schema, tg_table_name, n from (select count(*) as n from changed) c where n > 0;
        return null;
      end $$`);
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = any($1) and tablename <> all($2)`,
    [schemas, RECORD],
  );
  const triggers = rows.flatMap(({ name }) => [
    `create trigger watched_made after insert on ${name} referencing new table as changed
       for each statement execute function watched.note()`,
    `create trigger watched_gone after delete on ${name} referencing old table as changed
       for each statement execute function watched.note()`,
  ]);
  await owner.query(triggers.join(';'));
}

/** How many rows came to and went from the tables of a schema so far, by table. */
export async function writesOf(client: pg.Client, schema: string): Promise<Record<string, string>> {
  const { rows } = await client.query<{ table: string; n: string }>(
    `select "table", sum(rows) as n from watched.write where schema = $1 group by 1`,
    [schema],
  );
  return Object.fromEntries(rows.map(({ table, n }) => [table, n]));
}
