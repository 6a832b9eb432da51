import { ancestorCode, REGION_LEVELS, type RegionCode, regionLevel } from '../china/region-code.ts';
import { tsvTable } from '../china/tsv-table.ts';

/** Levels at which civil-affairs offices decide. */
export const OFFICE_LEVELS = ['CITY', 'COUNTY'] as const;
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** Code and name of each region whose office works in the hub. */
export const OFFICES_FILE = new URL('offices.tsv', import.meta.url);

let offices: ReadonlySet<RegionCode> | undefined;

/** The region of this level around a place, where it has an office in the hub; else null. */
export function officeOf(place: RegionCode, level: OfficeLevel): RegionCode | null {
  offices ??= new Set(tsvTable(OFFICES_FILE).map(({ code }) => code!));
  const region = ancestorCode(place, level);
  return region !== null && offices.has(region) ? region : null;
}

/** Whether an office is of this level; those of towns and villages are part of their county's. */
export function isOfLevel(office: RegionCode, level: OfficeLevel): boolean {
  const at = regionLevel(office);
  return level === 'COUNTY'
    ? REGION_LEVELS.indexOf(at) >= REGION_LEVELS.indexOf(level)
    : at === level;
}
