import { regionChain, regionChainSql } from '../../../ground/china/region-chain.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { SubsidyProgramme } from './entity.ts';

/** SQL: whether the programme `e` is one of the region `p.k` or of a region above it. */
export const REACHES_REGION = `e.region_code = any(${regionChainSql('p.k')})`;

/**
 * SQL: whether the facility `p.k` may apply for the programme `e` by what is known of it: kind of
 * beneficiary, place, type, mode, inclusive, membership-based. What each case must prove besides
 * (grade, new beds, fire acceptance) is for the application.
 */
export const IS_FOR_FACILITY = `exists (select from facility_fact f where f.facility_id = p.k::uuid
  and e.beneficiary = 'FACILITY' and e.region_code = any(${regionChainSql('f.region_code')})
  and (cardinality(e.facility_types) = 0 or f.type = any(e.facility_types))
  and (cardinality(e.operation_modes) = 0 or f.operation_mode = any(e.operation_modes))
  and (f.inclusive or not e.inclusive_only)
  and not (f.membership_based and e.excludes_membership))`;

/** Whether a programme is in force on a day; both limits are inclusive. */
export function isInForce(
  { validFrom, validUntil }: Pick<SubsidyProgramme, 'validFrom' | 'validUntil'>,
  day: string,
): boolean {
  return validFrom <= day && (validUntil === null || day <= validUntil);
}

/**
 * Programmes of a region and the regions above it that are in force on a day, the widest region
 * first. One statement for all regions that an operation asks about.
 */
export async function programmesReaching(
  { rows }: SubgraphContext,
  region: string,
  day: string,
): Promise<SubsidyProgramme[]> {
  const order = { expression: 'e.code' };
  const lists = await Promise.all(
    regionChain(region).map((code) => rows.listBy(SubsidyProgramme, 'regionCode', code, order)),
  );
  return lists.flat().filter((one) => one.status !== 'PREPARED' && isInForce(one, day));
}
