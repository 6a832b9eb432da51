import { z } from 'zod';
import { tsvTable } from '../../ground/china/tsv-table.ts';

const indicatorShape = z.object({
  code: z.string().regex(/^[A-Z0-9_]+$/),
  /** Free of what one region alone adds; the target keeps the region's own words. */
  labelZh: z.string().min(1),
  labelEn: z.string().min(1),
  unitZh: z.string().min(1),
  unitEn: z.string().min(1),
  /** The subgraph that can answer it. */
  owner: z.enum(['elders', 'services', 'facilities', 'workforce', 'finance', 'regions']),
});

export type IndicatorRow = z.output<typeof indicatorShape>;

/** What the targets measure: one row per `indicatorDefinition` of the targets. */
export function indicatorRows(): IndicatorRow[] {
  const lines = tsvTable(new URL('indicators.tsv', import.meta.url));
  return lines.map((line) => indicatorShape.parse(line));
}
