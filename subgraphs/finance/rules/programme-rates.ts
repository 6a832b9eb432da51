import type { Rule, RuleName } from '../../shared/rule.ts';
import type { ProgrammeType } from '../programme-type.ts';
import type { SubsidyProgramme } from '../subsidy-programme.ts';
import type { RateTier, RateUnit, SubsidyRate } from '../subsidy-rate.ts';

type Names<E extends string | null> = E extends string ? `${E}` : E;

type Rate = { [K in 'tier' | 'bound' | 'unit']: Names<SubsidyRate[K]> } & { amount: number | null };

/** What a rule reads of a programme. */
export interface RatedProgramme extends Pick<
  SubsidyProgramme,
  'regionCode' | 'policyDocumentId' | 'validFrom' | 'validTo'
> {
  type: `${ProgrammeType}`;
  facilityTypes: readonly string[];
  operationModes: readonly string[];
  rates: readonly Rate[];
}

export function rateOf(
  { rates }: RatedProgramme,
  tier: `${RateTier}`,
  unit: `${RateUnit}`,
): Rate | undefined {
  return rates.find((one) => one.tier === tier && one.unit === unit);
}

/** A rule whose parameters a programme states: it holds where and when the programme does. */
export function ruleOfProgramme<P extends object>(
  name: RuleName,
  { regionCode, policyDocumentId, validFrom, validTo }: RatedProgramme,
  parameters: P,
): Rule<P> {
  const version = `${name.code}/${regionCode}/1`;
  return { ...name, version, policyDocumentId, regionCode, validFrom, validTo, parameters };
}
