import { expecting, HubError } from '../errors/errors.ts';
import { ACTING_FOR_NOBODY, NOT_REGISTERED, SAYS_NOT_WHY } from './access-schema.ts';

/** The error of a statement that `access.admit` or `access.admit_acting` has ended, as its caller reads it; null for another. */
export function refusedAsking(error: unknown): HubError | null {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === NOT_REGISTERED) return new HubError('CLIENT_NOT_REGISTERED');
  if (code === SAYS_NOT_WHY) return new HubError('FORBIDDEN', expecting('PURPOSE_AND_BASIS'));
  if (code === ACTING_FOR_NOBODY) return new HubError('GUARDIANSHIP_NOT_IN_FORCE');
  return null;
}
