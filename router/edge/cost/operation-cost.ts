import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { expecting, HubError } from '../../../ground/errors/errors.ts';
import { LIMITS } from '../../../ground/serving/limits.ts';
import { evaluate, type Values } from './count.ts';
import { type Counts, countNodes } from './count-nodes.ts';

/** What an answer says of its operation: the objects it can hold, and how many it may; and values. */
export interface Cost {
  nodes: number;
  limit: number;
  values: number;
  valuesLimit: number;
}

/** What an operation costs, as far as its text says it. */
interface PreparedCost extends Counts {
  defaults: Values | null;
}

const prepared = new WeakMap<OperationDefinitionNode, PreparedCost>();

/** Prepares the operations of a valid document, so that a request has only variables to look at. */
export function prepareCosts(schema: GraphQLSchema, document: DocumentNode): PreparedCost[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [preparedCost(schema, document, definition)]
      : [],
  );
}

function preparedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedCost {
  let known = prepared.get(operation);
  if (!known) {
    const counts = countNodes(schema, document, operation);
    prepared.set(operation, (known = { ...counts, defaults: defaultsOf(operation) }));
  }
  return known;
}

/** What an operation of a document costs with these variables. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): Cost {
  const { nodes, values, defaults } = preparedCost(schema, document, operation);
  const given = defaults ? { ...defaults, ...variables } : variables;
  return {
    nodes: evaluate(nodes, given),
    limit: LIMITS.nodes,
    values: evaluate(values, given),
    valuesLimit: LIMITS.values,
  };
}

/** @throws OPERATION_TOO_LARGE with both numbers. */
export function checkCost(cost: Cost): void {
  const { nodes, limit, values, valuesLimit } = cost;
  if (nodes > limit) throw tooMany('OPERATION_NODES', nodes, limit, cost);
  if (values > valuesLimit) throw tooMany('OPERATION_VALUES', values, valuesLimit, cost);
}

function tooMany(
  expects: 'OPERATION_NODES' | 'OPERATION_VALUES',
  actual: number,
  max: number,
  cost: Cost,
): HubError {
  const details = expecting(expects, { actual, max });
  return new HubError('OPERATION_TOO_LARGE', { ...details, cost: { ...cost } });
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Values | null {
  const given = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return given.length > 0 ? Object.fromEntries(given) : null;
}
