import type { RegionCode } from './region-code.ts';
import { tsvTable } from './tsv-table.ts';

/** Code, kind and name of every region that the hub holds; seeds/regions/README.md says from where. */
export const REGIONS_FILE = new URL('regions.tsv', import.meta.url);

let names: Map<RegionCode, string> | undefined;

/** The name of a region that the hub holds under this code today, null for any other code. */
export function heldName(code: RegionCode): string | null {
  names ??= new Map(tsvTable(REGIONS_FILE).map((line) => [line.code!, line.name!]));
  return names.get(code) ?? null;
}
