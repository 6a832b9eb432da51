import { parse } from 'graphql';
import { createHash } from 'node:crypto';
import type { EngineOperation } from '../../router/engine/engine.ts';

/** An operation as the edge hands it to an engine. */
export function operationOf(
  query: string,
  variables: Record<string, unknown> = {},
): EngineOperation {
  const queryHash = createHash('sha256').update(query).digest('hex');
  return { query, document: parse(query), operationName: null, variables, queryHash };
}
