import { readFileSync } from 'node:fs';
import type { RegionCode } from './region-code.ts';

/** Code, kind and name of every region that the hub holds; seeds/regions/README.md says from where. */
export const REGIONS_FILE = new URL('regions.tsv', import.meta.url);

let names: Map<RegionCode, string> | undefined;

/** The name of a region that the hub holds under this code today, null for any other code. */
export function heldName(code: RegionCode): string | null {
  names ??= readNames();
  return names.get(code) ?? null;
}

/** By hand and not as a table: requests wait while it is read, the first time that one names a code. */
function readNames(): Map<RegionCode, string> {
  const found = new Map<RegionCode, string>();
  for (const line of readFileSync(REGIONS_FILE, 'utf8').split('\n')) {
    const code = line.slice(0, line.indexOf('\t'));
    if (/^\d/.test(code)) found.set(code, line.slice(line.lastIndexOf('\t') + 1));
  }
  return found;
}
