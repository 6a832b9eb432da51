import { ApolloGateway } from '@apollo/gateway';
import { buildSchema, type FormattedExecutionResult, type GraphQLError } from 'graphql';
import { HubError } from '../subgraphs/shared/errors.ts';
import type { Log } from '../subgraphs/shared/log.ts';
import { ENGINE_BUDGET_MS } from './deadlines.ts';
import type { Engine } from './engine.ts';
import { type SubgraphCall, subgraphSource } from './subgraph-source.ts';
import { lateness, type SubgraphTransport } from './subgraph-transport.ts';

/** Bounds the planner: beyond so many ways to reach one selection it gives up instead of searching. */
const PATHS_LIMIT = 5_000;
const PLAN_STORE_MIB = 64;

export interface EmbeddedEngineOptions {
  log?: Log;
  /** Time for all subgraph calls of one operation. */
  budgetMs?: number;
}

/** @apollo/gateway in the same process, over the committed supergraph. */
export async function createEmbeddedEngine(
  supergraphSdl: string,
  transports: readonly SubgraphTransport[],
  { log, budgetMs = ENGINE_BUDGET_MS }: EmbeddedEngineOptions = {},
): Promise<Engine> {
  // The gateway reads this when it is made, and else reports its surroundings to its maker.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const byName = new Map(transports.map((transport) => [transport.name, transport]));
  const supergraph = buildSchema(supergraphSdl, { assumeValidSDL: true });
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => subgraphSource(byName.get(name), name, supergraph, log),
    experimental_approximateQueryPlanStoreMiB: PLAN_STORE_MIB,
    queryPlannerConfig: {
      debug: { pathsLimit: PATHS_LIMIT },
      exposeDocumentNodeInFetchNode: transports.some((transport) => transport.remote),
    },
    logger: SILENT,
    __exposeQueryPlanExperimental: false,
  });
  const { executor } = await gateway.load();
  if (!executor) throw new Error('the gateway has no executor');
  return {
    async execute({ query, document, operationName, variables, queryHash }, viewer) {
      const request = { query, operationName: operationName ?? undefined, variables };
      const budget = new AbortController();
      const timer = setTimeout(() => budget.abort(lateness()), budgetMs);
      const context: SubgraphCall = { viewer, signal: budget.signal, roots: [] };
      try {
        const result = await executor({
          request,
          document,
          operationName,
          queryHash,
          source: query,
          context,
          metrics: {},
          schema: gateway.schema,
          logger: SILENT,
        } as never);
        return tidy(result as FormattedExecutionResult);
      } catch (error) {
        throw planFault(error);
      } finally {
        clearTimeout(timer);
      }
    },
    ready: async () =>
      (await Promise.all(transports.map((transport) => transport.ready()))).every(Boolean),
    close: () => gateway.stop(),
  };
}

/** The gateway's own lines quote documents and answers; what went wrong is logged here and at the edge. */
const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Data and errors only: the gateway reports values that do not fit in an extension of its own. */
function tidy({
  data,
  errors = [],
  extensions,
}: FormattedExecutionResult): FormattedExecutionResult {
  const unfit = (extensions as { valueCompletion?: GraphQLError[] } | undefined)?.valueCompletion;
  const all = [...errors, ...(unfit ?? [])];
  return all.length > 0 ? { data, errors: all } : { data };
}

/** The planner's own limits as a code that the caller can act on. */
function planFault(error: unknown): unknown {
  const { name, message } = error as Error;
  return name === 'RangeError' || /exceeds limit|reached the limit/.test(message)
    ? new HubError('OPERATION_TOO_LARGE', 'The operation crosses too many parts of the hub.')
    : error;
}
