import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { EntityKeys } from './entity-keys.ts';
import { Random } from './operations/random.ts';
import { sampleValue } from './operations/samples.ts';

/** A field of an entity under the name of a key, and the way to the entity. */
export interface AliasCase {
  type: string;
  alias: string;
  field: string;
  /** The query with the field under any name. */
  query: (alias: string) => string;
  /** The objects that have the alias. */
  objects: (root: unknown) => Record<string, unknown>[];
}

type Field = GraphQLField<unknown, unknown>;

interface Step {
  key: string;
  text: string;
}

/** What may be a key in one subgraph or another, or is one for GraphQL itself. */
const ALWAYS = ['__typename', 'key', 'id', 'code'];

/** Every entity that a contract reaches, every field of it, under every name that a key has. */
export function aliasCases(contract: GraphQLSchema, keys: EntityKeys): AliasCase[] {
  const ways = waysTo(contract);
  return [...keys].flatMap(([name, bySubgraph]) => {
    const type = contract.getType(name);
    const way = ways.get(name);
    if (!isObjectType(type) || !way) return [];
    const names = new Set([...ALWAYS, ...[...bySubgraph.values()].flat(2)]);
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const text = textOf(field);
      return text === null ? [] : [{ name: field.name, text }];
    });
    return [...names].flatMap((alias) =>
      fields
        .filter((field) => field.name !== alias)
        .map((field): AliasCase => {
          // Something beside it that other subgraphs have, so that the entity's key is needed.
          const beside = fields.filter(({ name }) => name !== field.name && name !== alias);
          const inside = beside.slice(-4).map(({ text }, n) => `b${n}: ${text}`);
          return {
            type: name,
            alias,
            field: field.name,
            query: (as) => nested(way, `{ ${as}: ${field.text} ${inside.join(' ')} }`),
            objects: (root) => objectsAt(root, way.map(({ key }) => key).slice(1)),
          };
        }),
    );
  });
}

/** Cases in one operation each `size`, under the aliases `c0`, `c1` and so on. */
export function operationsOf(
  cases: readonly AliasCase[],
  size: number,
): { cases: readonly AliasCase[]; aliased: string; plain: string }[] {
  const batches = Array.from({ length: Math.ceil(cases.length / size) }, (_, n) =>
    cases.slice(n * size, (n + 1) * size),
  );
  return batches.map((batch) => {
    const query = (alias: (one: AliasCase) => string) =>
      `{ ${batch.map((one, n) => `c${n}: ${one.query(alias(one))}`).join(' ')} }`;
    return { cases: batch, aliased: query(({ alias }) => alias), plain: query(() => 'plain') };
  });
}

/** The shortest way from the root to an object of each type, through lists of one. */
function waysTo(contract: GraphQLSchema): Map<string, Step[]> {
  const ways = new Map<string, Step[]>();
  const next: [GraphQLObjectType, Step[]][] = [[contract.getQueryType()!, []]];
  for (let found = next.shift(); found; found = next.shift()) {
    const [type, way] = found;
    for (const field of Object.values(type.getFields())) {
      const to = getNamedType(field.type);
      const given = argumentsOf(field);
      if (given === null || field.args.some(({ name }) => name === 'id')) continue;
      for (const one of isAbstractType(to) ? contract.getPossibleTypes(to) : [to]) {
        if (!isObjectType(one) || ways.has(one.name)) continue;
        const step = { key: field.name, text: field.name + given };
        const condition = isAbstractType(to) ? [{ key: '', text: `... on ${one.name}` }] : [];
        const there = [...way, step, ...condition];
        ways.set(one.name, there);
        next.push([one, there]);
      }
    }
  }
  return ways;
}

function nested(way: readonly Step[], inside: string): string {
  return way.reduceRight(
    (text, step) => `${step.text} ${text.startsWith('{') ? text : `{ ${text} }`}`,
    inside,
  );
}

function objectsAt(value: unknown, keys: readonly string[]): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsAt(item, keys));
  if (typeof value !== 'object' || value === null) return [];
  const [key, ...rest] = keys;
  if (key === undefined) return [value as Record<string, unknown>];
  if (key === '') return objectsAt(value, rest);
  return objectsAt((value as Record<string, unknown>)[key], rest);
}

function argumentsOf(field: Field): string | null {
  const given: string[] = [];
  for (const argument of field.args) {
    if (argument.name === 'first') given.push('first: 1');
    else if (argument.name === 'code') given.push('code: "150600"');
    else if (isRequiredArgument(argument)) {
      const value = sampleValue(new Random(1), field, argument, new Map());
      if (value === undefined || argument.name === 'id') return null;
      given.push(`${argument.name}: ${literal(value)}`);
    }
  }
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** The field with as little below it as may be; null when an argument has no value. */
function textOf(field: Field): string | null {
  const given = argumentsOf(field);
  if (given === null) return null;
  const type = getNamedType(field.type);
  if (!isObjectType(type))
    return isLeafType(type) ? field.name + given : `${field.name}${given} { __typename }`;
  const fields = Object.values(type.getFields());
  const leaf = fields.find((one) => isLeafType(getNamedType(one.type)) && one.args.length === 0);
  return `${field.name}${given} { ${leaf?.name ?? '__typename'} }`;
}

/** Enum values are names of capitals, dates and codes are not. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${literal(one)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' && /^[A-Z][A-Z_0-9]*$/.test(value)
    ? value
    : JSON.stringify(value);
}
