import type { GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql';
import { HubError } from '../subgraphs/shared/errors.ts';
import { describeFault } from '../subgraphs/shared/fault.ts';
import type { Log } from '../subgraphs/shared/log.ts';
import type { Viewer } from '../subgraphs/shared/viewer.ts';
import { fitsDocument } from './answer-shape.ts';
import { placed, sentPlaces } from './entity-places.ts';
import { faultPlaces } from './fault-places.ts';
import { subgraphErrors } from './subgraph-answer.ts';
import { type SubgraphTransport, unavailable } from './subgraph-transport.ts';

/** What the gateway carries from an operation to its subgraph calls. */
export interface SubgraphCall {
  viewer: Viewer;
  /** Ends when the operation has used up its time. */
  signal: AbortSignal;
  /** What root fetches answered: the gateway merges everything else into these objects. */
  roots: unknown[];
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
      const { viewer, signal, roots } = context as unknown as SubgraphCall;
      const { document, pathInIncomingRequest: path } = more as {
        document?: DocumentNode;
        pathInIncomingRequest?: (string | number)[];
      };
      const { query = '', variables = {}, operationName } = request;
      const { representations } = variables as { representations?: unknown };
      const asked = (): DocumentNode => document ?? parse(query);
      const inPlace = (errors: GraphQLFormattedError[]): GraphQLFormattedError[] => {
        if (!Array.isArray(representations) || !path) return errors;
        const places = sentPlaces(roots, path, representations);
        return errors.map((error) => placed(error, places));
      };
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
        if (representations === undefined) roots.push(data);
        return { data, errors: errors && inPlace(subgraphErrors(errors)) } as never;
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
        const errors = inPlace(faultPlaces(fault, asked(), representations));
        return { data: null, errors } as never;
      }
    },
  };
}
