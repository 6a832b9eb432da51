import { subtree } from '../china/region-code.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { SqlCondition } from '../rows/list-spec.ts';

/** Who asks, on which day. */
export interface Asking {
  viewer: Viewer;
  /** YYYY-MM-DD in Asia/Shanghai. */
  today: string;
}

/**
 * What conditions on rows say of who asks, each as a piece of SQL. Statements of `Rows` carry the
 * values themselves; policies of row security read them from the setting of the transaction
 * (viewer-setting.ts). Both therefore ask the same.
 */
export type Asker = Readonly<Record<keyof typeof SAID, SqlCondition>>;

/** The values and their types in PostgreSQL. */
export const SAID = {
  /** Lowest and highest region code of the office's subtree. */
  from: 'bigint',
  to: 'bigint',
  person: 'uuid',
  /** Account of who acts for others, and by which power beside READ rows of theirs are found. */
  account: 'text',
  by: 'text',
  /** Facilities that an operator runs. */
  facilities: 'uuid[]',
  organisation: 'text',
  purpose: 'text',
  legalBasis: 'text',
  caseNumber: 'text',
  today: 'date',
} as const;

/** What one caller says; a condition compares with it, and nothing equals what is not said. */
export function said({ viewer, today }: Asking): Readonly<Record<keyof typeof SAID, unknown>> {
  const { region, person, account, organisation, purpose, legalBasis, caseNumber } = viewer;
  const { from, to } = region === null ? { from: null, to: null } : subtree(region);
  const facilities = `{${viewer.facilities.join(',')}}`;
  const office = { from, to, facilities, organisation };
  const by = viewer.ordering ? 'ORDER' : 'READ';
  return { ...office, person, account, by, purpose, legalBasis, caseNumber, today };
}

/** A condition that no row meets. */
export const NOBODY: SqlCondition = { sql: 'false', params: [] };

/** One caller, by value. */
export function askerOf(asking: Asking): Asker {
  const values = said(asking);
  const term = (name: keyof typeof SAID): SqlCondition => ({
    sql: ['date', 'uuid[]'].includes(SAID[name]) ? `?::${SAID[name]}` : '?',
    // Not null, by which PostgreSQL would know before it looks at anything that there is no row.
    params: [values[name] ?? (SAID[name] === 'text' ? '' : null)],
  });
  return byName(term);
}

export function byName(term: (name: keyof typeof SAID) => SqlCondition): Asker {
  const names = Object.keys(SAID) as (keyof typeof SAID)[];
  return Object.fromEntries(names.map((name) => [name, term(name)])) as unknown as Asker;
}

/** SQL with conditions put in: a tag for templates, which keeps their parameters in order. */
export function sqlOf(
  texts: TemplateStringsArray,
  ...parts: readonly (SqlCondition | string)[]
): SqlCondition {
  let sql = texts[0]!;
  const params: unknown[] = [];
  parts.forEach((part, n) => {
    if (typeof part === 'string') sql += part;
    else {
      sql += part.sql;
      params.push(...part.params);
    }
    sql += texts[n + 1]!;
  });
  return { sql, params };
}
