import type { FetchDataRewrite, FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { isTree, merge, own, put, type Tree } from './tree.ts';

const FRAGMENT = '... on ';

/** Entities as a subgraph is asked for them: each once, however often the answer has it. */
export interface Representations {
  asked: Tree[];
  /** Indexes, among the objects given, of those that each one stands for. */
  standFor: number[][];
}

/** What a fetch must send of these objects; those that lack what it requires are left out. */
export function representationsOf(
  schema: GraphQLSchema,
  { requires = [], inputRewrites }: FetchNode,
  objects: readonly Tree[],
): Representations {
  const asked: Tree[] = [];
  const standFor: number[][] = [];
  const known = new Map<string, number>();
  for (const [index, object] of objects.entries()) {
    const representation = pick(schema, object, requires);
    if (!representation?.__typename) continue;
    rewrite(schema, inputRewrites, representation);
    const text = JSON.stringify(representation);
    const n = known.get(text);
    if (n !== undefined) {
      standFor[n]!.push(index);
      continue;
    }
    known.set(text, asked.length);
    asked.push(representation);
    standFor.push([index]);
  }
  return { asked, standFor };
}

/** Moves values to where the plan wants them: it renames what would clash within a subgraph. */
export function rewrite(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
): void {
  for (const { path, ...change } of rewrites ?? []) {
    const key = path.at(-1)!;
    const apply = (object: Tree): void => {
      if (change.kind === 'ValueSetter') return put(object, key, change.setValueTo);
      const held = own(object, key);
      if (held === undefined || held === null) return;
      put(object, change.renameKeyTo, held);
      object[key] = undefined;
    };
    applyAt(schema, path.slice(0, -1), value, apply);
  }
}

function applyAt(
  schema: GraphQLSchema,
  path: readonly string[],
  value: unknown,
  apply: (object: Tree) => void,
): void {
  if (Array.isArray(value)) for (const item of value) applyAt(schema, path, item, apply);
  if (!isTree(value)) return;
  const [first, ...rest] = path;
  if (first === undefined) return apply(value);
  if (!first.startsWith(FRAGMENT)) return applyAt(schema, rest, own(value, first), apply);
  const known = typeof value.__typename === 'string';
  const type = first.slice(FRAGMENT.length);
  if (!known || isOfType(schema, value, type)) applyAt(schema, rest, value, apply);
}

function pick(
  schema: GraphQLSchema,
  object: Tree,
  selections: readonly QueryPlanSelectionNode[],
): Tree | null {
  const picked: Tree = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (!selection.typeCondition || !isOfType(schema, object, selection.typeCondition)) continue;
      const more = pick(schema, object, selection.selections);
      if (more) merge(picked, more);
      continue;
    }
    const key = selection.alias ?? selection.name;
    const value = own(object, key);
    if (value === undefined) return null;
    put(picked, key, pickValue(schema, value, selection.selections));
  }
  return picked;
}

function pickValue(
  schema: GraphQLSchema,
  value: unknown,
  selections: readonly QueryPlanSelectionNode[] | undefined,
): unknown {
  if (!selections) return value;
  if (Array.isArray(value)) return value.map((item) => pickValue(schema, item, selections));
  return isTree(value) ? pick(schema, value, selections) : null;
}

function isOfType(schema: GraphQLSchema, { __typename: name }: Tree, condition: string): boolean {
  if (name === condition) return true;
  const type = schema.getType(condition);
  const held = typeof name === 'string' ? schema.getType(name) : undefined;
  return isAbstractType(type) && isObjectType(held) && schema.isSubType(type, held);
}
