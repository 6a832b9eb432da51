import { isTree, merge, own, put, type Tree } from '../answer/tree.ts';
import type { EntitySelection, Requirement } from './plan-nodes.ts';
import { rewrite } from './rewrites.ts';

/** Entities as a subgraph is asked for them: each once, however often the answer has it. */
export interface Representations {
  asked: Tree[];
  /** Indexes, among the objects given, of those that each one stands for. */
  standFor: number[][];
}

/** What a selection must send of these objects; those that lack what it requires are left out. */
export function representationsOf(
  { requires, inputs }: Pick<EntitySelection, 'requires' | 'inputs'>,
  objects: readonly Tree[],
): Representations {
  const asked: Tree[] = [];
  const standFor: number[][] = [];
  const known = new Map<string, number>();
  for (const [index, object] of objects.entries()) {
    const representation = pick(object, requires);
    if (!representation?.__typename) continue;
    rewrite(inputs, representation);
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

function pick(object: Tree, requirements: readonly Requirement[]): Tree | null {
  const picked: Tree = {};
  for (const required of requirements) {
    if ('types' in required) {
      if (!required.types.includes(String(own(object, '__typename')))) continue;
      const more = pick(object, required.inside);
      if (more) merge(picked, more);
      continue;
    }
    const value = own(object, required.read);
    if (value === undefined) return null;
    put(picked, required.send, pickValue(value, required.inside));
  }
  return picked;
}

function pickValue(value: unknown, inside: readonly Requirement[] | null): unknown {
  if (!inside) return value;
  if (Array.isArray(value)) return value.map((item) => pickValue(item, inside));
  return isTree(value) ? pick(value, inside) : null;
}
