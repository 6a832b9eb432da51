import { ruleName } from '../../../ground/rules/catalogue.ts';
import { identityOf, type Rule, type RuleResult } from '../../../ground/rules/rule.ts';
import {
  effectiveRate,
  type RatedProgramme,
  rateOf,
  type RateSetting,
  ruleOfProgramme,
} from './programme-rates.ts';
import { dueByCases } from './rate-cases.ts';

const NAME = ruleName('R-23');

export interface CareSubsidyParameters {
  /** Fen per month, `null` where neither the sources nor the region say how much. */
  full: number | null;
  partial: number | null;
  /** Whether the programme is for the band at all. */
  forPartial: boolean;
  /** EligibilityCategory of the subgraph elders: one of them is needed. */
  categories: readonly string[];
}

export interface CareSubsidyFacts {
  month: string;
  /** LifeStatus of the subgraph elders; `null` for nobody on the register. */
  lifeStatus: string | null;
  categories: readonly string[];
  destitute: boolean;
  /** By the assessment in force on the last day of the month, `null` without one. */
  band: 'INTACT' | 'PARTIAL' | 'FULL' | null;
}

export interface CareSubsidyInputs {
  month: string;
  band: CareSubsidyFacts['band'];
  entitledCategory: boolean;
  destitute: boolean;
  full: number | null;
  partial: number | null;
}

export type CareSubsidyReason =
  | 'NO_RULE'
  | 'NOT_ON_REGISTER'
  | 'SUPPORTED_AS_DESTITUTE'
  | 'CATEGORY_NOT_ENTITLED'
  | 'NOT_ASSESSED'
  | 'NOT_DISABLED'
  | 'ENTITLED'
  | 'AMOUNT_NOT_ESTABLISHED';

/** 低保、低保边缘 (shenyang-2022-draft); elsewhere 经济困难, as the register of elders has it for the region. */
const POOR_FAMILIES = ['DIBAO', 'DIBAO_MARGIN'];
const IN_DIFFICULTY = ['ECON_DIFFICULT'];
const SHENYANG = '210100';

/**
 * R-23 as a programme for elders states it, by its rates per person and month; `null` for any other
 * programme. @throws RuleError BELOW_FLOOR for a configured rate below a floor.
 */
export function careSubsidyRule(
  programme: RatedProgramme & { beneficiary: string },
  configured: Partial<RateSetting> = {},
): Rule<CareSubsidyParameters> | null {
  const full = rateOf(programme, 'FULL', 'PERSON_MONTH');
  const partial = rateOf(programme, 'PARTIAL', 'PERSON_MONTH');
  if (programme.beneficiary !== 'ELDER' || !full) return null;
  const parameters = {
    full: effectiveRate('full', full, configured.full),
    partial: partial ? effectiveRate('partial', partial, configured.partial) : null,
    forPartial: partial !== undefined,
    categories: programme.regionCode === SHENYANG ? POOR_FAMILIES : IN_DIFFICULTY,
  };
  return ruleOfProgramme(NAME, programme, parameters, configured);
}

/**
 * R-23 护理补贴、养老服务补贴: fen due to a poor and disabled elder for a month. Defaults of this hub: the
 * band of the month's last day; support of the destitute covers care already.
 */
export function careSubsidy(
  rule: Rule<CareSubsidyParameters> | null,
  { month, lifeStatus, categories, destitute, band }: CareSubsidyFacts,
): RuleResult<CareSubsidyInputs, CareSubsidyReason> {
  const { full = null, partial = null, forPartial = false } = rule?.parameters ?? {};
  const entitledCategory = categories.some((one) => rule?.parameters.categories.includes(one));
  const inputs = { month, band, entitledCategory, destitute, full, partial };
  const result = { ...NAME, rule: identityOf(rule), ratio: null, inputs };
  if (rule === null) return { ...result, met: null, amount: null, reasonCodes: ['NO_RULE'] };
  const refusals: CareSubsidyReason[] = [];
  if (lifeStatus !== 'ACTIVE') refusals.push('NOT_ON_REGISTER');
  if (destitute) refusals.push('SUPPORTED_AS_DESTITUTE');
  if (!entitledCategory) refusals.push('CATEGORY_NOT_ENTITLED');
  const disabled = band === 'FULL' || (band === 'PARTIAL' && forPartial);
  if (!disabled) refusals.push(band === null ? 'NOT_ASSESSED' : 'NOT_DISABLED');
  if (refusals.length > 0) return { ...result, met: false, amount: 0, reasonCodes: refusals };
  const { amount } = dueByCases(
    [
      { band: 'FULL', amount: full },
      { band: 'PARTIAL', amount: partial },
    ],
    [{ count: 1, band }],
  );
  const reasonCodes: CareSubsidyReason[] = ['ENTITLED'];
  if (amount === null) reasonCodes.push('AMOUNT_NOT_ESTABLISHED');
  return { ...result, met: true, amount, reasonCodes };
}
