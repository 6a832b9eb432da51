import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** The fields that the selections of one document ask of an object. */
export class SelectedFields {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();

  constructor(schema: GraphQLSchema, { definitions }: DocumentNode) {
    this.#schema = schema;
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  /** By response key, in order, as the specification's CollectFields has it. */
  of(
    type: GraphQLObjectType | GraphQLInterfaceType,
    sets: readonly SelectionSetNode[],
    found = new Map<string, FieldNode[]>(),
    spread = new Set<string>(),
  ): Map<string, FieldNode[]> {
    for (const selection of sets.flatMap(({ selections }) => selections)) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const held = found.get(key);
        if (held) held.push(selection);
        else found.set(key, [selection]);
        continue;
      }
      let inner: FragmentDefinitionNode | typeof selection = selection;
      if (inner.kind === Kind.FRAGMENT_SPREAD) {
        const { value: name } = inner.name;
        const fragment = this.#fragments.get(name);
        if (!fragment || spread.has(name)) continue;
        spread.add(name);
        inner = fragment;
      }
      if (this.#applies(inner.typeCondition?.name.value, type)) {
        this.of(type, [inner.selectionSet], found, spread);
      }
    }
    return found;
  }

  #applies(condition: string | undefined, type: GraphQLObjectType | GraphQLInterfaceType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.#schema.getType(condition);
    return isAbstractType(wanted) && this.#schema.isSubType(wanted, type);
  }
}
