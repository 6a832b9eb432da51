import { type GraphQLLeafType, isEnumType } from 'graphql';

/** Whether a value of JSON is one that the type may have in an answer. */
export type FitsLeaf = (value: unknown) => boolean;

const isText: FitsLeaf = (value) => typeof value === 'string';

const SCALARS: Record<string, FitsLeaf> = {
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
  String: isText,
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
  Date: isText,
  Month: isText,
  DateTime: isText,
  Decimal: isText,
  Fen: Number.isSafeInteger,
};

const enums = new WeakMap<GraphQLLeafType, FitsLeaf>();

/** A scalar that the hub does not have may be any value. */
export function leafCheck(type: GraphQLLeafType): FitsLeaf {
  if (!isEnumType(type)) return SCALARS[type.name] ?? anything;
  let fits = enums.get(type);
  if (!fits) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    enums.set(type, (fits = (value) => names.has(value)));
  }
  return fits;
}

function anything(): boolean {
  return true;
}
