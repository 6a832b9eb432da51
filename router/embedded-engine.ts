import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { FormattedExecutionResult } from 'graphql';
import type { Viewer } from '../subgraphs/shared/viewer.ts';
import type { Engine } from './engine.ts';
import type { SubgraphTransport } from './subgraph-transport.ts';

/** Bounds the planner: one plan may not weigh more paths than this (reference of the risk: security notes). */
const PATHS_LIMIT = 5_000;

/** @apollo/gateway in the same process, over the committed supergraph. */
export async function createEmbeddedEngine(
  supergraphSdl: string,
  transports: readonly SubgraphTransport[],
): Promise<Engine> {
  const byName = new Map(transports.map((transport) => [transport.name, transport]));
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(byName.get(name), name),
    queryPlannerConfig: { debug: { pathsLimit: PATHS_LIMIT } },
    __exposeQueryPlanExperimental: false,
  });
  const { executor } = await gateway.load();
  if (!executor) throw new Error('the gateway has no executor');
  return {
    async execute({ query, document, operationName, variables, queryHash }, viewer) {
      const request = { query, operationName: operationName ?? undefined, variables };
      const result = await executor({
        request,
        document,
        operationName,
        queryHash,
        source: query,
        context: { viewer },
        metrics: {},
        schema: gateway.schema,
        logger: console,
      } as never);
      return result as FormattedExecutionResult;
    },
    ready: async () =>
      (await Promise.all(transports.map((transport) => transport.ready()))).every(Boolean),
    close: () => gateway.stop(),
  };
}

function dataSource(transport: SubgraphTransport | undefined, name: string): GraphQLDataSource {
  if (!transport) throw new Error(`the supergraph names a subgraph that is not served: ${name}`);
  return {
    process: async ({ request, context }) => {
      const { viewer } = context as { viewer: Viewer };
      const answer = await transport.call(
        {
          query: request.query,
          variables: request.variables,
          operationName: request.operationName,
        },
        viewer,
      );
      return answer as never;
    },
  };
}
