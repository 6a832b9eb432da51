import { z } from 'zod';
import type { RegionCode, RegionLevel } from '../../ground/china/region-code.ts';
import { isRegionCode, parentCode } from '../../ground/china/region-code.ts';
import { REGIONS_FILE } from '../../ground/china/held-regions.ts';
import { tsvTable } from '../../ground/china/tsv-table.ts';
import type { RegionKind, Settlement } from './region-kind.ts';
import { REGION_KINDS } from './region-kind.ts';

export interface RegionRow {
  code: RegionCode;
  /** The full official name. */
  name: string;
  level: RegionLevel;
  kind: RegionKind;
  /** `null` above the townships, for zones, and for virtual communities, where nobody lives. */
  settlement: Settlement | null;
  parent: RegionCode | null;
  /** Inhabitants of 60 and over; `null`: no source document states the figure. */
  population60: number | null;
  population65: number | null;
}

const lineShape = z.object({
  code: z.string().refine(isRegionCode),
  kind: z.enum(Object.keys(REGION_KINDS) as RegionKind[]),
  name: z.string().min(1),
});

/** Every region of regions.tsv in the order of its code text, so that parents come first. */
export function regionRows(): RegionRow[] {
  return tsvTable(REGIONS_FILE).map((line) => {
    const { code, kind, name } = lineShape.parse(line);
    const { level, settlement } = REGION_KINDS[kind];
    const parent = parentCode(code);
    return { code, name, level, kind, settlement, parent, population60: null, population65: null };
  });
}
