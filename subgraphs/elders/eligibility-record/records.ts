import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { EligibilityRecord } from './entity.ts';

export const EARLIEST_FIRST = { expression: 'e.valid_from' };

/** Every target group that an elder has belonged to, the earliest first. */
export function categoryRecords(
  elderKey: string,
  { rows }: SubgraphContext,
): Promise<EligibilityRecord[]> {
  return rows.listBy(EligibilityRecord, 'elderKey', elderKey, EARLIEST_FIRST);
}

/** Whether a period holds on a day. */
export function heldOn(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  day: string,
): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}
