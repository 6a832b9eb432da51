import type { GraphQLFormattedError } from 'graphql';
import { HubError } from '../../../ground/errors/errors.ts';
import { describeFault } from '../../../ground/errors/fault.ts';
import type { Log } from '../../../ground/process/log.ts';
import { DIGEST } from '../../../ground/serving/recording.ts';
import type { Viewer } from '../../../ground/identity/viewer.ts';
import type { Tree } from '../answer/tree.ts';
import { subgraphErrors } from '../subgraph-answer.ts';
import { faultsOf } from '../subgraph-faults.ts';
import type { CallTerms, SubgraphTransport } from '../subgraph-transport.ts';
import { fitsFetch, lostFields } from './fetch-shape.ts';
import type { EntityFetch, RootFetch } from './plan-nodes.ts';

export interface SubgraphAnswer {
  data: Tree | null;
  /** In the paths of the subgraph's own answer. */
  errors: readonly GraphQLFormattedError[];
}

/** Sends the fetches of one operation. */
export type CallSubgraph = (
  fetch: RootFetch | EntityFetch,
  variables: Tree,
) => Promise<SubgraphAnswer>;

export interface SubgraphCalls {
  transports: ReadonlyMap<string, SubgraphTransport>;
  log: Log | undefined;
}

/**
 * For one operation: what fails becomes errors at the places that stay null. `told` gets what the
 * subgraphs say of whom they read about.
 */
export function callsFor(
  { transports, log }: SubgraphCalls,
  viewer: Viewer,
  limits: Pick<CallTerms, 'signal' | 'deadline'>,
  told: unknown[] = [],
): CallSubgraph {
  return async (fetch, variables) => {
    const { subgraph, text: query, operationName } = fetch;
    const changes = fetch.kind === 'fetch' && fetch.changes;
    try {
      const transport = transports.get(subgraph);
      if (!transport) throw new Error(`there is no subgraph ${subgraph}`);
      const request = { query, variables, operationName };
      const terms = { ...limits, changes };
      const { data, errors, extensions } = await transport.call(request, viewer, terms);
      if (!data && errors?.some(isUnrecorded)) throw new HubError('RECORD_UNAVAILABLE');
      if (extensions?.[DIGEST]) told.push(extensions[DIGEST]);
      // Leaf values of this process are checked once, where the answer is cut.
      if (transport.remote && data && !fitsFetch(fetch, variables, data)) {
        throw new Error('the answer does not have the shape that was asked for');
      }
      return { data: data ?? null, errors: errors ? subgraphErrors(errors) : [] };
    } catch (error) {
      const fault = faultsOf(changes).after(error);
      const { message, code } = fault;
      const cause = describeFault(fault.originalError);
      log?.warn({ requestId: viewer.requestId, subgraph, code, fault: cause }, 'subgraph fault');
      const errors = lostFields(fetch, variables).map((path) => ({
        message,
        path,
        extensions: { code },
      }));
      return { data: null, errors };
    }
  };
}

/** Whether a subgraph shows nothing because it could not write down whom it is about. */
function isUnrecorded({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'RECORD_UNAVAILABLE';
}
