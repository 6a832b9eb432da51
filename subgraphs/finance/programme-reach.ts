import type { SubgraphContext } from '../../ground/serving/context.ts';
import { ancestorCode, REGION_LEVELS } from '../../ground/china/region-code.ts';
import type { FacilityFact } from '../../ground/facts/facility-fact.ts';
import type { ProgrammeType } from './programme-type.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';

/** The region and those above it, from the province down. */
export function regionChain(code: string): string[] {
  const chain = REGION_LEVELS.map((level) => ancestorCode(code, level));
  return chain.filter((one) => one !== null);
}

/** Whether a programme is in force on a day; both limits are inclusive. */
export function isInForce(
  { validFrom, validTo }: Pick<SubsidyProgramme, 'validFrom' | 'validTo'>,
  day: string,
): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/**
 * Programmes of a region and the regions above it that are in force on a day, the widest region
 * first. One statement for all regions that an operation asks about.
 */
export async function programmesReaching(
  { rows }: SubgraphContext,
  region: string,
  day: string,
  types?: readonly ProgrammeType[] | null,
): Promise<SubsidyProgramme[]> {
  const order = { expression: 'e.code' };
  const lists = await Promise.all(
    regionChain(region).map((code) => rows.listBy(SubsidyProgramme, 'regionCode', code, order)),
  );
  return lists.flat().filter((one) => isInForce(one, day) && (!types || types.includes(one.type)));
}

/**
 * Whether a facility may apply for a programme by what is known of it: kind of beneficiary, type,
 * mode, inclusive, membership-based. What each case must prove besides (grade, new beds, fire
 * acceptance) is for the application.
 */
export function isForFacility(programme: SubsidyProgramme, facility: FacilityFact): boolean {
  const { facilityTypes, operationModes } = programme;
  return (
    programme.beneficiary === 'FACILITY' &&
    (facilityTypes.length === 0 || facilityTypes.includes(facility.type)) &&
    (operationModes.length === 0 || operationModes.includes(facility.operationMode)) &&
    !(programme.inclusiveOnly && !facility.inclusive) &&
    !(programme.excludesMembership && facility.membershipBased)
  );
}
