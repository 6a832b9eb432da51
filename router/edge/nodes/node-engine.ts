import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  separateOperations,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { createHash } from 'node:crypto';
import { recipientOf } from '../../../ground/identity/public-id.ts';
import { recipientsOf } from '../../../ground/identity/recipients.ts';
import type { Audience } from '../../../ground/identity/viewer.ts';
import type { Secrets } from '../../../ground/process/secrets.ts';
import type { Engine, EngineOperation } from '../../engine/engine.ts';
import { nodeAnswer, withoutFiller } from './node-answer.ts';
import { type AskedNodes, NodeLookUps } from './node-look-ups.ts';
import { type NodeType } from './node-types.ts';
import { speaksOfNodes, TypedOperation } from './typed-operation.ts';

export interface NodeEngineOptions {
  contracts: Record<Audience, GraphQLSchema>;
  types: readonly NodeType[];
  /** Of the ids that callers hold. */
  secrets: Secrets;
}

/**
 * An engine for operations with `node`, `nodes` and `Node`, which no subgraph knows: they become
 * look-ups by type before anything is planned, so that it is the same to every engine.
 */
export function withNodeLookUps(engine: Engine, options: NodeEngineOptions): Engine {
  const { contracts, types, secrets } = options;
  const known = new WeakMap<DocumentNode, boolean>();
  const concerns = (document: DocumentNode): boolean => {
    let found = known.get(document);
    if (found === undefined) known.set(document, (found = speaksOfNodes(document)));
    return found;
  };
  return {
    ready: () => engine.ready(),
    close: () => engine.close(),
    async execute(operation, viewer) {
      if (!concerns(operation.document)) return engine.execute(operation, viewer);
      const { audience } = viewer;
      const { ids } = recipientsOf(secrets).of(recipientOf(viewer));
      const schema = contracts[audience];
      const prefix = unusedPrefix(operation.query);
      const lookUps = new NodeLookUps(schema, types, { ids, audience }, prefix);
      const chosen = getOperationAST(operation.document, operation.operationName)!;
      const values = valuesOf(schema, chosen, operation.variables);
      const filler = `${prefix}f`;
      const typed = new TypedOperation(schema, operation.document, filler, (field) =>
        lookUps.of(field, values),
      );
      const root = typed.root(chosen);
      lookUps.checkPersons();
      const asked = lookUps.all;
      const ready = assembled(operation, { ...chosen, selectionSet: root }, asked);
      const answer = nodeAnswer(await engine.execute(ready, viewer), asked);
      if (typed.fills) withoutFiller(answer.data, filler);
      return answer;
    },
  };
}

/** The variables as the operation's fields see them, defaults included. */
function valuesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables);
  if (errors) throw errors[0]!;
  return coerced!;
}

/** A beginning of names that the operation has nowhere. */
function unusedPrefix(query: string): string {
  let prefix = 'nodes_';
  while (query.includes(prefix)) prefix += '_';
  return prefix;
}

const IDS: TypeNode = parseType('[ID!]!', { noLocation: true });

/** The operation alone, with the fragments and variables that it uses. */
function assembled(
  { document, operationName, variables }: EngineOperation,
  operation: OperationDefinitionNode,
  asked: readonly AskedNodes[],
): EngineOperation {
  const all = asked.flatMap(({ lookUps }) => lookUps);
  const definitions: VariableDefinitionNode[] = all.map(({ alias }) => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: alias } },
    type: IDS,
  }));
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const whole = separateOperations({ ...document, definitions: [operation, ...fragments] });
  const alone = whole[operation.name?.value ?? '']!;
  const used = new Set<string>();
  visit(alone, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const declared = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const typed: DocumentNode = {
    ...alone,
    definitions: alone.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, variableDefinitions: [...declared, ...definitions] }
        : definition,
    ),
  };
  const query = print(typed);
  const kept = Object.entries(variables).filter(([name]) => used.has(name));
  return {
    query,
    document: typed,
    operationName,
    variables: Object.fromEntries([...kept, ...all.map(({ alias, ids }) => [alias, ids])]),
    queryHash: createHash('sha256').update(query).digest('hex'),
  };
}
