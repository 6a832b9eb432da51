import { isRecord } from './subgraph-answer.ts';

type Path = readonly (string | number)[];

/**
 * Which of the objects at a path the gateway sent as representations: it leaves out those of other
 * types, but reads the indexes in a subgraph's errors as if it had sent all of them.
 */
export function sentPlaces(
  roots: readonly unknown[],
  path: Path,
  representations: readonly unknown[],
): number[] {
  const types = new Set(representations.map((one) => isRecord(one) && one.__typename));
  const found = roots.flatMap((root) => objectsAt(root, path));
  const sent = found.flatMap(({ __typename: type }, n) =>
    type === undefined || types.has(type) ? [n] : [],
  );
  // When the types do not tell them apart, the gateway's own reading is as good as any.
  return sent.length === representations.length ? sent : representations.map((_, n) => n);
}

/** The same error at the place where the gateway looks for its object. */
export function placed<E extends { path?: Path }>(error: E, places: readonly number[]): E {
  const [root, n, ...rest] = error.path ?? [];
  if (typeof n !== 'number' || places[n] === undefined) return error;
  return { ...error, path: [root!, places[n], ...rest] };
}

function objectsAt(value: unknown, path: Path): Record<string, unknown>[] {
  if (Array.isArray(value)) {
    const rest = path[0] === '@' ? path.slice(1) : path;
    return value.flatMap((one) => objectsAt(one, rest));
  }
  if (!isRecord(value)) return [];
  const [key, ...rest] = path;
  return key === undefined ? [value] : objectsAt(value[key], rest);
}
