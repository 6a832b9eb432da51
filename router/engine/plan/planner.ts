import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  buildSchema,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { expecting, HubError } from '../../../ground/errors/errors.ts';
import type { EngineOperation } from '../engine.ts';
import { ResponseShape } from './response-shape.ts';

/** Bounds the planner: beyond so many ways to reach one selection it gives up instead of searching. */
const PATHS_LIMIT = 5_000;
/** Characters of the fetches in remembered plans; a plan takes some ten bytes for each. */
const REMEMBERED = 5_000_000;

/** What an operation needs, found once for all its runs. */
export interface PlannedOperation {
  node: QueryPlan['node'];
  operation: OperationDefinitionNode;
  shape: ResponseShape;
}

/** Apollo's query planner over the supergraph, with a memory. */
export class Planner {
  readonly #api: ReturnType<Supergraph['apiSchema']>;
  readonly #planner: QueryPlanner;
  readonly #planned = new LRUCache<string, PlannedOperation>({
    maxSize: REMEMBERED,
    sizeCalculation: ({ node }) => JSON.stringify(node ?? null).length,
  });
  readonly subgraphs: readonly string[];
  /** Everything, the keys that no client may name included. */
  readonly schema: GraphQLSchema;
  /** What operations may ask for. */
  readonly #apiSchema: GraphQLSchema;

  constructor(supergraphSdl: string) {
    const supergraph = Supergraph.build(supergraphSdl);
    this.subgraphs = supergraph.subgraphsMetadata().map(({ name }) => name);
    this.#api = supergraph.apiSchema();
    this.#apiSchema = this.#api.toGraphQLJSSchema();
    this.schema = buildSchema(supergraphSdl, { assumeValidSDL: true });
    this.#planner = new QueryPlanner(supergraph, { debug: { pathsLimit: PATHS_LIMIT } });
  }

  /** @throws OPERATION_TOO_LARGE when the planner gives up. */
  plan({ document, operationName, queryHash }: EngineOperation): PlannedOperation {
    const key = operationName === null ? queryHash : `${queryHash} ${operationName}`;
    const known = this.#planned.get(key);
    if (known) return known;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('the edge has found the operation before');
    try {
      const name = operationName ?? undefined;
      const asked = operationFromDocument(this.#api, document, { operationName: name });
      const { node } = this.#planner.buildQueryPlan(asked);
      const shape = new ResponseShape(this.#apiSchema, document, operation);
      const planned = { node, operation, shape };
      this.#planned.set(key, planned);
      return planned;
    } catch (error) {
      throw planFault(error);
    }
  }
}

/** The planner's own limits as a code that the caller can act on. */
function planFault(error: unknown): unknown {
  const { name, message } = error as Error;
  return name === 'RangeError' || /exceeds limit|reached the limit/.test(message)
    ? new HubError('OPERATION_TOO_LARGE', expecting('OPERATION_PARTS'))
    : error;
}
