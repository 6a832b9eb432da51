import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { HubError } from '../subgraphs/shared/errors.ts';

/** Errors that one failed call may put into an answer; one more says that there are others. */
const MAX_PLACES = 50;

/**
 * The fault of a whole call as one error per field that stays null for it, in the paths of the
 * subgraph's own answer: the gateway turns those into places of the client's.
 */
export function faultPlaces(
  fault: HubError,
  document: DocumentNode,
  representations: unknown,
): GraphQLFormattedError[] {
  const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [describe(fault)];
  const paths = Array.isArray(representations)
    ? (representations as { __typename: string }[]).flatMap(({ __typename }, n) =>
        entityKeys(operation.selectionSet, __typename).map((key) => ['_entities', n, key]),
      )
    : responseKeys(operation.selectionSet).map((key) => [key]);
  const shown = paths.slice(0, MAX_PLACES).map((path) => describe(fault, path));
  return paths.length > MAX_PLACES ? [...shown, describe(fault)] : shown;
}

function describe(fault: HubError, path?: (string | number)[]): GraphQLFormattedError {
  return { message: fault.message, path, extensions: { code: fault.code } };
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
