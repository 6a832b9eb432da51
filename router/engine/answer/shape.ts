import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { isOneType } from '../../../ground/schema/one-type.ts';
import { clientName, PLACEHOLDER } from '../operation/private-names.ts';
import { SelectedFields } from '../operation/selected-fields.ts';
import { type FitsLeaf, leafCheck } from './leaf-values.ts';

/** What an answer to a selection looks like. Plain data: its size can be told. */
export type Shape = LeafShape | ListShape | ObjectShape | AbstractShape;

interface Nullability {
  notNull: boolean;
}

export interface LeafShape extends Nullability {
  kind: 'leaf';
  fits: FitsLeaf;
}

export interface ListShape extends Nullability {
  kind: 'list';
  item: Shape;
}

export interface ObjectShape extends Nullability {
  kind: 'object';
  type: string;
  fields: readonly FieldShape[];
}

export interface AbstractShape extends Nullability {
  kind: 'abstract';
  byType: Readonly<Record<string, ObjectShape>>;
  /** For an object whose type nobody told: what every type of an interface has. */
  untold: ObjectShape | null;
}

export interface FieldShape {
  /** In the data of subgraphs. */
  key: string;
  /** In the answer to the client; null for what it did not ask for. */
  name: string | null;
  /** `Type.field`, for messages. */
  coordinate: string;
  /** The shape of the value; null for `__typename`. */
  shape: Shape | null;
  /** What `__typename` says to the client. */
  typeName?: string;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Makes shapes of the selections of one document. */
export class Shapes {
  readonly #schema: GraphQLSchema;
  readonly #selected: SelectedFields;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#selected = new SelectedFields(schema, document);
  }

  object(type: Composite, sets: readonly SelectionSetNode[], notNull = false): ObjectShape {
    const fields = [...this.#selected.of(type, sets)].map(([key, nodes]) =>
      this.#field(type, key, nodes),
    );
    return { kind: 'object', notNull, type: type.name, fields };
  }

  #field(type: Composite, key: string, nodes: readonly FieldNode[]): FieldShape {
    const field = nodes[0]!.name.value;
    const client = clientName(key);
    const name = key === PLACEHOLDER || client === '__proto__' ? null : client;
    const coordinate = `${type.name}.${field}`;
    if (field === '__typename') {
      return { key, name, coordinate, shape: null, typeName: shownName(type) };
    }
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const { type: fieldType } = type.getFields()[field]!;
    return { key, name, coordinate, shape: this.#value(fieldType, sets) };
  }

  #value(type: GraphQLOutputType, sets: readonly SelectionSetNode[], notNull = false): Shape {
    if (isNonNullType(type)) return this.#value(type.ofType as GraphQLOutputType, sets, true);
    if (isListType(type)) {
      return { kind: 'list', notNull, item: this.#value(type.ofType as GraphQLOutputType, sets) };
    }
    if (isLeafType(type)) return { kind: 'leaf', notNull, fits: leafCheck(type) };
    if (isObjectType(type)) return this.object(type, sets, notNull);
    const byType = Object.fromEntries(
      this.#schema.getPossibleTypes(type).map((one) => [one.name, this.object(one, sets)]),
    );
    const untold = isInterfaceType(type) ? this.object(type, sets) : null;
    return { kind: 'abstract', notNull, byType, untold };
  }
}

/** The name that clients know a type by. */
function shownName(type: Composite): string {
  const above = isObjectType(type) ? type.getInterfaces() : [];
  const one = above.find(({ astNode }) => astNode && isOneType(astNode));
  return (one ?? type).name;
}
