import type { RegionCode } from '../../../ground/china/region-code.ts';
import { isWithin, REGION_LEVELS, regionLevel } from '../../../ground/china/region-code.ts';
import type { StandardCode } from './standard.ts';

/** The three bands that policies speak of, whatever the standard. 部分失能 is also called 半失能. */
export const ABILITY_BANDS = { INTACT: '能力完好', PARTIAL: '部分失能', FULL: '失能' } as const;
export type AbilityBand = keyof typeof ABILITY_BANDS;

/** Bands of a standard's levels, by level. */
export type BandTable = Readonly<Record<StandardCode, readonly AbilityBand[]>>;

/** One region's reading of one standard; the region is `null` for the whole country. */
export interface BandRow {
  region: RegionCode | null;
  standard: StandardCode;
  /** Index is the level. */
  bands: readonly AbilityBand[];
  /** Document that fixes the reading, `null` for the hub's own default. */
  policyDocument: string | null;
  /** Dates, both inclusive; `null` is open. */
  validFrom: string | null;
  validTo: string | null;
}

/**
 * The hub's default, not the law's: no policy document defines 半失能. A region that does gets
 * rows of its own.
 */
export const DEFAULT_BAND_ROWS: readonly BandRow[] = [
  defaultRow('MZT039_2013', ['INTACT', 'PARTIAL', 'PARTIAL', 'FULL']),
  defaultRow('GBT42195_2022', ['INTACT', 'PARTIAL', 'PARTIAL', 'FULL', 'FULL']),
  defaultRow('LTC_2021', ['INTACT', 'PARTIAL', 'PARTIAL', 'FULL', 'FULL', 'FULL']),
];

export const DEFAULT_BAND_TABLE: BandTable = {
  MZT039_2013: DEFAULT_BAND_ROWS[0]!.bands,
  GBT42195_2022: DEFAULT_BAND_ROWS[1]!.bands,
  LTC_2021: DEFAULT_BAND_ROWS[2]!.bands,
};

/** Band of a level. Throws a RangeError when the table does not know the level. */
export function band(
  standard: StandardCode,
  level: number,
  table: BandTable = DEFAULT_BAND_TABLE,
): AbilityBand {
  const found = table[standard][level];
  if (found === undefined) throw new RangeError('the band table has no such level');
  return found;
}

/**
 * The table that holds in a region on a date: per standard the row of the nearest region around
 * it, of two for one region the later; the default where no row holds.
 */
export function bandTable(rows: readonly BandRow[], region: RegionCode, on: string): BandTable {
  const table: Record<StandardCode, readonly AbilityBand[]> = { ...DEFAULT_BAND_TABLE };
  const chosen = new Map<StandardCode, BandRow>();
  for (const row of rows) {
    if (row.region !== null && !isWithin(region, row.region)) continue;
    if ((row.validFrom ?? '') > on || (row.validTo !== null && row.validTo < on)) continue;
    const rival = chosen.get(row.standard);
    if (rival !== undefined && !isNearer(row, rival)) continue;
    chosen.set(row.standard, row);
    table[row.standard] = row.bands;
  }
  return table;
}

function isNearer(row: BandRow, rival: BandRow): boolean {
  const difference = depth(row) - depth(rival);
  return difference === 0 ? (row.validFrom ?? '') > (rival.validFrom ?? '') : difference > 0;
}

function depth(row: BandRow): number {
  return row.region === null ? -1 : REGION_LEVELS.indexOf(regionLevel(row.region));
}

function defaultRow(standard: StandardCode, bands: readonly AbilityBand[]): BandRow {
  return { region: null, standard, bands, policyDocument: null, validFrom: null, validTo: null };
}
