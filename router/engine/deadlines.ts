import type { Deadline } from '../../ground/process/deadline.ts';

/**
 * The ladder of time limits, each below the next, so that the part that is late is named and what
 * the other parts said is kept. A client with a usual limit of 10 s sees an answer.
 */
export const SUBGRAPH_TIMEOUT_MS = 6_000;
/** All calls of one operation together: a slow subgraph leaves the next one less. */
export const ENGINE_BUDGET_MS = 7_000;
/** The last resort: the whole answer is one error. */
export const EDGE_DEADLINE_MS = 8_000;

/** What a subgraph needs to say that it is too late, before it is too late for its answer. */
const LAST_WORD_MS = 500;

/** When a subgraph has to give up a change, for a call that may take so long from now on. */
export function subgraphDeadline(operation: Deadline, timeoutMs: number): Deadline {
  return Math.min(operation, Date.now() + timeoutMs) - LAST_WORD_MS;
}
