import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphContext } from './context.ts';
import type { SubgraphRequest } from './subgraph.ts';

/** Plans of the gateway repeat their texts; a subgraph sees few different ones. */
const REMEMBERED = 2_000;

/**
 * Runs operations of the gateway in the same process: read and validated once each, without the
 * hooks, hashes and HTTP heads of the server that answers other processes.
 */
export function localExecutor(
  schema: GraphQLSchema,
  present: (formatted: GraphQLFormattedError, error: GraphQLError) => GraphQLFormattedError,
) {
  const known = new LRUCache<string, DocumentNode>({ max: REMEMBERED });

  const read = (query: string): DocumentNode | readonly GraphQLError[] => {
    const found = known.get(query);
    if (found) return found;
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      return [error as GraphQLError];
    }
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    known.set(query, document);
    return document;
  };

  return async (
    { query = '', variables, operationName }: SubgraphRequest,
    contextValue: SubgraphContext,
  ): Promise<FormattedExecutionResult> => {
    const document = read(query);
    const { data, errors } =
      'kind' in document
        ? await execute({
            schema,
            document,
            contextValue,
            variableValues: variables,
            operationName,
          })
        : { data: undefined, errors: document };
    return {
      data,
      ...(errors && { errors: errors.map((error) => present(error.toJSON(), error)) }),
    };
  };
}
