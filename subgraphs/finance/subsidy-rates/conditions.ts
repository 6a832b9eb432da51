import { RuleError } from '../../../ground/rules/rule.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { careSubsidyRule } from '../rules/care-subsidy.ts';
import { operatingSubsidyRule } from '../rules/operating-subsidy.ts';
import { rateOf } from '../rules/programme-rates.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';

export const REFUSES = refusals({
  BELOW_FLOOR: {
    en: 'The rate is below the floor of the policy. Set a higher one.',
    zh: '标准低于政策下限，请提高标准。',
  },
  RATES_OF_THE_PAST: {
    code: 'INVALID_VALUE',
    en: 'Rates hold from today or a later day. Choose such a day.',
    zh: '补贴标准自当日或以后施行，请另选日期。',
  },
  RATES_IN_FORCE: {
    code: 'INVALID_VALUE',
    en: 'The rates are in force and stay so until the next ones. Set new ones.',
    zh: '该标准已施行，直至新标准施行；请设定新标准。',
  },
  NOT_PAID_BY_MONTH: {
    code: 'INVALID_VALUE',
    en: 'The programme does not pay by person and month. Choose one that does.',
    zh: '该项目不按每人每月计发，请另选项目。',
  },
  NO_RATE_GIVEN: {
    code: 'INVALID_VALUE',
    en: 'Neither rate is given. Set one or both.',
    zh: '未填写任何标准，请至少填写一项。',
  },
  BAND_NOT_PAID: {
    code: 'INVALID_VALUE',
    en: 'The programme does not pay for this band. Leave the rate out.',
    zh: '该项目不补贴此失能程度，请勿填写。',
  },
  FIXED_BY_POLICY: {
    code: 'INVALID_VALUE',
    en: 'The policy fixes this amount. Leave the rate out.',
    zh: '政策已明确定额，请勿填写。',
  },
  ABOVE_CAP: {
    code: 'INVALID_VALUE',
    en: 'The policy puts a limit on this amount. Set a lower one.',
    zh: '标准超过政策上限，请降低标准。',
  },
});

/** @throws Refusal for a rate that the programme does not have, fixes, or puts a bound on. */
export function requireAllowed(
  programme: SubsidyProgramme,
  rates: { full: number | null; partial: number | null },
): void {
  if (!operatingSubsidyRule(programme) && !careSubsidyRule(programme)) {
    throw REFUSES.NOT_PAID_BY_MONTH('programme');
  }
  if (rates.full === null && rates.partial === null) throw REFUSES.NO_RATE_GIVEN('full');
  for (const field of ['full', 'partial'] as const) {
    const amount = rates[field];
    if (amount === null) continue;
    const rate = rateOf(programme, field === 'full' ? 'FULL' : 'PARTIAL', 'PERSON_MONTH');
    if (!rate) throw REFUSES.BAND_NOT_PAID(field);
    const bound = rate.amount === null ? null : rate.bound;
    if (bound === 'EXACT' && amount !== rate.amount) throw REFUSES.FIXED_BY_POLICY(field);
    if (bound === 'CAP' && amount > rate.amount!) throw REFUSES.ABOVE_CAP(field);
  }
  try {
    operatingSubsidyRule(programme, rates);
    careSubsidyRule(programme, rates);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw REFUSES.BELOW_FLOOR(error.parameter);
  }
}
