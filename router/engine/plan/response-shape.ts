import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  visit,
} from 'graphql';
import { isTree, own, type Tree } from './tree.ts';

/** What a field makes of the merged data: the value, null, or NOT_NULLABLE where that may not be. */
type Complete = (value: unknown, unfit: string[]) => unknown;

const NOT_NULLABLE = Symbol('null where no null may be');
const MOST_FORMS = 16;

/**
 * How the answer to an operation is cut out of the merged data: the fields that were asked for, in
 * that order, and null upwards from what may not be null. Compiled once for each way in which the
 * operation's `@skip` and `@include` can come out.
 */
export class ResponseShape {
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: readonly string[];
  readonly #forms = new Map<string, Complete>();

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    this.#operation = operation;
    this.#fragments = new Map(
      document.definitions.flatMap((d) =>
        d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [],
      ),
    );
    this.#conditions = conditionVariables(document);
  }

  /** `unfit` names fields whose value is not one that the schema lets them have. */
  cut(data: Tree, variables: Tree): { data: Tree | null; unfit: string[] } {
    const unfit: string[] = [];
    const cut = this.#form(variables)(data, unfit);
    return { data: cut as Tree | null, unfit };
  }

  #form(variables: Tree): Complete {
    const values = this.#conditions.map((name) => own(variables, name) === true);
    const key = values.join();
    const known = this.#forms.get(key);
    if (known) return known;
    const shown = new Map(this.#conditions.map((name, n) => [name, values[n]!]));
    const root = this.#schema.getRootType(this.#operation.operation)!;
    const form = this.#object(root, [this.#operation.selectionSet], shown);
    if (this.#forms.size < MOST_FORMS) this.#forms.set(key, form);
    return form;
  }

  #complete(
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    shown: Shown,
    coordinate: string,
  ): Complete {
    if (isNonNullType(type)) {
      const inner = this.#complete(type.ofType as GraphQLOutputType, sets, shown, coordinate);
      return (value, unfit) => {
        const made = inner(value, unfit);
        if (made !== null) return made;
        if (value === null || value === undefined) unfit.push(coordinate);
        return NOT_NULLABLE;
      };
    }
    const complete = this.#nullable(type, sets, shown, coordinate);
    return (value, unfit) => {
      if (value === null || value === undefined) return null;
      const made = complete(value, unfit);
      if (made !== undefined) return made;
      unfit.push(coordinate);
      return null;
    };
  }

  /** Of a value that is there: `undefined` when it is not of the type. */
  #nullable(
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    shown: Shown,
    coordinate: string,
  ): Complete {
    if (isListType(type)) {
      return list(this.#complete(type.ofType as GraphQLOutputType, sets, shown, coordinate));
    }
    if (isObjectType(type)) return this.#object(type, sets, shown);
    if (isAbstractType(type)) return this.#abstract(sets, shown);
    if (!isEnumType(type)) return (value) => value;
    const known = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (known.has(value) ? value : undefined);
  }

  #abstract(sets: readonly SelectionSetNode[], shown: Shown): Complete {
    const byName = new Map<unknown, Complete>();
    return (value, unfit) => {
      const name = isTree(value) ? value.__typename : undefined;
      let complete = byName.get(name);
      if (!complete) {
        const type = typeof name === 'string' ? this.#schema.getType(name) : undefined;
        if (!isObjectType(type)) return undefined;
        complete = this.#object(type, sets, shown);
        byName.set(name, complete);
      }
      return complete(value, unfit);
    };
  }

  #object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], shown: Shown): Complete {
    const fields = [...this.#collect(type, sets, shown)].map(([key, nodes]) => {
      const [{ name }] = nodes as [FieldNode];
      // What every object has under such a name is no field of it.
      const inherited = key in Object.prototype;
      if (name.value === '__typename') return { key, inherited, complete: () => type.name };
      const { type: fieldType } = type.getFields()[name.value]!;
      const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const complete = this.#complete(fieldType, inner, shown, `${type.name}.${name.value}`);
      return { key, inherited, complete };
    });
    return (value, unfit) => {
      if (!isTree(value)) return undefined;
      const made: Tree = {};
      for (const { key, inherited, complete } of fields) {
        const part = complete(inherited ? own(value, key) : value[key], unfit);
        if (part === NOT_NULLABLE) return null;
        made[key] = part;
      }
      return made;
    };
  }

  /** The fields of an object by response key, as the specification's CollectFields has it. */
  #collect(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    shown: Shown,
    found = new Map<string, FieldNode[]>(),
    spread = new Set<string>(),
  ): Map<string, FieldNode[]> {
    for (const selection of sets.flatMap(({ selections }) => selections)) {
      if (!isShown(selection, shown)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const held = found.get(key);
        if (held) held.push(selection);
        else found.set(key, [selection]);
        continue;
      }
      const named = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      if (named !== null && spread.has(named)) continue;
      if (named !== null) spread.add(named);
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(named!)! : selection;
      if (this.#applies(fragment.typeCondition, type)) {
        this.#collect(type, [fragment.selectionSet], shown, found, spread);
      }
    }
    return found;
  }

  #applies(
    condition: FragmentDefinitionNode['typeCondition'] | undefined,
    type: GraphQLObjectType,
  ) {
    if (!condition) return true;
    const wanted = getNamedType(typeFromAST(this.#schema, condition));
    return wanted === type || (isAbstractType(wanted) && this.#schema.isSubType(wanted, type));
  }
}

function list(inner: Complete): Complete {
  return (value, unfit) => {
    if (!Array.isArray(value)) return undefined;
    const items = new Array<unknown>(value.length);
    let whole = true;
    for (let n = 0; n < value.length; n++) {
      items[n] = inner(value[n], unfit);
      if (items[n] === NOT_NULLABLE) whole = false;
    }
    return whole ? items : null;
  };
}

/** What the variables of `@skip` and `@include` say. */
type Shown = ReadonlyMap<string, boolean>;

function isShown({ directives = [] }: SelectionNode, shown: Shown): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const [condition] = given;
    const value =
      condition?.value.kind === Kind.VARIABLE
        ? shown.get(condition.value.name.value)
        : condition?.value.kind === Kind.BOOLEAN && condition.value.value;
    return value === (name.value === 'include');
  });
}

function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
