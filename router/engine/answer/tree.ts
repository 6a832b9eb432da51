/** Data of an operation while subgraphs still add to it. */
export type Tree = Record<string, unknown>;

/** Adds what a subgraph answered. The tree takes its objects over instead of copying them. */
export function merge(tree: Tree, more: Tree): void {
  if (tree === more) return;
  for (const key of Object.keys(more)) {
    const value = more[key];
    if (value === undefined) continue;
    const held = own(tree, key);
    if (held === undefined || held === null || !mergeInto(held, value)) put(tree, key, value);
  }
}

/** Whether both are objects, or lists of one length, and the one now holds the other too. */
function mergeInto(held: unknown, value: unknown): boolean {
  if (Array.isArray(held)) {
    if (!Array.isArray(value) || value.length !== held.length) return false;
    for (const [n, item] of value.entries()) {
      if (!mergeInto(held[n], item)) (held as unknown[])[n] = item;
    }
    return true;
  }
  if (!isTree(held) || !isTree(value)) return false;
  merge(held, value);
  return true;
}

/** An own property: an answer's key may have the name of something that every object has. */
export function own(tree: Tree, key: string | number): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined;
}

/** Assigning to `__proto__` would change what an object is. */
export function put(tree: Tree, key: string, value: unknown): void {
  if (key === '__proto__') return;
  tree[key] = value;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
