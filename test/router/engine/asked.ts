import { getOperationAST, type GraphQLSchema } from 'graphql';
import { type ObjectShape, Shapes } from '../../../router/engine/answer/shape.ts';
import {
  type AskedOperation,
  askedOperation,
} from '../../../router/engine/operation/asked-operation.ts';
import { conditionsOf } from '../../../router/engine/operation/conditions.ts';
import { operationOf } from '../../kit/operation.ts';

/** An operation as planners get it, with the shape of its answer. */
export function askedOf(
  api: GraphQLSchema,
  query: string,
  variables: Record<string, unknown> = {},
): { asked: AskedOperation; shape: ObjectShape } {
  const { document } = operationOf(query);
  const operation = getOperationAST(document)!;
  const conditions = conditionsOf(document, operation, variables);
  const asked = askedOperation(api, document, operation, conditions);
  const root = api.getRootType(operation.operation)!;
  const shape = new Shapes(api, asked.document).object(root, [asked.operation.selectionSet]);
  return { asked, shape };
}
