import type { FormattedExecutionResult } from 'graphql';
import { assertionHeader, signAssertion } from '../subgraphs/shared/assertion.ts';
import { HubError } from '../subgraphs/shared/errors.ts';
import type { Secrets } from '../subgraphs/shared/secrets.ts';
import type { RunningSubgraph, SubgraphRequest } from '../subgraphs/shared/server.ts';
import type { Viewer } from '../subgraphs/shared/viewer.ts';

/** How the embedded engine reaches one subgraph on behalf of a viewer. */
export interface SubgraphTransport {
  name: string;
  call(request: SubgraphRequest, viewer: Viewer): Promise<FormattedExecutionResult>;
  ready(): Promise<boolean>;
}

/** A subgraph in the same process: no socket, the same assertion. */
export function inProcess(subgraph: RunningSubgraph, secrets: Secrets): SubgraphTransport {
  const { name } = subgraph.definition;
  return {
    name,
    call: async (request, viewer) =>
      subgraph.execute(request, await signAssertion(secrets, name, viewer)),
    ready: () => subgraph.orm.isConnected(),
  };
}

/** Time a subgraph has to answer; below the edge's own limit of 8 s. */
const TIMEOUT_MS = 6_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * A subgraph over HTTP. Whatever goes wrong there becomes a coded error without its text:
 * bodies, stacks and addresses of the inside never reach a client.
 */
export function overHttp(
  name: string,
  url: string,
  secrets: Secrets,
  timeoutMs = TIMEOUT_MS,
): SubgraphTransport {
  return {
    name,
    async call(request, viewer) {
      const headers = {
        'content-type': 'application/json',
        'x-request-id': viewer.requestId,
        [assertionHeader(name)]: await signAssertion(secrets, name, viewer),
      };
      let text: string;
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers,
          body: JSON.stringify(request),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        text = await readBounded(response);
      } catch (error) {
        const late = error instanceof DOMException && error.name === 'TimeoutError';
        throw late ? timedOut(name) : unavailable(name);
      }
      return parseAnswer(name, text);
    },
    async ready() {
      try {
        const health = new URL('/health/live', url);
        return (await fetch(health, { signal: AbortSignal.timeout(1_000) })).ok;
      } catch {
        return false;
      }
    },
  };
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > MAX_ANSWER_BYTES) throw new Error('answer too large');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseAnswer(name: string, text: string): FormattedExecutionResult {
  let answer: unknown;
  try {
    answer = JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    throw unavailable(name);
  }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) throw unavailable(name);
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  const hasData = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (errors !== undefined && !Array.isArray(errors)) throw unavailable(name);
  if (!hasData && !(Array.isArray(errors) && errors.length > 0)) throw unavailable(name);
  return { data, errors } as FormattedExecutionResult;
}

function unavailable(name: string): HubError {
  return new HubError('SUBGRAPH_UNAVAILABLE', `The ${name} part of the hub did not answer.`);
}

function timedOut(name: string): HubError {
  return new HubError('SUBGRAPH_TIMEOUT', `The ${name} part of the hub answered too late.`);
}
