import type { GraphQLFormattedError } from 'graphql';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { assertionHeader, signAssertion } from '../../ground/identity/assertion.ts';
import { HubError } from '../../ground/errors/errors.ts';
import type { Log } from '../../ground/process/log.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import { anonymous, type Viewer } from '../../ground/identity/viewer.ts';
import { ENGINE_BUDGET_MS } from './deadlines.ts';
import type { Engine } from './engine.ts';
import { postOperation } from '../edge/post-operation.ts';
import { isRecord, subgraphErrors } from './subgraph-answer.ts';

/** What routers say of a subgraph that did not answer, or not in time (Apollo Router 2). */
const UNAVAILABLE = /^SUBREQUEST_|^(CONNECTION|DOWNSTREAM)_|MALFORMED_RESPONSE$/;
const TOO_LATE = /TIMEOUT/;

/**
 * A remote router that serves schema/supergraph.graphql (router/apollo-router.yaml configures
 * Apollo's). It gets one assertion per subgraph and passes on to each only its own.
 */
export function createRemoteEngine(url: string, secrets: Secrets, log: Log): Engine {
  const headersFor = async (viewer: Viewer): Promise<Record<string, string>> => {
    const assertions = SUBGRAPHS.map(async ({ name }) => [
      assertionHeader(name),
      await signAssertion(secrets, name, viewer),
    ]);
    return {
      ...(Object.fromEntries(await Promise.all(assertions)) as Record<string, string>),
      'x-request-id': viewer.requestId,
    };
  };
  return {
    async execute({ query, operationName, variables }, viewer) {
      const request = { query, operationName: operationName ?? undefined, variables };
      const signal = AbortSignal.timeout(ENGINE_BUDGET_MS);
      try {
        const { data, errors } = await postOperation(
          url,
          await headersFor(viewer),
          request,
          signal,
        );
        return { data, ...(errors && { errors: subgraphErrors(errors.map(inOurCodes)) }) };
      } catch (error) {
        log.warn({ requestId: viewer.requestId, fault: (error as Error).name }, 'router fault');
        const late = (error as Error).name === 'TimeoutError';
        const code = late ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
        throw new HubError(code);
      }
    },
    async ready() {
      try {
        const headers = await headersFor(anonymous('ready'));
        const asked = { query: '{ __typename }' };
        const { data } = await postOperation(url, headers, asked, AbortSignal.timeout(1_000));
        return data?.__typename === 'Query';
      } catch {
        return false;
      }
    },
    close: async () => undefined,
  };
}

/** A router's own codes for a failed subgraph, as the hub's; its texts name addresses. */
function inOurCodes(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = isRecord(error.extensions) ? String(error.extensions.code) : '';
  if (TOO_LATE.test(code)) {
    return { ...error, extensions: { code: 'SUBGRAPH_TIMEOUT' } };
  }
  if (UNAVAILABLE.test(code)) {
    return { ...error, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
  }
  return error;
}
