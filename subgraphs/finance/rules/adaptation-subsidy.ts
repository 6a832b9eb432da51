import { ruleName } from '../../../ground/rules/catalogue.ts';
import { identityOf, type Rule, type RuleResult, wholeNumber } from '../../../ground/rules/rule.ts';
import { type RatedProgramme, rateOf, ruleOfProgramme } from './programme-rates.ts';

const NAME = ruleName('R-03');

/** 经济困难: 特困 ∪ 低保 ∪ 低保边缘 ∪ 低收入, where a region names no groups of its own. */
const IN_DIFFICULTY = [
  'DESTITUTE_SCATTERED',
  'DESTITUTE_CENTRAL',
  'DIBAO',
  'DIBAO_MARGIN',
  'LOW_INCOME',
  'ECON_DIFFICULT',
];

export interface AdaptationSubsidyParameters {
  /** Fen for one household, by all payments of the programme together; `null` where nobody says. */
  cap: number | null;
  /** Groups of elders whose homes are paid for. */
  categories: readonly string[];
}

export interface AdaptationSubsidyFacts {
  /** What works cost that may be paid for, in fen. */
  eligibleCost: number;
  /** What the programme paid the household before, whoever of it applied. */
  priorPaid: number;
  acceptance: 'PASSED' | 'FAILED' | null;
  /** Groups of any elder of the household. */
  categories: readonly string[];
}

export interface AdaptationSubsidyInputs {
  eligibleCost: number;
  priorPaid: number;
  cap: number | null;
  acceptance: string | null;
  entitledCategory: boolean;
  /** What the household pays itself. */
  selfPaid: number | null;
}

export type AdaptationSubsidyReason =
  | 'NO_RULE'
  | 'CATEGORY_NOT_ENTITLED'
  | 'NOT_ACCEPTED'
  | 'CAP_USED'
  | 'ENTITLED'
  | 'AMOUNT_NOT_ESTABLISHED';

/** R-03 as a programme states it; `null` for a programme that does not pay a household's home. */
export function adaptationSubsidyRule(
  programme: RatedProgramme,
  categories: readonly string[] = IN_DIFFICULTY,
): Rule<AdaptationSubsidyParameters> | null {
  const cap = rateOf(programme, 'BASE', 'HOUSEHOLD');
  if (programme.type !== 'ADAPTATION' || !cap) return null;
  return ruleOfProgramme(NAME, programme, { cap: cap.amount, categories });
}

/**
 * R-03 适老化补贴 (shenyang-2022-draft): fen due to a household whose home was adapted. Defaults of this
 * hub: the cap is for the programme and not for a year, and two elders of one household share it.
 */
export function adaptationSubsidy(
  rule: Rule<AdaptationSubsidyParameters> | null,
  { eligibleCost, priorPaid, acceptance, categories }: AdaptationSubsidyFacts,
): RuleResult<AdaptationSubsidyInputs, AdaptationSubsidyReason> {
  const cost = wholeNumber('eligibleCost', eligibleCost);
  const paid = wholeNumber('priorPaid', priorPaid);
  const cap = rule?.parameters.cap ?? null;
  const entitledCategory =
    rule?.parameters.categories.some((one) => categories.includes(one)) ?? false;
  const reasons: AdaptationSubsidyReason[] = [];
  if (rule === null) reasons.push('NO_RULE');
  else if (!entitledCategory) reasons.push('CATEGORY_NOT_ENTITLED');
  if (rule && acceptance !== 'PASSED') reasons.push('NOT_ACCEPTED');
  if (cap !== null && paid >= cap) reasons.push('CAP_USED');
  const entitled = reasons.length === 0;
  const due = cap === null ? null : Math.min(cost, cap - paid);
  const amount = rule === null ? null : entitled ? due : 0;
  return {
    ...NAME,
    rule: identityOf(rule),
    met: rule === null ? null : entitled,
    ratio: null,
    amount,
    reasonCodes: entitled
      ? due === null
        ? ['ENTITLED', 'AMOUNT_NOT_ESTABLISHED']
        : ['ENTITLED']
      : reasons,
    inputs: {
      ...{ eligibleCost: cost, priorPaid: paid, cap, acceptance, entitledCategory },
      selfPaid: amount === null ? null : cost - amount,
    },
  };
}
