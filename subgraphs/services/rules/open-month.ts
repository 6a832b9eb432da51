import { monthBefore } from '../../../ground/china/calendar.ts';
import type { RegionCode } from '../../../ground/china/region-code.ts';
import { ruleName } from '../../../ground/rules/catalogue.ts';
import { type Rule, ruleFor } from '../../../ground/rules/rule.ts';

interface OpenMonthParameters {
  /** Day of the next month from which on the visits of a month are as they are. */
  closesOn: number;
}

/**
 * R-07 is published month by month, and a rate that was published does not change. No document says
 * when a month closes: the fifth of the next one is a default of this hub.
 */
export const OPEN_MONTH_RULES: readonly Rule<OpenMonthParameters>[] = [
  {
    ...ruleName('R-07'),
    version: 'R-07/CN/1',
    policyDocumentId: null,
    regionCode: null,
    validFrom: '2012-01-01',
    validTo: null,
    parameters: { closesOn: 5 },
  },
];

/** The day from which on the visits of a month can no longer be recorded or changed. */
export function closingDay(region: RegionCode, month: string, today: string): string {
  const { closesOn } = ruleFor(OPEN_MONTH_RULES, region, today)!.parameters;
  return `${monthBefore(month, -1)}-${String(closesOn).padStart(2, '0')}`;
}

export function isMonthOpen(region: RegionCode, month: string, today: string): boolean {
  return today < closingDay(region, month, today);
}
