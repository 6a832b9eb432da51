import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { NODES_TAG } from '../../../ground/serving/id-fields.ts';

/** A type that `node` finds, as the supergraph has it. */
export interface NodeType {
  name: string;
  /** The look-up of several by their ids. */
  field: string;
  /** Whether its ids are made for each caller; else they name their type. */
  closed: boolean;
  /** Whether a row is about a person: an elder, or what hangs on one. */
  personal: boolean;
}

/** The types with a look-up of their own in the supergraph. */
export function nodeTypes(supergraph: DocumentNode): NodeType[] {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      types.set(definition.name.value, definition);
  }
  const lookUps = types.get('Query')?.fields?.filter((field) => tagsOf(field).includes(NODES_TAG));
  return (lookUps ?? []).map((field) => {
    const name = namedType(field.type);
    const id = types.get(name)?.fields?.find((one) => one.name.value === 'id');
    const classes = id ? tagsOf(id) : [];
    return {
      name,
      field: field.name.value,
      closed: !classes.includes('p0'),
      personal: !classes.includes('p0') && !classes.includes('p1'),
    };
  });
}

function tagsOf({ directives = [] }: FieldDefinitionNode): string[] {
  return (directives as readonly ConstDirectiveNode[])
    .filter(({ name }) => name.value === 'tag')
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
