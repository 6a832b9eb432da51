import {
  type FieldNode,
  getDirectiveValues,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from '../../../ground/rows/page.ts';
import { argument, type Count, COUNTLESS, type Values } from './count.ts';

export type Field = GraphQLField<unknown, unknown>;

/** How long a list is when nothing is asked, and at most. */
interface Bounds {
  usual: number;
  top: number;
}

const PAGING = ['first', 'last'];
const PAGE: Bounds = { usual: DEFAULT_PAGE, top: MAX_PAGE };
/** A list that declares nothing; `npm run verify` lets no contract have one. */
const UNDECLARED: Bounds = { usual: MAX_PAGE, top: COUNTLESS };

export function isList({ type }: Field): boolean {
  return isListType(getNullableType(type));
}

/** Rows of the page that a field of a connection type asks for. */
export function pageSize(field: Field, node: FieldNode): Count {
  return asked(field, node, PAGING, PAGE);
}

/** Items of a plain list: what it declares, or fewer where its arguments say so. */
export function plainListSize(schema: GraphQLSchema, field: Field, node: FieldNode): Count {
  const declared = declaredSize(schema, field);
  if (declared === null) return asked(field, node, PAGING, UNDECLARED);
  const { assumedSize, slicingArguments } = declared;
  return asked(field, node, slicingArguments, { usual: assumedSize, top: assumedSize });
}

/** The `@listSize` of a plain list; null when it has none. */
export function declaredSize(
  schema: GraphQLSchema,
  { astNode }: Field,
): { assumedSize: number; slicingArguments: readonly string[] } | null {
  const directive = schema.getDirective('listSize');
  const values = directive && astNode ? getDirectiveValues(directive, astNode) : undefined;
  if (typeof values?.assumedSize !== 'number') return null;
  const slicingArguments = (values.slicingArguments ?? []) as string[];
  return { assumedSize: values.assumedSize, slicingArguments };
}

type Given = number | null;

function asked(field: Field, node: FieldNode, names: readonly string[], bounds: Bounds): Count {
  const given = names.map((name) => givenBy(field, node, name));
  const settled = given.filter((one) => typeof one !== 'function');
  if (settled.length === given.length) return within(bounds, settled);
  return argument((values) =>
    within(
      bounds,
      given.map((one) => (typeof one === 'function' ? one(values) : one)),
    ),
  );
}

function within({ usual, top }: Bounds, given: readonly Given[]): number {
  const said = given.filter((one) => one !== null);
  const size = said.length > 0 ? Math.max(...said) : usual;
  return Math.min(Math.max(size, 0), top);
}

/** What an argument says; a function where a variable says it. */
function givenBy(field: Field, node: FieldNode, name: string): Given | ((values: Values) => Given) {
  const definition = field.args.find((one) => one.name === name);
  const value = node.arguments?.find((one) => one.name.value === name)?.value;
  const absent = lengthOf(definition?.defaultValue);
  if (!value) return absent;
  if (value.kind !== Kind.VARIABLE) return literalLength(value);
  const variable = value.name.value;
  return (values) =>
    Object.hasOwn(values, variable) && values[variable] !== undefined
      ? lengthOf(values[variable])
      : absent;
}

/** A number is a length; a list has one; null is "not given"; anything else is a list of one. */
function lengthOf(value: unknown): Given {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.length : 1;
}

function literalLength(value: ValueNode): Given {
  if (value.kind === Kind.NULL) return null;
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values.length : 1;
}
