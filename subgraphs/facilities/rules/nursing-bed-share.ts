import { ruleName } from '../../../ground/rules/catalogue.ts';
import type { Rule } from '../../../ground/rules/rule.ts';
import {
  type ShareParameters,
  type ShareResult,
  shareResult,
} from '../../../ground/rules/share-rule.ts';

export const NURSING_BED_SHARE = ruleName('R-12');

export interface NursingBeds {
  nursingBeds: number;
  institutionBeds: number;
}

/**
 * R-12 护理型床位占比 (Shenyang, Ordos): nursing beds out of the beds of institutions. Defaults of this hub:
 * beds of dementia units are nursing beds; beds of community sites do not count.
 */
export function nursingBedShare(
  rule: Rule<ShareParameters> | null,
  beds: NursingBeds,
  day: string,
): ShareResult<NursingBeds> {
  const share = { numerator: beds.nursingBeds, denominator: beds.institutionBeds };
  return shareResult(NURSING_BED_SHARE, rule, share, beds, day);
}
