import pg from 'pg';

/**
 * A statement over rows that its caller may not see. It is a function of the database, owned by a role
 * that nobody logs in as; requests call it by its name and get numbers, a yes or a code, and never a
 * row. `?` are its parameters, as in `Rows.sql`.
 */
export interface Answer {
  name: string;
  /** What it answers, for the page of readers. */
  says: string;
  sql: string;
  /** Whether it writes, such as a fact for others; it gives nothing then. */
  changes?: true;
}

/** The call of an answer. Lists go as PostgreSQL writes them, so that its own types hold everywhere. */
export function callOf(
  { name }: Pick<Answer, 'name'>,
  params: readonly unknown[],
): { sql: string; params: unknown[] } {
  return {
    sql: `select * from "${name}"(${params.map(() => '?').join(', ')})`,
    params: params.map((param) => (Array.isArray(param) ? prepareValue(param) : param)),
  };
}

/** As pg itself makes text of a parameter; its types leave this out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): string } })
  .utils;
