import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { DeclaredSize } from '../ground/schema/list-size.ts';

const NODES = `
"What has an id: all that the fields node and nodes find again. 有标识的对象"
interface Node {
  "Id, which says its type. 标识"
  id: ID!
}

type Query {
  "What has this id, whatever its type. 按标识查询"
  node("As an answer of the hub gave it. 标识" id: ID!): Node

  "What has these ids, in their order; null with an error at its place for what is not there. 按多个标识查询"
  nodes("As answers of the hub gave them, at most 100. 标识" ids: [ID!]!): [Node]
}
`;

/** How long the list that `nodes` gives can get. */
export const NODES_SIZE: [string, DeclaredSize] = [
  'Query.nodes',
  { assumedSize: 100, slicingArguments: ['ids'] },
];

/**
 * A contract with `Node`, which the edge itself resolves: each type with an id is one, and the query
 * type finds them again. No subgraph knows of it.
 */
export function withNodes(contract: DocumentNode): DocumentNode {
  const [node, added] = parse(NODES).definitions;
  const fields = (added as ObjectTypeDefinitionNode).fields!;
  return {
    ...contract,
    definitions: [
      ...contract.definitions.map((definition) => {
        if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
        if (definition.name.value === 'Query')
          return { ...definition, fields: [...(definition.fields ?? []), ...fields] };
        return definition.fields?.some(isId) ? implementing(definition) : definition;
      }),
      node!,
    ],
  };
}

function isId({ name, type }: FieldDefinitionNode): boolean {
  return name.value === 'id' && print(type) === 'ID!';
}

function implementing(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const node = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Node' } } as const;
  return { ...type, interfaces: [...(type.interfaces ?? []), node] };
}
