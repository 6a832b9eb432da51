import {
  type DirectiveNode,
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
} from 'graphql';
import { chosen, type Condition, type Count, most, product, sum } from './count.ts';
import { type Field, isList, pageSize, plainListSize } from './list-size.ts';

/** A field as one place of the document asks for it, with all conditions on the way there. */
interface Asked {
  node: FieldNode;
  when: readonly Condition[];
}

/** A selection set and the conditions on it. */
interface Selected {
  set: SelectionSetNode;
  when: readonly Condition[];
}

/** What an operation can bring: objects, and the values of their fields. */
export interface Counts {
  nodes: Count;
  values: Count;
}

/** What one object and one value add. */
interface Weights {
  object: number;
  value: number;
}

/**
 * The objects that the answer to an operation can hold: every object once, connections, edges and
 * `pageInfo` too, and one for each `totalCount`, which is a statement of its own. Fields that one
 * answer key joins count once, of an abstract type the largest of its types. Questions about the
 * schema count nothing: the contract answers them. Values are counted in the same way; a list of
 * values is one. The operation must be valid.
 */
export function countNodes(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Counts {
  const root = schema.getRootType(operation.operation);
  if (!root) return { nodes: 0, values: 0 };
  const selected = [{ set: operation.selectionSet, when: [] }];
  const count = (weights: Weights) =>
    new NodeCounter(schema, document, weights).objects(root, selected);
  return { nodes: count({ object: 1, value: 0 }), values: count({ object: 0, value: 1 }) };
}

class NodeCounter {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** What one type holds of the same selections under the same page is counted once. */
  readonly #known = new Map<string, Count>();
  readonly #numbers = new Map<object, number>();

  readonly #weights: Weights;

  constructor(schema: GraphQLSchema, document: DocumentNode, weights: Weights) {
    this.#schema = schema;
    this.#weights = weights;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  /** What one object of the type holds below itself; `page` are the rows of a connection. */
  objects(type: GraphQLCompositeType, selected: readonly Selected[], page?: Count): Count {
    if (isAbstractType(type)) {
      const possible = this.#schema.getPossibleTypes(type);
      return most(possible.map((one) => this.objects(one, selected, page)));
    }
    const key = [type.name, this.#number(page), ...selected.flatMap((one) => this.#names(one))];
    const name = key.join(' ');
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const byKey = new Map<string, Asked[]>();
    for (const { set, when } of selected) this.#collect(type, set.selections, when, byKey);
    const parts = [...byKey.values()].map((asked) => this.#field(type, asked, page));
    const count = sum(parts);
    this.#known.set(name, count);
    return count;
  }

  #field(parent: GraphQLObjectType, asked: readonly Asked[], page: Count | undefined): Count {
    const [{ node }] = asked as [Asked];
    const field = parent.getFields()[node.name.value];
    if (!field) return 0;
    const when = asked.map((one) => one.when);
    const type = getNamedType(field.type);
    const paged = isPaged(parent);
    const { object, value } = this.#weights;
    if (!isCompositeType(type)) {
      return chosen(when, paged && field.name === 'totalCount' ? object + value : value);
    }
    const below = asked.flatMap(({ node: { selectionSet }, when }) =>
      selectionSet ? [{ set: selectionSet, when }] : [],
    );
    const rows = isObjectType(type) && isPaged(type) ? pageSize(field, node) : undefined;
    const one = sum([object, this.objects(type, below, rows)]);
    return chosen(when, product(this.#size(field, node, paged ? page : undefined), one));
  }

  #size(field: Field, node: FieldNode, page: Count | undefined): Count {
    if (!isList(field)) return 1;
    return page ?? plainListSize(this.#schema, field, node);
  }

  /** The fields of a type by answer key, fragments and their conditions followed. */
  #collect(
    type: GraphQLObjectType,
    selections: readonly SelectionNode[],
    outer: readonly Condition[],
    found: Map<string, Asked[]>,
  ): void {
    for (const selection of selections) {
      const when = conditionsOf(selection.directives, outer);
      if (when === null) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const held = found.get(key);
        if (held) held.push({ node: selection, when });
        else found.set(key, [{ node: selection, when }]);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#fragments.get(selection.name.value)
          : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && this.#applies(type, condition))
        this.#collect(type, fragment.selectionSet.selections, when, found);
    }
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.#schema.getType(condition);
    return isAbstractType(named) && this.#schema.isSubType(named, type);
  }

  #names({ set, when }: Selected): string[] {
    return [this.#number(set), ...when.map(({ variable, is }) => `${is ? '+' : '-'}${variable}`)];
  }

  /** A name for a part: a number is its own, an object gets one. */
  #number(part: Count | SelectionSetNode | undefined): string {
    if (typeof part !== 'object') return String(part);
    const known = this.#numbers.get(part);
    if (known !== undefined) return `#${known}`;
    this.#numbers.set(part, this.#numbers.size);
    return `#${this.#numbers.size - 1}`;
  }
}

function isPaged({ name }: GraphQLObjectType): boolean {
  return name.endsWith('Connection');
}

/** The conditions with those of `@skip` and `@include` added; null when they never hold. */
function conditionsOf(
  directives: readonly DirectiveNode[] = [],
  outer: readonly Condition[],
): readonly Condition[] | null {
  let when = outer;
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const is = name.value === 'include';
    const value = given?.find((one) => one.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== is) return null;
    if (value?.kind !== Kind.VARIABLE) continue;
    const variable = value.name.value;
    if (when.some((one) => one.variable === variable && one.is === is)) continue;
    if (when.some((one) => one.variable === variable)) return null;
    when = [...when, { variable, is }];
  }
  return when;
}
