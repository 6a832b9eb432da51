import type { RegionCode } from '../../../ground/china/region-code.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { AdaptationRule } from '../../../ground/rules/adaptation-subsidy.ts';
import { ADAPTATION_SUBSIDY } from '../../../ground/rules/adaptation-subsidy.ts';
import { AdaptationStandard } from './entity.ts';

/** What holds in a region on a day: the public standard of the smallest region around it. */
export async function standardIn(
  { rows }: SubgraphContext,
  region: RegionCode,
  day: string,
): Promise<AdaptationRule | null> {
  const all = await rows.all(AdaptationStandard, { expression: 'e.valid_from' });
  const holding = all.filter(({ status }) => status === 'PUBLISHED');
  return ruleFor(holding.map(ruleOf), region, day);
}

function ruleOf(standard: AdaptationStandard): AdaptationRule {
  const { id, policyDocumentId, regionCode, validFrom, validTo } = standard;
  const { mostPerHousehold, years } = standard;
  return {
    ...{ ...ADAPTATION_SUBSIDY, version: id, policyDocumentId },
    ...{ regionCode: regionCode as RegionCode, validFrom, validTo },
    parameters: { mostPerHousehold, years },
  };
}
