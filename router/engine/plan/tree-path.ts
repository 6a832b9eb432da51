import { isTree, own, type Tree } from '../answer/tree.ts';
import type { PathStep, TreePath, TypeCondition } from './plan-nodes.ts';

export type Place = readonly (string | number)[];

/** The objects at a path, in order; what is null has none. */
export function objectsAt(value: unknown, path: TreePath, found: Tree[] = [], depth = 0): Tree[] {
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const item of value) objectsAt(item, path, found, next);
  } else if (isTree(value)) {
    const step = path[depth];
    if (step === undefined) found.push(value);
    else if (typeof step === 'string') objectsAt(own(value, step), path, found, depth + 1);
    else if (meets(value, step)) objectsAt(value, path, found, depth + 1);
  }
  return found;
}

/** Where those objects stand in the answer, in the same order. */
export function placesAt(value: unknown, path: TreePath, depth = 0, at: Place = []): Place[] {
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    return value.flatMap((item, n) => placesAt(item, path, next, [...at, n]));
  }
  if (!isTree(value)) return [];
  const step: PathStep | undefined = path[depth];
  if (step === undefined) return [at];
  if (typeof step === 'string') return placesAt(own(value, step), path, depth + 1, [...at, step]);
  return meets(value, step) ? placesAt(value, path, depth + 1, at) : [];
}

/** Whether an object is of one of these types, as far as its type is known. */
export function meets(object: Tree, { types }: TypeCondition): boolean {
  const name = own(object, '__typename');
  return typeof name !== 'string' || types.includes(name);
}
