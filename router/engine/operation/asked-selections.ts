import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type Conditions, isAsked } from './conditions.ts';
import { FieldNames, PLACEHOLDER, privateName } from './private-names.ts';

/** Selections of a document under private names, without what its conditions take away. */
export class AskedSelections {
  readonly #conditions: Conditions;
  readonly #names: FieldNames;
  readonly #given = new Map<string, FragmentDefinitionNode>();
  /** Fragments in use; null is one of which nothing is left. */
  readonly #kept = new Map<string, FragmentDefinitionNode | null>();

  constructor(document: DocumentNode, conditions: Conditions) {
    const { definitions } = document;
    this.#conditions = conditions;
    this.#names = new FieldNames(document);
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#given.set(definition.name.value, definition);
      }
    }
  }

  root(set: SelectionSetNode): SelectionSetNode {
    return this.#ofObject(set);
  }

  /** The fragments that what was asked for so far spreads. */
  fragments(): FragmentDefinitionNode[] {
    return [...this.#kept.values()].filter((fragment) => fragment !== null);
  }

  /** An object is asked for although none of its fields is: whether it is there, is an answer. */
  #ofObject(set: SelectionSetNode): SelectionSetNode {
    const selections = this.#selections(set);
    return { ...set, selections: selections.length > 0 ? selections : [placeholder()] };
  }

  #selections({ selections }: SelectionSetNode): SelectionNode[] {
    return selections.flatMap((selection): SelectionNode[] => {
      if (!isAsked(selection, this.#conditions)) return [];
      const directives = selection.directives?.filter(
        ({ name }) => name.value !== 'skip' && name.value !== 'include',
      );
      if (selection.kind === Kind.FIELD) return [this.#field({ ...selection, directives })];
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        return this.#fragment(selection.name.value) ? [{ ...selection, directives }] : [];
      }
      const inner = this.#selections(selection.selectionSet);
      if (inner.length === 0) return [];
      const selectionSet = { ...selection.selectionSet, selections: inner };
      return [{ ...selection, directives, selectionSet }];
    });
  }

  #field(field: FieldNode): FieldNode {
    const { arguments: given, selectionSet } = field;
    const alias = this.#names.aliasOf(field);
    return {
      ...field,
      alias: alias === undefined ? undefined : { kind: Kind.NAME, value: alias },
      arguments: given?.map((argument) => visit(argument, RENAMED_VARIABLES)),
      selectionSet: selectionSet && this.#ofObject(selectionSet),
    };
  }

  #fragment(name: string): FragmentDefinitionNode | null {
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const given = this.#given.get(name);
    const selections = given ? this.#selections(given.selectionSet) : [];
    const kept =
      given && selections.length > 0
        ? { ...given, selectionSet: { ...given.selectionSet, selections } }
        : null;
    this.#kept.set(name, kept);
    return kept;
  }
}

const RENAMED_VARIABLES = {
  Variable: {
    leave: (node: { name: { value: string } }) => ({
      ...node,
      name: { ...node.name, value: privateName(node.name.value) },
    }),
  },
};

export function placeholder(): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: PLACEHOLDER },
    name: { kind: Kind.NAME, value: '__typename' },
  };
}
