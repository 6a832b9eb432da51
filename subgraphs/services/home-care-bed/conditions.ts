import { assessmentOn, type ElderFact } from '../../../ground/facts/elder-fact.ts';
import { knownGate } from '../../../ground/facts/known-gate.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { freeCareOf, FREE_HOME_CARE_RULES } from '../rules/free-home-care.ts';
import type { HomeCareBed } from './entity.ts';

export const REFUSES = refusals({
  HOURS_BELOW_MIN: {
    en: 'The policy promises {least} hours or more a month. Plan more.',
    zh: '政策规定每月不少于{least}小时，请增加计划时数。',
  },
  HOURS_ABOVE_MAX: {
    en: 'The policy pays at most {most} hours a month. Plan fewer.',
    zh: '政策规定每月不超过{most}小时，请减少计划时数。',
  },
  CARE_NOT_FREE: {
    code: 'INVALID_VALUE',
    en: 'Care is not free here, so no hours are planned. Leave them out.',
    zh: '该床位不享受免费照护，不填计划时数。',
  },
  MONTH_NOT_SERVED: {
    code: 'INVALID_VALUE',
    en: 'The bed was not in service in this month. Correct the month.',
    zh: '该月床位未在服务中，请更正月份。',
  },
  NOT_IN_HALVES: {
    code: 'INVALID_VALUE',
    en: 'Hours are 0 to 744, in halves. Correct them.',
    zh: '照护小时为0至744，以半小时为单位，请更正。',
  },
});

/** Whether care at home is free for the elder. */
export const isFree = ({ today }: SubgraphContext, elder: ElderFact): boolean =>
  freeCareOf(elder, today).met === true;

export function requireHours(bed: HomeCareBed, hours: number | null, today: string): void {
  if (!bed.eligibleForFreeCare) {
    if (hours === null) return;
    throw REFUSES.CARE_NOT_FREE('plannedHours');
  }
  const rule = ruleFor(FREE_HOME_CARE_RULES, bed.regionCode, today);
  const { minimumHours: least = 0, maximumHours: most = 744 } = rule?.parameters ?? {};
  if (hours === null || hours < least) throw REFUSES.HOURS_BELOW_MIN('plannedHours', { least });
  if (hours > most) throw REFUSES.HOURS_ABOVE_MAX('plannedHours', { most });
}

/**
 * A bed at home is a purchased service, so R-08 asks for a valid assessment, and without any
 * assessment in force nobody was assessed, whatever the rule of the region says.
 */
export function requireAssessment({ today }: SubgraphContext, elder: ElderFact): void {
  const { regionCode } = elder;
  const gate = knownGate(elder, { request: 'PURCHASED_SERVICE', regionCode, day: today });
  if (gate.met === false || assessmentOn(elder, today) === null) {
    throw REFUSED.ASSESSMENT_REQUIRED('id');
  }
}
