import type { Viewer } from '../identity/viewer.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import type { FieldGroup } from './field-groups.ts';

/** Who asks, on which day. */
export interface Asking {
  viewer: Viewer;
  /** YYYY-MM-DD in Asia/Shanghai. */
  today: string;
}

/** Who reads of a person what she shares with him and nothing else: an app, an office elsewhere. */
export function readsByShare({ audience }: Viewer): boolean {
  return audience === 'developer' || audience === 'partner';
}

/**
 * SQL that fails as a whole for an organisation that may not ask for people, whatever rows there are;
 * see `access.admit`. It stands before any condition on a row.
 */
export function admitted(
  { organisation, purpose, legalBasis }: Viewer,
  saysWhy = purpose !== null && legalBasis !== null,
): SqlCondition {
  return { sql: '(select access.admit(?, ?))', params: [organisation, saysWhy] };
}

/** SQL over a share `s`: it is for this organisation and not over. */
function inForce({ viewer: { organisation }, today }: Asking): SqlCondition {
  return {
    sql: `s.organisation = ? and s.ended_at is null
      and s.valid_from <= ?::date and s.valid_until >= ?::date`,
    params: [organisation, today, today],
  };
}

/** SQL over a share `s` of a person: it is in force for what the request says. */
function forThis(asking: Asking, person: string): SqlCondition {
  const { sql, params } = inForce(asking);
  const { purpose, legalBasis } = asking.viewer;
  return {
    sql: `s.person = ${person} and s.purpose = ? and s.legal_basis = ? and ${sql}`,
    // Not null, by which PostgreSQL would know before it looks at anything that there is no row.
    params: [purpose ?? '', legalBasis ?? '', ...params],
  };
}

/** Rows of a person who shares one of these groups with the viewer for what he says. */
export function sharedRows(
  asking: Asking,
  person: string,
  groups: readonly FieldGroup[],
): SqlCondition {
  const { sql, params } = forThis(asking, person);
  return {
    sql: `exists (select from access.share s where ${sql} and s.field_group = any(array[?]::text[]))`,
    params: [...params, groups],
  };
}

/** The groups that this person shares with the viewer for what he says, as a list. */
export function sharedGroups(asking: Asking, person: string): SqlCondition {
  const { sql, params } = forThis(asking, person);
  return { sql: `array(select s.field_group from access.share s where ${sql})`, params };
}

/** Rows that are themselves the source of a share with the viewer: what he was given, for all purposes. */
export function sourcesOfShares(asking: Asking, row: string): SqlCondition {
  const { sql, params } = inForce(asking);
  return {
    sql: `exists (select from access.share s where s.source_key = ${row}."key" and ${sql})`,
    params,
  };
}
