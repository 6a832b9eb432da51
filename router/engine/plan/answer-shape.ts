import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isRecord } from '../subgraph-answer.ts';

/**
 * Whether a subgraph's data has the shape that its document asks for, so that garbage fails as one
 * subgraph's fault: the gateway's own checks throw away the answers of all.
 */
export function fitsDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  data: Record<string, unknown>,
  representations: unknown,
): boolean {
  const operation = document.definitions.find(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return false;
  if (!Array.isArray(representations))
    return fitsObject(schema, root, operation.selectionSet, data);
  const [field] = operation.selectionSet.selections;
  const { _entities: entities } = data;
  if (field?.kind !== Kind.FIELD || !field.selectionSet || !Array.isArray(entities)) return false;
  const { selectionSet } = field;
  return (
    entities.length === representations.length &&
    entities.every((entity: unknown, n) => {
      const type = schema.getType((representations[n] as { __typename: string }).__typename);
      return (
        entity === null || (isObjectType(type) && fitsObject(schema, type, selectionSet, entity))
      );
    })
  );
}

function fitsObject(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  value: unknown,
): boolean {
  if (!isRecord(value)) return false;
  const { __typename: named } = value;
  if (named !== undefined && named !== type.name) return false;
  return selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type.name;
      return condition !== type.name || fitsObject(schema, type, selection.selectionSet, value);
    }
    const key = selection.alias?.value ?? selection.name.value;
    const held = Object.hasOwn(value, key) ? value[key] : undefined;
    if (held === undefined) return (selection.directives ?? []).length > 0;
    if (selection.name.value === '__typename') return typeof held === 'string';
    const field = type.getFields()[selection.name.value];
    return field !== undefined && fitsType(schema, field.type, selection.selectionSet, held);
  });
}

function fitsType(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
  value: unknown,
): boolean {
  if (isNonNullType(type)) {
    return (
      value !== null && fitsType(schema, type.ofType as GraphQLOutputType, selectionSet, value)
    );
  }
  if (value === null) return true;
  if (isListType(type)) {
    const item = type.ofType as GraphQLOutputType;
    return Array.isArray(value) && value.every((one) => fitsType(schema, item, selectionSet, one));
  }
  if (isLeafType(type)) return fitsLeaf(type, value);
  const named = getNamedType(type);
  const object =
    isAbstractType(named) && isRecord(value) ? schema.getType(String(value.__typename)) : named;
  return (
    isObjectType(object) &&
    selectionSet !== undefined &&
    fitsObject(schema, object, selectionSet, value)
  );
}

const LEAVES: Record<string, (value: unknown) => boolean> = {
  Int: Number.isInteger,
  Float: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
};

function fitsLeaf(type: GraphQLOutputType & { name: string }, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  const known = Object.hasOwn(LEAVES, type.name) ? LEAVES[type.name] : undefined;
  return known ? known(value) : typeof value === 'string' || typeof value === 'number';
}
