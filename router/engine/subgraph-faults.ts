import { HubError, outcomeUnknown } from '../../ground/errors/errors.ts';

/** What an `AbortSignal.timeout` gives as its reason. */
export function lateness(): DOMException {
  return new DOMException('The time is up.', 'TimeoutError');
}

/** How a failed call is reported, without the text of what went wrong. */
export interface CallFaults {
  /** It was not sent. */
  before(cause: unknown): HubError;
  /** It was sent, or may have been. */
  after(cause: unknown): HubError;
}

export function faultsOf(changes: boolean): CallFaults {
  const before = (cause: unknown): HubError => {
    const error = cause as Error;
    const late = error.name === 'TimeoutError';
    return new HubError(late ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE', {}, error);
  };
  const after = (cause: unknown): HubError => {
    if (cause instanceof HubError) return cause;
    return changes && !neverArrived(cause) ? outcomeUnknown(cause as Error) : before(cause);
  };
  return { before, after };
}

/** Whether nobody listened there, so that nothing can have been done. */
function neverArrived(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as { code?: unknown };
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND';
}
