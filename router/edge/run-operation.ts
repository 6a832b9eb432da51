import {
  type FormattedExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { HubError, outcomeUnknown } from '../../ground/errors/errors.ts';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { EDGE_DEADLINE_MS } from '../engine/deadlines.ts';
import type { Engine, EngineOperation } from '../engine/engine.ts';
import { checkCost, type Cost, costOf } from './cost/operation-cost.ts';
import { checkDocument, checkVariables } from './input-limits.ts';
import { introspect, splitOperation, withoutIntrospection } from './introspection.ts';

/**
 * Runs an operation that fits the contract: checks its input, counts what it may bring, asks the
 * engine for data, and answers questions about the schema from the contract. Never rejects: what
 * fails as a whole is an answer of errors alone. Once it is counted, the answer says the cost.
 */
export async function runOperation(
  engine: Engine,
  schema: GraphQLSchema,
  viewer: Viewer,
  operation: EngineOperation,
  deadlineMs = EDGE_DEADLINE_MS,
): Promise<FormattedExecutionResult> {
  let cost: Cost | undefined;
  const withCost = ({ data, errors }: FormattedExecutionResult): FormattedExecutionResult => ({
    ...(errors && { errors }),
    ...(data !== undefined && { data }),
    ...(cost && { extensions: { cost } }),
  });
  try {
    const { document, operationName } = operation;
    const chosen = getOperationAST(document, operationName);
    if (!chosen) {
      throw new HubError('OPERATION_RESOLUTION_FAILURE');
    }
    checkDocument(document);
    const variables = checkVariables(schema, chosen, operation.variables);
    cost = costOf(schema, document, chosen, variables);
    checkCost(cost);
    const checked = { ...operation, variables };
    const late = () =>
      chosen.operation === 'mutation' ? outcomeUnknown() : new HubError('SUBGRAPH_TIMEOUT');
    const { keys, asksData } = splitOperation(document, chosen);
    if (keys.size === 0) {
      return withCost(await withDeadline(engine.execute(checked, viewer), deadlineMs, late));
    }
    const about = await introspect(schema, viewer, checked);
    if (!asksData || about.errors) return withCost(about);
    const rest = withoutIntrospection(schema, checked);
    const answer = await withDeadline(engine.execute(rest, viewer), deadlineMs, late);
    return withCost({ ...answer, data: answer.data && merge(answer.data, about.data, keys) });
  } catch (error) {
    return withCost({ errors: [error as GraphQLError] });
  }
}

type Data = FormattedExecutionResult['data'];

function merge(data: NonNullable<Data>, about: Data, keys: ReadonlySet<string>): Data {
  const answered = Object.entries(about ?? {}).filter(([key]) => keys.has(key));
  return Object.assign(Object.create(null) as object, data, Object.fromEntries(answered));
}

async function withDeadline<T>(
  work: Promise<T>,
  deadlineMs: number,
  late: () => HubError,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), deadlineMs);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
