import type { FormattedExecutionResult } from 'graphql';
import { assertionHeader, LocalAssertion, signAssertion } from '../../ground/identity/assertion.ts';
import { HubError } from '../../ground/errors/errors.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import type { RunningSubgraph } from '../../ground/serving/server.ts';
import type { SubgraphRequest } from '../../ground/serving/subgraph.ts';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { SUBGRAPH_TIMEOUT_MS } from './deadlines.ts';
import { postOperation } from '../edge/post-operation.ts';

/** How the embedded engine reaches one subgraph on behalf of a viewer. */
export interface SubgraphTransport {
  name: string;
  /** Whether answers come from another process, and may be anything. */
  remote: boolean;
  /** @throws SUBGRAPH_UNAVAILABLE or SUBGRAPH_TIMEOUT; `signal` ends the call before its own limit. */
  call(
    request: SubgraphRequest,
    viewer: Viewer,
    signal?: AbortSignal,
  ): Promise<FormattedExecutionResult>;
  ready(): Promise<boolean>;
}

/** A subgraph in the same process: no socket, the same time limit. */
export function inProcess(
  subgraph: RunningSubgraph,
  timeoutMs = SUBGRAPH_TIMEOUT_MS,
): SubgraphTransport {
  const { name } = subgraph.definition;
  return {
    name,
    remote: false,
    async call(request, viewer, signal) {
      const assertion = new LocalAssertion(name, viewer);
      try {
        return await within(timeoutMs, signal, subgraph.execute(request, assertion));
      } catch (error) {
        throw fault(error);
      }
    },
    ready: () => subgraph.ready(),
  };
}

/**
 * A subgraph over HTTP. Whatever goes wrong there becomes a coded error without its text:
 * bodies, stacks and addresses of the inside never reach a client.
 */
export function overHttp(
  name: string,
  url: string,
  secrets: Secrets,
  timeoutMs = SUBGRAPH_TIMEOUT_MS,
): SubgraphTransport {
  return {
    name,
    remote: true,
    async call(request, viewer, signal) {
      const headers = {
        'x-request-id': viewer.requestId,
        [assertionHeader(name)]: await signAssertion(secrets, name, viewer),
      };
      try {
        return await postOperation(url, headers, request, limit(timeoutMs, signal));
      } catch (error) {
        throw fault(error);
      }
    },
    async ready() {
      try {
        const health = new URL('/health/ready', url);
        return (await fetch(health, { signal: AbortSignal.timeout(1_000) })).ok;
      } catch {
        return false;
      }
    },
  };
}

function limit(timeoutMs: number, signal?: AbortSignal): AbortSignal {
  const own = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([own, signal]) : own;
}

/**
 * The work, or the reason why it is late when that comes first. A timer that is cleared costs a
 * twentieth of an `AbortSignal.timeout`, which fires for work long done.
 */
async function within<T>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: Promise<T>,
): Promise<T> {
  let end = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(lateness()), timeoutMs);
    const stop = () => reject(signal?.reason as Error);
    end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    end();
  }
}

/** What an `AbortSignal.timeout` gives as its reason. */
export function lateness(): DOMException {
  return new DOMException('The time is up.', 'TimeoutError');
}

function fault(cause: unknown): HubError {
  const error = cause as Error;
  if (error.name !== 'TimeoutError') return unavailable(error);
  return new HubError('SUBGRAPH_TIMEOUT', {}, error);
}

export function unavailable(cause: Error): HubError {
  return new HubError('SUBGRAPH_UNAVAILABLE', {}, cause);
}
