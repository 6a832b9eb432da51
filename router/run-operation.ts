import { GraphQLError, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../subgraphs/shared/viewer.ts';
import { introspect, introspectionShare } from './contract.ts';
import type { Engine, EngineOperation } from './engine.ts';
import { checkTexts, checkVariables } from './input-limits.ts';

/** The edge answers before a client with a usual limit of 10 s gives up. */
const DEADLINE_MS = 8_000;

/** An operation that fits the contract: checks its input, then asks the engine; introspection is the contract's. */
export async function runOperation(
  engine: Engine,
  schema: GraphQLSchema,
  viewer: Viewer,
  operation: EngineOperation,
): Promise<FormattedExecutionResult> {
  const { document, operationName, variables } = operation;
  try {
    checkTexts(document, variables);
    checkVariables(schema, document, operationName, variables);
  } catch (error) {
    return { errors: [error as never] };
  }
  const asks = introspectionShare(document, operationName);
  if (asks === 'all') return introspect(schema, document, operationName, variables);
  const answer = withDeadline(engine.execute(operation, viewer));
  if (asks === 'none') return answer;
  const about = await introspect(schema, document, operationName, variables);
  const { data, ...rest } = await answer;
  return { ...rest, data: data && { ...data, ...onlyIntrospection(about.data) } };
}

function onlyIntrospection(data: FormattedExecutionResult['data']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value !== null));
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new GraphQLError('The hub could not answer in time.', {
      extensions: { code: 'SUBGRAPH_TIMEOUT' },
    });
    timer = setTimeout(reject, DEADLINE_MS, error);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
