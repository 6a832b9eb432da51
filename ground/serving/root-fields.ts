import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The names of the fields at the root of an operation, those of fragments included, as often as they stand there. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const within = (set: SelectionSetNode, inside: readonly string[]): string[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet, inside);
      const { value: name } = selection.name;
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
      );
      // A fragment that holds itself is refused elsewhere; here it only must end.
      return fragment?.kind === Kind.FRAGMENT_DEFINITION && !inside.includes(name)
        ? within(fragment.selectionSet, [...inside, name])
        : [];
    });
  return within(operation.selectionSet, []);
}
