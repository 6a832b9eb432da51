import { refusals } from '../../../ground/workflow/refusals.ts';
import type { CostShare } from './cost-share.ts';

export const REFUSES = refusals({
  TERM_TURNED: {
    code: 'INVALID_VALUE',
    en: 'The last day lies before the first. Correct it.',
    zh: '终止日期早于施行日期，请更正。',
  },
  ENDED_BEFORE: {
    code: 'INVALID_VALUE',
    en: 'A programme is closed with a day that is not over. Choose today or a later one.',
    zh: '终止日期须为当日或以后，请另选。',
  },
  LEVEL_TWICE: {
    code: 'INVALID_VALUE',
    en: 'A level carries one part. Name it once.',
    zh: '同一层级只能填写一次，请更正。',
  },
  SHARES_NOT_WHOLE: {
    code: 'INVALID_VALUE',
    en: 'The parts of all levels are 100 per cent together. Correct them.',
    zh: '各层级负担比例合计须为 100%，请更正。',
  },
  FOR_FACILITIES_ALONE: {
    code: 'INVALID_VALUE',
    en: 'The programme pays no facility, so nothing is asked of one. Leave it out.',
    zh: '该项目不补贴机构，请勿填写机构条件。',
  },
});

interface Written {
  beneficiary: string;
  validFrom: string;
  validUntil: string | null;
  costShares: readonly CostShare[];
  facilityTypes: readonly string[];
  operationModes: readonly string[];
}

/** @throws Refusal at the field that does not fit the others */
export function requireSound(programme: Written): void {
  const { validFrom, validUntil, costShares } = programme;
  if (validUntil !== null && validUntil < validFrom) throw REFUSES.TERM_TURNED('validUntil');
  const levels = new Set<string>();
  for (const [n, { level }] of costShares.entries()) {
    if (levels.has(level)) throw REFUSES.LEVEL_TWICE(`costShares.${n}.level`);
    levels.add(level);
  }
  const percent = costShares.reduce((sum, share) => sum + share.percent, 0);
  if (costShares.length > 0 && percent !== 100) throw REFUSES.SHARES_NOT_WHOLE('costShares');
  if (programme.beneficiary === 'FACILITY') return;
  if (programme.facilityTypes.length > 0) throw REFUSES.FOR_FACILITIES_ALONE('facilityTypes');
  if (programme.operationModes.length > 0) throw REFUSES.FOR_FACILITIES_ALONE('operationModes');
}

/** @throws Refusal for a last day that is over, or before the first */
export function requireEnd({ validFrom }: Written, lastDay: string, today: string): void {
  if (lastDay < today) throw REFUSES.ENDED_BEFORE('lastDay');
  if (lastDay < validFrom) throw REFUSES.TERM_TURNED('lastDay');
}
