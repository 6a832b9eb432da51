import {
  type DefinitionNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
} from 'graphql';
import { isOneType } from '../ground/schema/one-type.ts';

/** The interfaces of a supergraph that clients meet as one type. */
export function oneTypes({ definitions }: DocumentNode): ReadonlySet<string> {
  const found = definitions.filter((one) => isInterface(one) && isOneType(one));
  return new Set(found.map((one) => (one as InterfaceTypeDefinitionNode).name.value));
}

/** A contract with these interfaces as object types, and without the types that make them up. */
export function asOneType(contract: DocumentNode, names: ReadonlySet<string>): DocumentNode {
  return {
    ...contract,
    definitions: contract.definitions.flatMap((definition) => {
      if (isInterface(definition) && names.has(definition.name.value)) {
        return [{ ...definition, kind: Kind.OBJECT_TYPE_DEFINITION }];
      }
      const isPart =
        definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
        definition.interfaces?.some(({ name }) => names.has(name.value));
      return isPart ? [] : [definition];
    }),
  };
}

function isInterface(definition: DefinitionNode): definition is InterfaceTypeDefinitionNode {
  return definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}
