import { expecting, HubError } from '../errors/errors.ts';
import type { Role, Viewer } from '../identity/viewer.ts';
import { sourceOf } from '../schema/field-source.ts';
import { MATRIX } from './matrix.ts';
import { missingRoles } from './visible.ts';

/**
 * Whoever may not read a field may not filter, sort or look up by it either: which rows come would tell
 * her what it holds. Looked for in the SQL over rows `e`, so that a condition written by hand is seen too.
 * @throws FORBIDDEN
 */
export function requireReadable(
  entity: Function,
  viewer: Viewer,
  sql: string,
  columnsOf: (properties: readonly string[]) => readonly string[],
): void {
  for (const field of Object.keys(MATRIX[entity.name]?.fields ?? {})) {
    const roles = missingRoles(entity.name, field, viewer);
    const columns = roles && columnsOf(sourceOf(entity, field) ?? []);
    if (columns?.some((column) => new RegExp(`\\be\\."?${column}\\b`).test(sql))) {
      throw closedTo(roles!);
    }
  }
}

/** Whoever may not read a field learns nothing from a look-up by it. @throws FORBIDDEN */
export function requireField(entity: Function, field: string, viewer: Viewer): void {
  const roles = missingRoles(entity.name, field, viewer);
  if (roles) throw closedTo(roles);
}

export function closedTo(roles: readonly Role[]): HubError {
  return new HubError('FORBIDDEN', expecting('ROLE_FOR_FIELD', { roles: [...roles] }));
}
