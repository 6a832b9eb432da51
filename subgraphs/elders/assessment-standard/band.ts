import type { StandardCode } from './standard.ts';

/** The three bands that policies speak of, whatever the standard. 部分失能 is also called 半失能. */
export const ABILITY_BANDS = { INTACT: '能力完好', PARTIAL: '部分失能', FULL: '失能' } as const;
export type AbilityBand = keyof typeof ABILITY_BANDS;

/**
 * Bands of a standard's levels, by level. They are the hub's default, not the law's: no policy document
 * defines 半失能.
 */
const BANDS: Readonly<Record<StandardCode, readonly AbilityBand[]>> = {
  MZT039_2013: ['INTACT', 'PARTIAL', 'PARTIAL', 'FULL'],
  GBT42195_2022: ['INTACT', 'PARTIAL', 'PARTIAL', 'FULL', 'FULL'],
  LTC_2021: ['INTACT', 'PARTIAL', 'PARTIAL', 'FULL', 'FULL', 'FULL'],
};

/** Band of a level. @throws RangeError when the standard has no such level */
export function band(standard: StandardCode, level: number): AbilityBand {
  const found = BANDS[standard][level];
  if (found === undefined) throw new RangeError('the standard has no such level');
  return found;
}
