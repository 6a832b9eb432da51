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

/**
 * Characters of the texts that are remembered. Plans repeat their texts; a document takes some
 * twenty times the bytes of its text.
 */
const REMEMBERED = 250_000;

/**
 * Runs operations of the gateway in the same process: read and validated once each, without the
 * hooks, hashes and HTTP heads of the server that answers other processes.
 */
export function localExecutor(
  schema: GraphQLSchema,
  present: (formatted: GraphQLFormattedError, error: GraphQLError) => GraphQLFormattedError,
) {
  const known = new LRUCache<string, DocumentNode>({
    maxSize: REMEMBERED,
    sizeCalculation: (_, text) => text.length,
  });

  const read = (query: string): DocumentNode | readonly GraphQLError[] => {
    const found = known.get(query);
    if (found) return found;
    let document: DocumentNode;
    try {
      document = parse(query, { noLocation: true });
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
