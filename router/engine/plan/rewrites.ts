import { isTree, own, put, type Tree } from '../answer/tree.ts';
import type { Rewrite, TreePath } from './plan-nodes.ts';
import { meets, type Place } from './tree-path.ts';

/** Begins the name under which a value waits until nobody reads the key of its place any more. */
const WAITING = '\0';

/** Moves values to where the plan wants them. Whether one has to wait for its place. */
export function rewrite(rewrites: readonly Rewrite[], value: unknown): boolean {
  let waits = false;
  for (const { path, key, change } of rewrites) {
    applyAt(path, value, (object) => {
      if ('set' in change) return put(object, key, change.set);
      const held = own(object, key);
      if (held === undefined) return;
      object[key] = undefined;
      const taken = own(object, change.rename) !== undefined;
      put(object, taken ? WAITING + change.rename : change.rename, held);
      waits ||= taken;
    });
  }
  return waits;
}

/** Puts what waited over the keys of entities, which nobody needs after the last fetch. */
export function settle(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) settle(item);
  if (!isTree(value)) return;
  for (const key of Object.keys(value)) {
    settle(value[key]);
    if (key.startsWith(WAITING)) put(value, key.slice(WAITING.length), value[key]);
  }
}

/** A place in a subgraph's answer under the names that the plan gives it. */
export function renamed(renames: readonly Rewrite[], at: Place): Place {
  if (renames.length === 0) return at;
  return at.map((key) => {
    const one = renames.find((rename) => rename.key === key);
    return one && 'rename' in one.change ? one.change.rename : key;
  });
}

function applyAt(path: TreePath, value: unknown, apply: (object: Tree) => void, depth = 0): void {
  if (Array.isArray(value)) for (const item of value) applyAt(path, item, apply, depth);
  if (!isTree(value)) return;
  const step = path[depth];
  if (step === undefined) apply(value);
  else if (typeof step === 'string') applyAt(path, own(value, step), apply, depth + 1);
  else if (meets(value, step)) applyAt(path, value, apply, depth + 1);
}
