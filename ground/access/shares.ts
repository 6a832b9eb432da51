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
export function admitted(viewer: Viewer, said = saysWhy(viewer)): SqlCondition {
  return { sql: '(select access.admit(?, ?))', params: [viewer.organisation, said] };
}

/**
 * Whether a request names why it asks for a person: purpose and legal basis, and its case unless an
 * app has her consent.
 */
export function saysWhy({ audience, purpose, legalBasis, caseNumber }: Viewer): boolean {
  const byConsent = audience === 'developer' && legalBasis === 'SEPARATE_CONSENT';
  return purpose !== null && legalBasis !== null && (caseNumber !== null || byConsent);
}

/** SQL over a share `s`: it is for this organisation and not over. */
function inForce({ organisation, today }: Asker): SqlCondition {
  return sqlOf`s.organisation = ${organisation} and s.ended_at is null
    and s.valid_from <= ${today} and s.valid_until >= ${today}`;
}

/** Of whom a row is, and where it belongs to, as SQL; no place where only the group is asked for. */
export interface Whose {
  person: string;
  place: string | null;
}

/**
 * SQL over a share `s` of a person: it is in force for what the request says. One with a case serves that
 * case; one under a grant, while the grant holds, rows of the grant's places.
 */
function forThis(asker: Asker, { person, place }: Whose): SqlCondition {
  const { purpose, legalBasis, caseNumber, today } = asker;
  return sqlOf`s.person = ${person} and s.purpose = ${purpose}
    and s.legal_basis = ${legalBasis} and ${inForce(asker)}
    and (s.case_number is null or s.case_number = ${caseNumber})
    and (s.grant_key is null or access.grant_holds(s.grant_key, ${today}, ${place ?? 'null'}))`;
}

/** Rows of a person who shares one of these groups with the viewer for what he says. */
export function sharedRows(
  asker: Asker,
  whose: Whose,
  groups: readonly FieldGroup[],
): SqlCondition {
  const names = groups.map((group) => `'${group}'`).join(', ');
  return sqlOf`exists (select from access.share s
    where ${forThis(asker, whose)} and s.field_group in (${names}))`;
}

/** The groups that this person shares with the viewer for what he says, as a list. */
export function sharedGroups(asker: Asker, whose: Whose): SqlCondition {
  return sqlOf`array(select s.field_group from access.share s where ${forThis(asker, whose)})`;
}

/** Persons whom somebody else has named to the viewer: whom he looked up himself he knows. */
export function namedTo(asker: Asker, person: string): SqlCondition {
  return sqlOf`exists (select from access.share s
    where ${forThis(asker, { person, place: null })} and s.source <> 'GRANT')`;
}

/** Rows that are themselves the source of a share with the viewer: what he was given, for all purposes. */
export function sourcesOfShares(asker: Asker, row: string): SqlCondition {
  return sqlOf`exists (select from access.share s
    where s.source_key = ${row}."key" and ${inForce(asker)}
      and (s.grant_key is null or access.grant_holds(s.grant_key, ${asker.today}, null)))`;
}
