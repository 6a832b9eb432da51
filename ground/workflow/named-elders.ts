import { followsMerge, SURVIVORS } from '../access/same-person.ts';
import type { SubgraphContext } from '../serving/context.ts';

/**
 * What an action is given, with the survivor in place of each elder whose record was made part of another
 * one: what is written from now on names her by the key that stands.
 */
export async function survivorsIn<Read extends object>(
  read: Read,
  { rows, viewer }: SubgraphContext,
  named: ReadonlySet<string>,
): Promise<Read> {
  if (named.size === 0 || !followsMerge(viewer, 'Elder', 'key')) return read;
  const found = await rows.sql<{ k: string; survivor: string }>(SURVIVORS, [[...named]]);
  if (found.length === 0) return read;
  const survivors = new Map(found.map(({ k, survivor }) => [k, survivor]));
  return replaced(read, survivors) as Read;
}

function replaced(value: unknown, survivors: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return survivors.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, survivors));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, replaced(one, survivors)]);
  return Object.assign(
    Object.create(Object.getPrototypeOf(value) as object),
    Object.fromEntries(fields),
  );
}
