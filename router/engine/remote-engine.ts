import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { assertionHeader, signAssertion } from '../../ground/identity/assertion.ts';
import type { Log } from '../../ground/process/log.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import { anonymous, type Viewer } from '../../ground/identity/viewer.ts';
import { rootFields } from '../../ground/serving/root-fields.ts';
import { answerOf } from './answer/answer.ts';
import { ENGINE_BUDGET_MS, SUBGRAPH_TIMEOUT_MS, subgraphDeadline } from './deadlines.ts';
import type { Engine } from './engine.ts';
import { privateVariables } from './operation/asked-operation.ts';
import { RememberedOperations } from './remembered.ts';
import { postOperation } from '../edge/post-operation.ts';
import { isRecord, subgraphErrors } from './subgraph-answer.ts';
import { faultsOf } from './subgraph-faults.ts';
import { readSupergraphSdl } from './supergraph.ts';

/** What routers say of a subgraph that did not answer, or not in time (Apollo Router 2). */
const UNAVAILABLE = /^SUBREQUEST_|^(CONNECTION|DOWNSTREAM)_|MALFORMED_RESPONSE$/;
const TOO_LATE = /TIMEOUT/;

/**
 * A remote router that serves schema/supergraph.graphql (router/apollo-router.yaml configures
 * Apollo's). It gets one assertion per subgraph and passes on to each only its own.
 */
export function createRemoteEngine(
  supergraphSdl: string,
  url: string,
  secrets: Secrets,
  log: Log,
): Engine {
  const { api } = readSupergraphSdl(supergraphSdl);
  const operations = new RememberedOperations(api, async () => null);
  const headersFor = async (
    viewer: Viewer,
    writes: readonly string[],
  ): Promise<Record<string, string>> => {
    // The router makes the bodies, so the assertions cannot cover them.
    const use = { id: randomUUID(), writes };
    const deadline = subgraphDeadline(Date.now() + ENGINE_BUDGET_MS, SUBGRAPH_TIMEOUT_MS);
    const assertions = SUBGRAPHS.map(async ({ name }) => [
      assertionHeader(name),
      await signAssertion(secrets, name, viewer, { deadline, use }),
    ]);
    return {
      ...(Object.fromEntries(await Promise.all(assertions)) as Record<string, string>),
      'x-request-id': viewer.requestId,
    };
  };
  return {
    async execute(given, viewer) {
      const { asked, shape } = await operations.get(given);
      const variables = privateVariables(asked, given.variables);
      if (!asked.needsData) return answerOf(shape, {}, []);
      const { document, operation, text: query } = asked;
      const body = JSON.stringify({ query, operationName: operation.name?.value, variables });
      const changes = operation.operation === 'mutation';
      const writes = changes ? rootFields(document, operation) : [];
      const signal = AbortSignal.timeout(ENGINE_BUDGET_MS);
      try {
        const headers = await headersFor(viewer, writes);
        const { data, errors = [] } = await postOperation(url, headers, body, signal);
        const ours = errors.map((error) => inOurCodes(error, changes));
        return answerOf(shape, data ?? null, subgraphErrors(ours));
      } catch (error) {
        log.warn({ requestId: viewer.requestId, fault: (error as Error).name }, 'router fault');
        throw faultsOf(changes).after(error);
      }
    },
    async ready() {
      try {
        const headers = await headersFor(anonymous('ready'), []);
        const asked = JSON.stringify({ query: '{ __typename }' });
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
function inOurCodes(error: GraphQLFormattedError, changes: boolean): GraphQLFormattedError {
  const code = isRecord(error.extensions) ? String(error.extensions.code) : '';
  // A field of the mutation type that got no answer; deeper ones are read after the change.
  const isChange = changes && (error.path?.length ?? 0) <= 1;
  if (isChange && (TOO_LATE.test(code) || UNAVAILABLE.test(code))) {
    return { ...error, extensions: { code: 'OUTCOME_UNKNOWN' } };
  }
  if (TOO_LATE.test(code)) {
    return { ...error, extensions: { code: 'SUBGRAPH_TIMEOUT' } };
  }
  if (UNAVAILABLE.test(code)) {
    return { ...error, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
  }
  return error;
}
