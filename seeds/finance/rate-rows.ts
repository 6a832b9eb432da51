import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Band } from '../world/types.ts';
import { programmeId, type NumberedProgramme } from './programme-rows.ts';

/** Programmes that pay elders for care; the documents give no amount. */
export const CARE_PROGRAMMES = [
  'dexing-care',
  'shenyang-care',
  'ordos-service-subsidy',
  'heilongjiang-care',
] as const;

/** Fen a month; made up. */
export const MONTHLY: Record<Band, number> = { INTACT: 0, PARTIAL: 15_000, FULL: 30_000 };

/** What the regions are taken to have set where their documents give no amount. */
export function rateRows(programmes: readonly NumberedProgramme[]): Row[] {
  return CARE_PROGRAMMES.map((code) => {
    const programme = programmes.find((one) => one.code === code)!;
    const rate = (band: 'FULL' | 'PARTIAL') =>
      programme.rates.some(({ tier }) => tier === band) ? MONTHLY[band] : null;
    return {
      id: keyOf('subsidyRates', programme.n),
      status: 'SET',
      version: 1,
      number: 2,
      full: rate('FULL'),
      partial: rate('PARTIAL'),
      valid_from: programme.validFrom,
      synthetic: true,
      created_at: `${programme.validFrom}T00:00:00+08:00`,
      updated_at: `${programme.validFrom}T00:00:00+08:00`,
      programme_id: programmeId(programme),
      region_code: programme.regionCode,
      region_at: regionAt(programme.regionCode),
    };
  });
}
