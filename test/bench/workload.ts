import type { PublicIds } from '../../ground/identity/public-id.ts';

/** One request: to the hub as a persona with variables, to the floor with the values of its SQL. */
export interface Sample {
  as: string;
  variables: Record<string, unknown>;
  floor: unknown[];
}

/** Where samples come from. */
export interface Source {
  /** The day that both servers mean by today, YYYY-MM-DD. */
  today: string;
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** Data of the hub; @throws when it answers with an error. */
  ask(as: string, query: string, variables: Record<string, unknown>): Promise<Record<string, any>>;
  /** Public ids as this persona gets them. */
  ids(as: string): PublicIds;
}

/** A question to the hub, and one hand-written SQL statement that answers the same. */
export interface Workload {
  name: string;
  query: string;
  /** What is asked: other regions, people and pages from request to request. */
  samples(source: Source): Promise<Sample[]>;
  floor: {
    sql: string;
    /** The JSON of `data`; a column of type json arrives as its text. `ids` are the caller's. */
    answer(rows: Record<string, string>[], ids: PublicIds): string;
  };
}

/** For a statement whose one row holds all of the answer in the column `json`. */
export function wholeAnswer(rows: Record<string, string>[]): string {
  return rows[0]?.json ?? 'null';
}

/** Cities that the synthetic world fills at every size. */
export const CITIES = ['150600', '530400', '210100', '150100', '150200', '150900'];
