import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import type { Conditions } from './conditions.ts';
import { clientName, privateName } from './private-names.ts';
import { AskedSelections, placeholder } from './asked-selections.ts';

/**
 * An operation as planners get it: one operation, under private names, without conditions. Each
 * way in which its conditions can come out is an operation of its own, so no fetch has any.
 */
export interface AskedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  text: string;
  /** Whether any subgraph is needed: a root that is skipped as a whole needs none. */
  needsData: boolean;
  /** Variables in use, under the client's names. */
  variables: readonly string[];
  /** Those of them that stand where no null may be, although their type allows null. */
  notNull: readonly string[];
}

export function askedOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Conditions,
): AskedOperation {
  const selections = new AskedSelections(document, conditions);
  const selectionSet = selections.root(operation.selectionSet);
  const fragments = selections.fragments();
  const bare: OperationDefinitionNode = { ...operation, selectionSet, variableDefinitions: [] };
  const used = variablesOf({ kind: Kind.DOCUMENT, definitions: [bare, ...fragments] });
  const definitions = (operation.variableDefinitions ?? []).flatMap((definition) => {
    const name = privateName(definition.variable.name.value);
    if (!used.has(name)) return [];
    const renamed = { ...definition.variable, name: { kind: Kind.NAME, value: name } as const };
    return [{ ...definition, variable: renamed }];
  });
  const asked: OperationDefinitionNode = { ...bare, variableDefinitions: definitions };
  // Read anew without places in the text: those would keep every token of the client's in memory.
  const text = print(
    withTypeNames(schema, { kind: Kind.DOCUMENT, definitions: [asked, ...fragments] }),
  );
  const clean = parse(text, { noLocation: true });
  return {
    document: clean,
    operation: clean.definitions[0] as OperationDefinitionNode,
    text,
    needsData: selectionSet.selections.some(
      (one) => one.kind !== Kind.FIELD || one.name.value !== '__typename',
    ),
    variables: [...used].map(clientName),
    notNull: notNullVariables(schema, clean),
  };
}

/**
 * The variables that the operation needs, under their private names.
 * @throws BAD_USER_INPUT for a null that its default would have replaced, had it been left out.
 */
export function privateVariables(
  { variables: used, notNull }: AskedOperation,
  given: Record<string, unknown>,
): Record<string, unknown> {
  for (const name of notNull) {
    if (Object.hasOwn(given, name) && given[name] === null) {
      throw badInput(`$${name}`, 'NOT_NULL');
    }
  }
  const variables: Record<string, unknown> = {};
  for (const name of used) {
    if (Object.hasOwn(given, name)) variables[privateName(name)] = given[name];
  }
  return variables;
}

/** A remote router gives what was asked for, and no more: the type of an object only if asked. */
function withTypeNames(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(set, _key, parent) {
        const isField = parent && 'kind' in parent && parent.kind === Kind.FIELD;
        if (!isField || !isAbstractType(types.getParentType())) return undefined;
        return { ...set, selections: [placeholder(), ...set.selections] };
      },
    }),
  );
}

function variablesOf(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, { Variable: ({ name }) => void used.add(name.value) });
  return used;
}

function notNullVariables(schema: GraphQLSchema, document: DocumentNode): string[] {
  const names = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }) {
        if (isNonNullType(types.getInputType())) names.add(clientName(name.value));
      },
    }),
  );
  return [...names];
}
