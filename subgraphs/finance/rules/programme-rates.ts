import { type Rule, RuleError, type RuleName, wholeNumber } from '../../../ground/rules/rule.ts';
import type { ProgrammeType } from '../subsidy-programme/kinds.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { RateTier, RateUnit, SubsidyRate } from '../subsidy-programme/rate.ts';

type Rate = Pick<SubsidyRate, 'tier' | 'bound' | 'unit' | 'amount'>;

/** What a rule reads of a programme. */
export interface RatedProgramme extends Pick<
  SubsidyProgramme,
  'regionCode' | 'policyDocumentId' | 'validFrom' | 'validUntil'
> {
  type: ProgrammeType;
  facilityTypes: readonly string[];
  operationModes: readonly string[];
  rates: readonly Rate[];
}

export function rateOf(
  { rates }: RatedProgramme,
  tier: RateTier,
  unit: RateUnit,
): Rate | undefined {
  return rates.find((one) => one.tier === tier && one.unit === unit);
}

/** Rates per person and month that a region set for its programme: fen, `null` to leave one alone. */
export interface RateSetting {
  /** From 2 on: 1 are the programme's own. */
  number: number;
  full: number | null;
  partial: number | null;
  validFrom: string;
}

/** The setting in force on a day: of those that began, the one that began last. */
export function settingOn<S extends RateSetting>(settings: readonly S[], day: string): S | null {
  const begun = settings.filter(({ validFrom }) => validFrom <= day);
  const latest = (a: S, b: S) =>
    a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.number - b.number;
  return begun.sort(latest).at(-1) ?? null;
}

/**
 * The amount of a rate as a region set it. @throws RuleError BELOW_FLOOR below what the policy
 * promises at least; RangeError for anything but whole fen.
 */
export function effectiveRate(
  name: string,
  { amount, bound }: Pick<Rate, 'amount' | 'bound'>,
  configured: number | null = amount,
): number | null {
  const rate = configured === null ? amount : wholeNumber(name, configured);
  if (rate !== null && amount !== null && bound === 'FLOOR' && rate < amount) {
    throw new RuleError('BELOW_FLOOR', name, `${name} is below the floor of ${amount} fen`);
  }
  return rate;
}

/**
 * A rule whose parameters a programme states: it holds where and when the programme does, and with
 * rates that a region set, from when they hold.
 */
export function ruleOfProgramme<P extends object>(
  name: RuleName,
  { regionCode, policyDocumentId, validFrom, validUntil }: RatedProgramme,
  parameters: P,
  setting: Partial<RateSetting> = {},
): Rule<P> {
  const version = `${name.code}/${regionCode}/${setting.number ?? 1}`;
  const from = [validFrom, setting.validFrom ?? validFrom].sort().at(-1)!;
  const term = { validFrom: from, validTo: validUntil };
  return { ...name, version, policyDocumentId, regionCode, ...term, parameters };
}
