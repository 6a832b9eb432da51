import type { Audience } from '../ground/identity/viewer.ts';

/**
 * The tags an audience's contract holds: classes, and the audience's own name for the fields that
 * `AlsoFor` opens to it (a consented app reads the level band, a partner the level and its dates,
 * an elder her own access record), and for the mutations that `For` gives it. `not-` and the name is
 * what `NotFor` keeps from it.
 */
export const AUDIENCE_TAGS: Record<Audience, readonly string[]> = {
  open: ['p0'],
  developer: ['p0', 'p2', 'developer'],
  partner: ['p0', 'p1', 'p2', 'partner'],
  elder: ['p0', 'p1', 'p2', 'p3', 'elder'],
  staff: ['p0', 'p1', 'p2', 'p3', 'p4', 'staff'],
};
