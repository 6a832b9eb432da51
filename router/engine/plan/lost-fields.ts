import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** Where a subgraph's answer has nothing when the whole call failed: the fields it was asked for. */
export function lostFields(
  document: DocumentNode,
  representations: unknown,
): (string | number)[][] {
  const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [[]];
  const { selectionSet } = operation;
  if (!Array.isArray(representations)) return responseKeys(selectionSet).map((key) => [key]);
  return (representations as { __typename: string }[]).flatMap(({ __typename }, n) =>
    entityKeys(selectionSet, __typename).map((key) => ['_entities', n, key]),
  );
}

function entityKeys({ selections }: SelectionSetNode, typename: string): string[] {
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.selectionSet
      ? responseKeys(selection.selectionSet, typename)
      : [],
  );
}

function responseKeys({ selections }: SelectionSetNode, typename?: string): string[] {
  const keys = selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.FIELD) {
      return selection.name.value === '__typename'
        ? []
        : [selection.alias?.value ?? selection.name.value];
    }
    const condition = selection.typeCondition?.name.value;
    const applies = typename === undefined || condition === undefined || condition === typename;
    return applies ? responseKeys(selection.selectionSet, typename) : [];
  });
  return [...new Set(keys)];
}
