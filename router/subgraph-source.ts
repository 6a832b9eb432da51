import type { GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { HubError } from '../subgraphs/shared/errors.ts';
import { describeFault } from '../subgraphs/shared/fault.ts';
import type { Log } from '../subgraphs/shared/log.ts';
import type { Viewer } from '../subgraphs/shared/viewer.ts';
import { fitsDocument } from './answer-shape.ts';
import { faultPlaces } from './fault-places.ts';
import { subgraphErrors } from './subgraph-answer.ts';
import { type SubgraphTransport, unavailable } from './subgraph-transport.ts';

/** What the gateway carries from an operation to its subgraph calls. */
export interface SubgraphCall {
  viewer: Viewer;
  /** Ends when the operation has used up its time. */
  signal: AbortSignal;
}

/** One subgraph as the gateway asks it: what fails becomes errors at the places that stay null. */
export function subgraphSource(
  transport: SubgraphTransport | undefined,
  name: string,
  supergraph: GraphQLSchema,
  log: Log | undefined,
): GraphQLDataSource {
  if (!transport) throw new Error(`the supergraph names a subgraph that is not served: ${name}`);
  return {
    process: async ({ request, context, ...more }) => {
      const { viewer, signal } = context as unknown as SubgraphCall;
      const { document } = more as { document?: DocumentNode };
      const { query = '', variables = {}, operationName } = request;
      const { representations } = variables as { representations?: unknown };
      const asked = (): DocumentNode => document ?? parse(query);
      try {
        const { data, errors } = await transport.call(
          { query, variables, operationName },
          viewer,
          signal,
        );
        if (transport.remote && data && !fitsDocument(supergraph, asked(), data, representations)) {
          throw unavailable(
            name,
            new Error('the answer does not have the shape that was asked for'),
          );
        }
        return { data, errors: errors && subgraphErrors(errors) } as never;
      } catch (error) {
        const fault = error instanceof HubError ? error : unavailable(name, error as Error);
        log?.warn(
          {
            requestId: viewer.requestId,
            subgraph: name,
            code: fault.code,
            fault: describeFault(fault.originalError),
          },
          'subgraph fault',
        );
        return { data: null, errors: faultPlaces(fault, asked(), representations) } as never;
      }
    },
  };
}
