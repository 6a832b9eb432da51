import { ruleName } from '../../../ground/rules/catalogue.ts';
import type { Rule } from '../../../ground/rules/rule.ts';
import {
  type ShareParameters,
  type ShareResult,
  shareResult,
} from '../../../ground/rules/share-rule.ts';
import type { LotteryFundAllocation } from '../lottery-fund-allocation/entity.ts';

const NAME = ruleName('R-11');

/** Fen. */
export interface LotteryFunds {
  elderCare: number;
  total: number;
}

type Allocation = Pick<
  LotteryFundAllocation,
  'regionCode' | 'year' | 'requiredPercent' | 'policyDocumentId'
>;

/** R-11 as an allocation of a year carries it, `null` where no policy asks for a share. */
export function lotteryShareRule(allocation: Allocation): Rule<ShareParameters> | null {
  const { regionCode, year, requiredPercent, policyDocumentId } = allocation;
  if (requiredPercent === null) return null;
  return {
    ...NAME,
    version: `${NAME.code}/${regionCode}/1`,
    policyDocumentId,
    regionCode,
    validFrom: `${year}-01-01`,
    validTo: `${year}-12-31`,
    parameters: { requiredPercent, dueOn: `${year}-12-31` },
  };
}

/**
 * R-11 福彩占比: the elder-care part of a region's own welfare-lottery fund in a year against the
 * share that its policy asks for (55 % Dexing and Shenyang; 50 % Heilongjiang, of the province's own
 * fund). A year counts whole, so its verdict is due on its last day (our default).
 */
export function lotteryShare(
  rule: Rule<ShareParameters> | null,
  { elderCare, total }: LotteryFunds,
  day: string,
): ShareResult<LotteryFunds> {
  const share = { numerator: elderCare, denominator: total };
  return shareResult(NAME, rule, share, { elderCare, total }, day);
}
