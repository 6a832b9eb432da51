import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql';
import { describeFault } from '../../../ground/errors/fault.ts';
import type { Log } from '../../../ground/process/log.ts';
import type { Viewer } from '../../../ground/identity/viewer.ts';
import { subgraphErrors } from '../subgraph-answer.ts';
import { faultsOf } from '../subgraph-faults.ts';
import type { CallTerms, SubgraphTransport } from '../subgraph-transport.ts';
import { fitsDocument } from './answer-shape.ts';
import { lostFields } from './lost-fields.ts';
import type { Tree } from './tree.ts';

export interface SubgraphAnswer {
  data: Tree | null;
  /** In the paths of the subgraph's own answer. */
  errors: readonly GraphQLFormattedError[];
}

/** Sends the fetches of one operation. */
export type CallSubgraph = (fetch: FetchNode, variables: Tree) => Promise<SubgraphAnswer>;

export interface SubgraphCalls {
  transports: ReadonlyMap<string, SubgraphTransport>;
  schema: GraphQLSchema;
  log: Log | undefined;
}

/** For one operation: what fails becomes errors at the places that stay null. */
export function callsFor(
  { transports, schema, log }: SubgraphCalls,
  viewer: Viewer,
  limits: Pick<CallTerms, 'signal' | 'deadline'>,
): CallSubgraph {
  return async (fetch, variables) => {
    const { serviceName: name, operation: query, operationName } = fetch;
    const { representations } = variables;
    const changes = fetch.operationKind === 'mutation';
    try {
      const transport = transports.get(name);
      if (!transport) throw new Error(`there is no subgraph ${name}`);
      const request = { query, variables, operationName };
      const { data, errors } = await transport.call(request, viewer, {
        ...limits,
        changes,
      });
      if (transport.remote && data && !fitsDocument(schema, asked(fetch), data, representations)) {
        throw new Error('the answer does not have the shape that was asked for');
      }
      return { data: data ?? null, errors: errors ? subgraphErrors(errors) : [] };
    } catch (error) {
      const fault = faultsOf(changes).after(error);
      const { requestId } = viewer;
      const cause = describeFault(fault.originalError);
      log?.warn({ requestId, subgraph: name, code: fault.code, fault: cause }, 'subgraph fault');
      const { message, code } = fault;
      const errors = lostFields(asked(fetch), representations).map((path) => ({
        message,
        path,
        extensions: { code },
      }));
      return { data: null, errors };
    }
  };
}

const documents = new WeakMap<FetchNode, DocumentNode>();

function asked(fetch: FetchNode): DocumentNode {
  let document = documents.get(fetch);
  if (!document) documents.set(fetch, (document = parse(fetch.operation)));
  return document;
}
