import { monthsLater } from '../china/calendar.ts';
import { ruleName } from './catalogue.ts';
import { identityOf, type Rule, type RuleResult, wholeNumber } from './rule.ts';

export const ADAPTATION_SUBSIDY = ruleName('R-03');

export interface AdaptationParameters {
  /** Fen that one household may get. */
  mostPerHousehold: number;
  /** In how many years it may get that once; null for once for good. */
  years: number | null;
}

export type AdaptationRule = Rule<AdaptationParameters>;

export interface AdaptationFacts {
  /** Fen that the works cost. */
  cost: number;
  /** Fen that the household was granted or paid in the years that count. */
  grantedBefore: number;
  /** Whether the household counts as economically difficult. */
  inDifficulty: boolean;
}

export type AdaptationReason =
  'NO_RULE' | 'ENTITLED' | 'CATEGORY_NOT_ENTITLED' | 'CAP_USED' | 'CAPPED';

/**
 * R-03 适老化补贴 (Shenyang): what a household is due for adapting its home. What costs more than is left
 * of its cap, the household pays itself.
 */
export function adaptationSubsidy(
  rule: AdaptationRule | null,
  facts: AdaptationFacts,
): RuleResult<AdaptationFacts, AdaptationReason> {
  const inputs = {
    ...facts,
    cost: wholeNumber('cost', facts.cost),
    grantedBefore: wholeNumber('grantedBefore', facts.grantedBefore),
  };
  const told = { ...ADAPTATION_SUBSIDY, rule: identityOf(rule), ratio: null, inputs };
  if (rule === null) return { ...told, met: null, amount: null, reasonCodes: ['NO_RULE'] };
  const left = Math.max(0, rule.parameters.mostPerHousehold - inputs.grantedBefore);
  if (!facts.inDifficulty) {
    return { ...told, met: false, amount: 0, reasonCodes: ['CATEGORY_NOT_ENTITLED'] };
  }
  if (left === 0) return { ...told, met: false, amount: 0, reasonCodes: ['CAP_USED'] };
  const amount = Math.min(inputs.cost, left);
  const capped: AdaptationReason[] = inputs.cost > left ? ['CAPPED'] : [];
  return { ...told, met: true, amount, reasonCodes: ['ENTITLED', ...capped] };
}

/** From which day on what a household was granted counts towards its cap; all of it where that is for good. */
export function countsFrom({ parameters: { years } }: AdaptationRule, day: string): string {
  return years === null ? '0001-01-01' : monthsLater(day, -12 * years);
}
