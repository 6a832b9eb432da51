import type { Viewer } from '../identity/viewer.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { type Asker, sqlOf } from './asker.ts';
import type { FieldGroup } from './field-groups.ts';

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
function inForce({ organisation, today }: Asker): SqlCondition {
  return sqlOf`s.organisation = ${organisation} and s.ended_at is null
    and s.valid_from <= ${today} and s.valid_until >= ${today}`;
}

/** SQL over a share `s` of a person: it is in force for what the request says. */
function forThis(asker: Asker, person: string): SqlCondition {
  const { purpose, legalBasis } = asker;
  return sqlOf`s.person = ${person} and s.purpose = ${purpose}
    and s.legal_basis = ${legalBasis} and ${inForce(asker)}`;
}

/** Rows of a person who shares one of these groups with the viewer for what he says. */
export function sharedRows(
  asker: Asker,
  person: string,
  groups: readonly FieldGroup[],
): SqlCondition {
  const names = groups.map((group) => `'${group}'`).join(', ');
  return sqlOf`exists (select from access.share s
    where ${forThis(asker, person)} and s.field_group in (${names}))`;
}

/** The groups that this person shares with the viewer for what he says, as a list. */
export function sharedGroups(asker: Asker, person: string): SqlCondition {
  return sqlOf`array(select s.field_group from access.share s where ${forThis(asker, person)})`;
}

/** Rows that are themselves the source of a share with the viewer: what he was given, for all purposes. */
export function sourcesOfShares(asker: Asker, row: string): SqlCondition {
  return sqlOf`exists (select from access.share s
    where s.source_key = ${row}."key" and ${inForce(asker)})`;
}
