import { expecting, HubError } from '../errors/errors.ts';
import { isOperator, type Role, type Viewer } from '../identity/viewer.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { type Asker, askerOf, type Asking, NOBODY, sqlOf } from './asker.ts';
import {
  actsForOthersOnly,
  admittedActing,
  isByWhichSheActs,
  isHers,
  type Whose,
  whoseRows,
} from './acting.ts';
import { MATRIX, type Readers } from './matrix.ts';
import { ofFacilities } from './of-facilities.ts';
import { isGiven, type Known, sharedWith, underOwner } from './shared-with.ts';
import { admitted, readsByShare } from './shares.ts';

/**
 * Which of the rows that a statement calls `row` the viewer sees; `null` where all of them are open.
 * @throws FORBIDDEN for staff whose roles do not read the entity at all, which tells nothing of a row
 */
export function visibleTo(
  asking: Asking,
  className: string,
  known: Known,
  row = 'e',
): SqlCondition | null {
  const readers = MATRIX[className];
  if (!readers) return null;
  const { viewer } = asking;
  const asker = askerOf(asking);
  if (readsByShare(viewer)) {
    const shared = sharedWith(asker, className, row, known);
    // What one was given can be read before one says for which of its purposes one asks.
    return sqlOf`${admitted(viewer, isGiven(readers) || undefined)} and ${shared}`;
  }
  if (viewer.audience === 'staff') {
    if (!holdsOne(readers.roles, viewer)) {
      const details = expecting('ROLE_FOR_ROWS', { type: className, roles: [...readers.roles] });
      throw new HubError('FORBIDDEN', details);
    }
    if (isOperator(viewer)) return ofFacilities(asker, readers, row, known);
    if ('everywhere' in readers) return null;
    return viewer.region === null ? NOBODY : ofOffice(asker, readers, row, known);
  }
  const whose = whoseRows(viewer);
  if (whose === null) return NOBODY;
  const hers = ofPerson(asker, readers, row, known, whose);
  return actsForOthersOnly(viewer) ? sqlOf`${admittedActing(asker)} and ${hers}` : hers;
}

/** Rows in the subtree of an office's region. */
export function ofOffice(asker: Asker, readers: Readers, row: string, known: Known): SqlCondition {
  if ('under' in readers) {
    return underOwner(readers, row, known, (owner) =>
      ofOffice(asker, MATRIX[readers.under]!, owner, known),
    );
  }
  if ('everywhere' in readers) return sqlOf`true`;
  return sqlOf`${row}."region_at" between ${asker.from} and ${asker.to}`;
}

/** Rows about a person, and those about others that are known to her. */
export function ofPerson(
  asker: Asker,
  readers: Readers,
  row: string,
  known: Known,
  whose: Whose = 'ALL',
): SqlCondition {
  if ('under' in readers) {
    return underOwner(readers, row, known, (owner) =>
      ofPerson(asker, MATRIX[readers.under]!, owner, known, whose),
    );
  }
  if (readers.person) {
    const hers = isHers(asker, `${row}."${readers.person}"`, whose);
    if (!readers.namesWhoActs || whose === 'OWN') return hers;
    return sqlOf`(${hers} or ${isByWhichSheActs(asker, `${row}."key"`)})`;
  }
  if (!readers.knownTo) return NOBODY;
  const { table, person, keys } = readers.knownTo;
  return sqlOf`exists (select from "${table}" known
    where ${isHers(asker, `known."${person}"`, whose)} and ${row}."key" = any(known."${keys}"))`;
}

/**
 * Roles, one of which the viewer would need for a field and holds none of. Of rows about a person
 * they are roles of staff: she herself and whom she shares with read them for other reasons.
 */
export function missingRoles(
  entity: string,
  field: string,
  viewer: Viewer,
): readonly Role[] | undefined {
  const readers = MATRIX[entity];
  const roles = readers?.fields?.[field];
  if (!roles || holdsOne(roles, viewer)) return undefined;
  const aboutPerson = 'person' in readers && viewer.audience !== 'staff';
  return aboutPerson ? undefined : roles;
}

export function holdsOne(roles: readonly Role[], viewer: Viewer): boolean {
  return roles.some((role) => viewer.roles.includes(role));
}
