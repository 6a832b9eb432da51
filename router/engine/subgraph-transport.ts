import type { FormattedExecutionResult } from 'graphql';
import {
  assertionHeader,
  bodyHash,
  LocalAssertion,
  signAssertion,
} from '../../ground/identity/assertion.ts';
import { type Deadline, NO_DEADLINE } from '../../ground/process/deadline.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import type { RunningSubgraph } from '../../ground/serving/server.ts';
import type { SubgraphRequest } from '../../ground/serving/subgraph.ts';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { subgraphDeadline, SUBGRAPH_TIMEOUT_MS } from './deadlines.ts';
import { faultsOf, lateness } from './subgraph-faults.ts';
import { postOperation } from '../edge/post-operation.ts';

/** What a call is for, and what ends it before the transport's own limit does. */
export interface CallTerms {
  /** Whether the subgraph is asked to change something: then no answer is no knowledge. */
  changes?: boolean;
  signal?: AbortSignal;
  /** When the whole operation has to be answered. */
  deadline?: Deadline;
}

/** How the embedded engine reaches one subgraph on behalf of a viewer. */
export interface SubgraphTransport {
  name: string;
  /** Whether answers come from another process, and may be anything. */
  remote: boolean;
  /**
   * @throws SUBGRAPH_UNAVAILABLE or SUBGRAPH_TIMEOUT when nothing was or will be changed;
   * OUTCOME_UNKNOWN when something may have been, or may yet be.
   */
  call(
    request: SubgraphRequest,
    viewer: Viewer,
    terms?: CallTerms,
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
    async call(request, viewer, { signal, deadline = NO_DEADLINE, changes = false } = {}) {
      const faults = faultsOf(changes);
      if (signal?.aborted) throw faults.before(signal.reason);
      const until = subgraphDeadline(deadline, timeoutMs);
      const assertion = new LocalAssertion(name, viewer, until);
      try {
        return await within(timeoutMs, signal, subgraph.execute(request, assertion));
      } catch (error) {
        throw faults.after(error);
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
  address: string | (() => string),
  secrets: Secrets,
  timeoutMs = SUBGRAPH_TIMEOUT_MS,
): SubgraphTransport {
  const url = () => (typeof address === 'string' ? address : address());
  return {
    name,
    remote: true,
    async call(request, viewer, { signal, deadline = NO_DEADLINE, changes = false } = {}) {
      const faults = faultsOf(changes);
      if (signal?.aborted) throw faults.before(signal.reason);
      const body = JSON.stringify(request);
      const assertion = await signAssertion(secrets, name, viewer, {
        deadline: subgraphDeadline(deadline, timeoutMs),
        use: { body: bodyHash(body) },
      });
      const headers = { 'x-request-id': viewer.requestId, [assertionHeader(name)]: assertion };
      try {
        return await postOperation(url(), headers, body, limit(timeoutMs, signal));
      } catch (error) {
        throw faults.after(error);
      }
    },
    async ready() {
      try {
        const health = new URL('/health/ready', url());
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
