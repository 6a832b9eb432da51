import { HubError } from '../errors/errors.ts';

/**
 * When the one who asked stops waiting, in milliseconds since 1970. It travels with a call, also to
 * other machines, whose clocks have to agree as they have to for assertions.
 */
export type Deadline = number;

export const NO_DEADLINE: Deadline = Infinity;

export function remainingMs(deadline: Deadline): number {
  return deadline - Date.now();
}

/** @throws SUBGRAPH_TIMEOUT when a change would come too late. */
export function requireTime(deadline: Deadline): void {
  if (remainingMs(deadline) > 0) return;
  throw new HubError('SUBGRAPH_TIMEOUT');
}
