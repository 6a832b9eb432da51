const STRING = 24;
const OBJECT = 32;
const SLOT = 8;

/**
 * Bytes of memory that a value of plain objects, lists and texts holds, measured part by part.
 * What belongs to a class or is a function is shared with others and not counted.
 */
export function retainedBytes(value: unknown, seen = new Set<object>()): number {
  if (typeof value === 'string') return STRING + value.length * (isLatin(value) ? 1 : 2);
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  let bytes = OBJECT;
  if (Array.isArray(value)) {
    for (const item of value) bytes += SLOT + retainedBytes(item, seen);
    return bytes;
  }
  for (const key of Object.keys(value)) {
    bytes += 2 * SLOT + retainedBytes((value as Record<string, unknown>)[key], seen);
  }
  return bytes;
}

function isLatin(text: string): boolean {
  return !/[^\0-\xff]/.test(text);
}
