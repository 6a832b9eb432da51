import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A request that puts one hostile value into one place of one field. */
export interface HostileRequest {
  /** Such as `Query.regions(filter.name)`. */
  at: string;
  query: string;
  variables: { v: unknown };
}

/** What the edge refuses for every text alike is left to its own tests. */
const TEXTS = [
  '',
  `' or 1=1; drop table elders.elder; --`,
  '%_\\',
  '\u202e\u200bmoc',
  '𠮷😀',
  '9'.repeat(400),
  'a\0b',
];

/** Values at the edge of what each type takes. */
const EDGES: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  ID: TEXTS,
  Int: [0, -1, 2_147_483_647, -2_147_483_648],
  Float: [0, -1, 1e308, -1e308, 5e-324],
  Boolean: [false],
  Date: ['1900-01-01', '2199-12-31'],
  Month: ['1900-01', '2199-12'],
  DateTime: ['1900-01-01T00:00:00Z', '2199-12-31T23:59:59+08:00'],
  Decimal: ['99999999999999999999.9999999999', '-1', '0'],
  Fen: [0, -1, 2 ** 53 - 1, -(2 ** 53 - 1)],
};

const ORDINARY: Readonly<Record<string, unknown>> = {
  String: '150600',
  ID: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2025-01-01',
  Month: '2025-01',
  DateTime: '2025-01-01T00:00:00Z',
  Decimal: '1',
  Fen: 1,
};

/** Every argument of every field that a root field leads to, with every value at its edge. */
export function hostileRequests(schema: GraphQLSchema): HostileRequest[] {
  return doors(schema).flatMap(({ type, wrap }) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        hostileValues(argument.type).map(({ path, value }) => ({
          at: `${type.name}.${field.name}(${[argument.name, ...path].join('.')})`,
          query: `query ($v: ${String(argument.type)}) { ${wrap(call(field, argument))} }`,
          variables: { v: value },
        })),
      ),
    ),
  );
}

interface Door {
  type: GraphQLObjectType;
  wrap: (selection: string) => string;
}

/** The root, and each type that a list of the root gives rows of. */
function doors(schema: GraphQLSchema): Door[] {
  const root = schema.getQueryType()!;
  const found = new Map<string, Door>([
    [root.name, { type: root, wrap: (selection) => selection }],
  ]);
  const region = schema.getType('Region') as GraphQLObjectType;
  const inRegion = (selection: string) => `region(code: "150600") { ${selection} }`;
  found.set('Region', { type: region, wrap: inRegion });
  for (const field of Object.values(root.getFields())) {
    const page = getNamedType(field.type);
    const nodes = isObjectType(page) ? page.getFields().nodes : undefined;
    const type = nodes && getNamedType(nodes.type);
    if (!isObjectType(type) || found.has(type.name)) continue;
    const wrap = (selection: string) => `${field.name}(first: 2) { nodes { ${selection} } }`;
    found.set(type.name, { type, wrap });
  }
  return [...found.values()];
}

function call(field: GraphQLField<unknown, unknown>, hostile: GraphQLArgument): string {
  const given = field.args
    .filter((argument) => argument !== hostile && isRequiredArgument(argument))
    .map((argument) => `${argument.name}: ${literal(ordinary(argument.type), argument.type)}`);
  const text = [`${hostile.name}: $v`, ...given].join(', ');
  return `${field.name}(${text}) ${selectionOf(getNamedType(field.type) as GraphQLObjectType)}`;
}

function selectionOf(type: GraphQLObjectType): string {
  if (isLeafType(type)) return '';
  const { totalCount, pageInfo } = type.getFields();
  if (totalCount && pageInfo) return '{ totalCount pageInfo { endCursor } }';
  const leaf = Object.values(type.getFields()).find(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return `{ ${leaf?.name ?? '__typename'} }`;
}

function hostileValues(type: GraphQLInputType): { path: string[]; value: unknown }[] {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const item = bare.ofType as GraphQLInputType;
    const one = ordinary(item);
    return [
      { path: [], value: [] },
      { path: [], value: Array.from({ length: 1_000 }, () => one) },
      ...hostileValues(item).map(({ path, value }) => ({ path, value: [value] })),
    ];
  }
  if (isInputObjectType(bare)) {
    const base = ordinary(bare) as Record<string, unknown>;
    return Object.values(bare.getFields()).flatMap((field) =>
      hostileValues(field.type).map(({ path, value }) => ({
        path: [field.name, ...path],
        value: { ...base, [field.name]: value },
      })),
    );
  }
  if (isEnumType(bare)) return [{ path: [], value: bare.getValues().at(-1)!.name }];
  return (EDGES[String(bare)] ?? TEXTS).map((value) => ({ path: [], value }));
}

/** A value that a type takes, with no more in it than must be. */
export function ordinary(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [ordinary(bare.ofType as GraphQLInputType)];
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (isInputObjectType(bare)) {
    const required = Object.values(bare.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, ordinary(field.type)]));
  }
  return ORDINARY[String(bare)];
}

function literal(value: unknown, type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const item = bare.ofType as GraphQLInputType;
    return `[${(value as unknown[]).map((one) => literal(one, item)).join(', ')}]`;
  }
  if (isInputObjectType(bare)) {
    const fields = Object.entries(value as object).map(
      ([name, held]) => `${name}: ${literal(held, bare.getFields()[name]!.type)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  return isEnumType(bare) ? String(value) : JSON.stringify(value);
}
