import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { AskedNodes } from './node-look-ups.ts';

const NODE = 'Node';
const NODE_FIELDS = ['node', 'nodes'];

/**
 * Whether a document speaks of `Node` at all: few do, and all others go to the engine as they are.
 * A field `node` below the root is one of a connection's edges.
 */
export function speaksOfNodes(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) =>
      namesNode(definition) ||
      ('selectionSet' in definition &&
        isOfRoot(definition) &&
        asksForNodes(definition.selectionSet)),
  );
}

function isOfRoot(definition: OperationDefinitionNode | FragmentDefinitionNode): boolean {
  return (
    definition.kind === Kind.OPERATION_DEFINITION || definition.typeCondition.name.value === 'Query'
  );
}

function asksForNodes({ selections }: SelectionSetNode): boolean {
  return selections.some((one) => {
    if (one.kind === Kind.FIELD) return NODE_FIELDS.includes(one.name.value);
    return one.kind === Kind.INLINE_FRAGMENT && asksForNodes(one.selectionSet);
  });
}

function namesNode(part: ASTNode): boolean {
  let found = false;
  visit(part, { NamedType: ({ name }) => void (found ||= name.value === NODE) });
  return found;
}

/**
 * An operation in words of the supergraph, which knows no `Node`: root fields `node` and `nodes`
 * become look-ups of the types of their ids, and each selection on `Node` one on the types that it
 * is about.
 */
export class TypedOperation {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #changed = new Map<string, boolean>();
  readonly #ask: (field: FieldNode) => AskedNodes;
  /** Alias of a `__typename` that keeps an empty selection alive. */
  readonly #filler: string;
  /** Whether one was needed. */
  fills = false;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    filler: string,
    ask: (field: FieldNode) => AskedNodes,
  ) {
    this.#schema = schema;
    this.#filler = filler;
    this.#ask = ask;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  /** The root selection as the engine gets it. */
  root(operation: OperationDefinitionNode): SelectionSetNode {
    const type = this.#schema.getRootType(operation.operation)!;
    return this.#filled(this.#set(operation.selectionSet, type));
  }

  #set(set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((one) => this.#selection(one, parent)) };
  }

  #filled(set: SelectionSetNode): SelectionSetNode {
    if (set.selections.length > 0) return set;
    this.fills = true;
    return { ...set, selections: [typename(this.#filler)] };
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode[] {
    if (selection.kind === Kind.FIELD) return this.#field(selection, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return this.#fragment(selection, condition, selection.selectionSet, parent);
    }
    const fragment = this.#fragments.get(selection.name.value)!;
    const condition = fragment.typeCondition.name.value;
    // A fragment of which nothing changes stays one, as long as it can apply here.
    if (!this.#changes(fragment)) return this.#applies(condition, parent) ? [selection] : [];
    return this.#fragment(selection, condition, fragment.selectionSet, parent);
  }

  #field(field: FieldNode, parent: GraphQLCompositeType): SelectionNode[] {
    if (parent === this.#schema.getQueryType() && NODE_FIELDS.includes(field.name.value))
      return this.#nodes(field);
    if (!field.selectionSet || !('getFields' in parent)) return [field];
    const type = getNamedType(parent.getFields()[field.name.value]!.type);
    if (!isCompositeType(type)) return [field];
    return [{ ...field, selectionSet: this.#filled(this.#set(field.selectionSet, type)) }];
  }

  #nodes(field: FieldNode): SelectionNode[] {
    const { lookUps, marker } = this.#ask(field);
    const { directives } = field;
    if (lookUps.length === 0) return [{ ...typename(marker), directives }];
    return lookUps.map(({ type, alias }) => {
      const object = this.#schema.getType(type.name) as GraphQLObjectType;
      return {
        kind: Kind.FIELD,
        alias: { kind: Kind.NAME, value: alias },
        name: { kind: Kind.NAME, value: type.field },
        arguments: [
          {
            kind: Kind.ARGUMENT,
            name: { kind: Kind.NAME, value: 'ids' },
            value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: alias } },
          },
        ],
        directives,
        selectionSet: this.#filled(this.#set(field.selectionSet!, object)),
      };
    });
  }

  /** What stands under a condition, for each type that it can be about here. */
  #fragment(
    { directives }: Pick<SelectionNode, 'directives'>,
    condition: string | undefined,
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
  ): SelectionNode[] {
    if (condition !== undefined && !this.#applies(condition, parent)) return [];
    const named = condition === undefined ? parent : this.#schema.getType(condition)!;
    const types = isObjectType(parent)
      ? [parent]
      : named.name === NODE
        ? this.#schema.getPossibleTypes(parent).filter((type) => this.#applies(NODE, type))
        : [named as GraphQLCompositeType];
    return types.flatMap((type) => {
      const selectionSet = this.#set(set, type);
      if (selectionSet.selections.length === 0) return [];
      const bare = type === parent;
      const typeCondition = {
        kind: Kind.NAMED_TYPE,
        name: { kind: Kind.NAME, value: type.name },
      } as const;
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          ...(!bare && { typeCondition }),
          directives,
          selectionSet,
        } as const,
      ];
    });
  }

  /** Whether a fragment on the condition can hold for an object of the parent type. */
  #applies(condition: string, parent: GraphQLCompositeType): boolean {
    if (!isObjectType(parent) || condition === parent.name) return true;
    const named = this.#schema.getType(condition);
    return isAbstractType(named) && this.#schema.isSubType(named, parent);
  }

  /** Whether anything in a fragment, or in what it spreads, is in words of `Node`. */
  #changes(fragment: FragmentDefinitionNode): boolean {
    const name = fragment.name.value;
    const known = this.#changed.get(name);
    if (known !== undefined) return known;
    this.#changed.set(name, false);
    let changes =
      namesNode(fragment) || (isOfRoot(fragment) && asksForNodes(fragment.selectionSet));
    visit(fragment, {
      FragmentSpread: (spread) => {
        changes ||= this.#changes(this.#fragments.get(spread.name.value)!);
      },
    });
    this.#changed.set(name, changes);
    return changes;
  }
}

function typename(alias: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: '__typename' },
  };
}
