/** Bytes of an object, of a text, and of each property in V8's heap, without what they point to. */
const OBJECT = 24;
const TEXT = 24;
const SLOT = 12;

/**
 * What a value holds in memory: everything that can be reached from it, once each. What `shared`
 * holds is somebody else's and is left out.
 */
export function retainedBytes(value: unknown, shared: readonly object[] = []): number {
  const seen = new Set<unknown>(shared);
  const open: unknown[] = [value];
  let bytes = 0;
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'string') {
      if (!seen.has(one)) bytes += TEXT + one.length * (isLatin(one) ? 1 : 2);
      seen.add(one);
    } else if (typeof one === 'object' && one !== null && !seen.has(one)) {
      seen.add(one);
      const values = one instanceof Map ? [...one.keys(), ...one.values()] : Object.values(one);
      bytes += OBJECT + values.length * SLOT;
      for (const held of values) open.push(held);
    }
  }
  return bytes;
}

function isLatin(text: string): boolean {
  return !/[^\0-\xff]/.test(text);
}
