import type { RegionCode } from '../china/region-code.ts';
import { ruleFor, type RuleScope } from './rule.ts';

interface EconomicDifficulty extends RuleScope {
  /** EligibilityCategory of the subgraph elders: who is in one of them counts as economically difficult. */
  categories: readonly string[];
}

const SUPPORTED = ['DESTITUTE_CENTRAL', 'DESTITUTE_SCATTERED', 'DIBAO', 'DIBAO_MARGIN'];

/**
 * 经济困难老年人 by region and day. No document says it in full: 特困, 低保, 低保边缘 and 低收入, and whom an
 * authority has certified as such, is a default of this hub.
 */
const DIFFICULTIES: readonly EconomicDifficulty[] = [
  {
    ...{ regionCode: null, validFrom: '2000-01-01', validTo: null },
    categories: [...SUPPORTED, 'LOW_INCOME', 'ECON_DIFFICULT'],
  },
];

/** Which categories make an elder count as economically difficult in a region on a day. */
export function economicCategories(region: RegionCode, day: string): readonly string[] {
  return ruleFor(DIFFICULTIES, region, day)?.categories ?? [];
}

export function isInDifficulty(
  { categories, regionCode }: { categories: readonly string[]; regionCode: RegionCode },
  day: string,
): boolean {
  const counted = economicCategories(regionCode, day);
  return categories.some((one) => counted.includes(one));
}
