import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

export type Field = GraphQLField<unknown, unknown>;

/** Values for the required arguments of fields that a generated operation asks. */
const ARGUMENTS: Record<string, string> = {
  'code: String!': '"150600"',
  'year: Int!': '2025',
  'from: Int!': '2015',
  'to: Int!': '2025',
  'month: Month!': '"2026-06"',
  'from: GeoPoint!': '{ latitude: 39.6, longitude: 109.8 }',
};

function valueOf({ name, type }: GraphQLArgument): string | undefined {
  const named = getNamedType(type);
  return isEnumType(named) ? named.getValues()[0]?.name : ARGUMENTS[`${name}: ${String(type)}`];
}

/** The field as text, with its required arguments and a page size; null when one is not known. */
export function asked(field: Field, page?: number): string | null {
  const given: string[] = [];
  for (const argument of field.args) {
    if (page !== undefined && argument.name === 'first') given.push(`first: ${page}`);
    else if (isRequiredArgument(argument)) {
      const value = valueOf(argument);
      if (value === undefined) return null;
      given.push(`${argument.name}: ${value}`);
    }
  }
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

export function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields());
}

export function isList(field: Field): boolean {
  return isListType(getNullableType(field.type));
}

/** The type of a field that gives one object, which is no page. */
export function objectOf(field: Field): GraphQLObjectType | null {
  const type = getNamedType(field.type);
  return isObjectType(type) && !isList(field) && !type.name.endsWith('Connection') ? type : null;
}

/** The type of the rows of a field that gives a page. */
export function rowsOf(field: Field): GraphQLObjectType | null {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return null;
  const nodes = type.getFields().nodes;
  const row = nodes && getNamedType(nodes.type);
  return isObjectType(row) ? row : null;
}

/** All values of a type that need no argument. */
export function leaves(type: GraphQLObjectType): string[] {
  return fieldsOf(type).flatMap((field) =>
    isLeafType(getNamedType(field.type)) ? (asked(field) ?? []) : [],
  );
}

/** Values of a type and of the objects that it has, as many of these as `width`, widest first. */
export function wide(type: GraphQLObjectType, width: number): string {
  const objects = fieldsOf(type)
    .flatMap((field) => {
      const inner = objectOf(field);
      const text = asked(field);
      const values = inner ? leaves(inner) : [];
      return text && values.length > 0 ? [{ text, values }] : [];
    })
    .sort((a, b) => b.values.length - a.values.length)
    .slice(0, width);
  const inside = objects.map(({ text, values }) => `${text} { ${values.join(' ')} }`);
  return [...leaves(type), ...inside].join(' ') || '__typename';
}

/** A page of a field in a page: the way down that has most values at each step. */
export function nested(field: Field, pages: readonly number[], width: number): string | null {
  const [page, ...below] = pages as [number, ...number[]];
  const type = rowsOf(field);
  const text = asked(field, page);
  if (!type || !text) return null;
  if (below.length === 0) return `${text} { nodes { ${wide(type, width)} } }`;
  const [deeper] = fieldsOf(type)
    .filter((one) => rowsOf(one) !== null)
    .sort((a, b) => leaves(rowsOf(b)!).length - leaves(rowsOf(a)!).length)
    .flatMap((one) => nested(one, below, width) ?? []);
  return deeper === undefined ? null : `${text} { nodes { ${deeper} } }`;
}
