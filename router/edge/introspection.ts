import {
  type DocumentNode,
  execute,
  type FieldNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  separateOperations,
  visit,
} from 'graphql';
import { createHash } from 'node:crypto';
import type { Viewer } from '../../ground/identity/viewer.ts';
import type { EngineOperation } from '../engine/engine.ts';
import { explainAccess } from './explain/explain-access.ts';

/** An operation cut in two: what asks about the schema, and what asks for data. */
export interface SplitOperation {
  /** Response keys that the contract answers. */
  keys: ReadonlySet<string>;
  /** Whether any root field asks for data. */
  asksData: boolean;
}

const META = new Set(['__schema', '__type', 'explainAccess']);

type Asked = Parameters<typeof explainAccess>[2];

/** Which of the operation's root fields the edge answers, fragments followed. */
export function splitOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SplitOperation {
  const keys = new Set<string>();
  let asksData = false;
  const fragments = new Map(
    document.definitions.flatMap((d) =>
      d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d.selectionSet] as const] : [],
    ),
  );
  const seen = new Set<string>();
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        if (META.has(selection.name.value)) keys.add(responseKey(selection));
        else asksData ||= selection.name.value !== '__typename';
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        walk(fragments.get(selection.name.value));
      }
    }
  };
  walk(operation.selectionSet);
  return { keys, asksData };
}

/** The answers about the schema and what the caller reads of it, from the contract alone. */
export async function introspect(
  schema: GraphQLSchema,
  viewer: Viewer,
  { document, operationName, variables }: EngineOperation,
): Promise<FormattedExecutionResult> {
  // Data fields have no resolver here; as `__typename` they cannot null their siblings.
  const about = mapRootFields(document, schema, (field) =>
    isMeta(field) ? field : typename(field),
  );
  const result = await execute({
    schema,
    rootValue: { explainAccess: (asked: Asked) => explainAccess(schema, viewer, asked) },
    document: about,
    operationName,
    variableValues: variables,
  });
  return { ...result, errors: result.errors?.map((error) => error.toJSON()) };
}

/**
 * The operation without its questions about the schema, so that no engine answers them from the
 * whole supergraph. A `__typename` keeps their place; unused fragments and variables go.
 */
export function withoutIntrospection(
  schema: GraphQLSchema,
  { document, operationName, variables }: EngineOperation,
): EngineOperation {
  const stripped = mapRootFields(document, schema, (field) =>
    isMeta(field) ? typename(field) : field,
  );
  const alone = separateOperations(stripped)[operationName ?? ''] ?? stripped;
  const used = new Set<string>();
  visit(alone, {
    VariableDefinition: () => false,
    Variable: (node) => void used.add(node.name.value),
  });
  const rest = visit(alone, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
  const query = print(rest);
  return {
    query,
    document: rest,
    operationName,
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))),
    queryHash: createHash('sha256').update(query).digest('hex'),
  };
}

function mapRootFields(
  document: DocumentNode,
  schema: GraphQLSchema,
  map: (field: FieldNode) => FieldNode,
): DocumentNode {
  const root = schema.getQueryType()?.name;
  const mapSet = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FIELD) return map(selection);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      return { ...selection, selectionSet: mapSet(selection.selectionSet) };
    }),
  });
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      const atRoot =
        (definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query') ||
        (definition.kind === Kind.FRAGMENT_DEFINITION &&
          definition.typeCondition.name.value === root);
      return atRoot ? { ...definition, selectionSet: mapSet(definition.selectionSet) } : definition;
    }),
  };
}

function isMeta(field: FieldNode): boolean {
  return META.has(field.name.value);
}

function typename(field: FieldNode): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: responseKey(field) },
    name: { kind: Kind.NAME, value: '__typename' },
    directives: field.directives,
  };
}

function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
