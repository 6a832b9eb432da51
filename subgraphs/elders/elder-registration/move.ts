import { daysLater } from '../../../ground/china/calendar.ts';
import { regionAt, type RegionCode } from '../../../ground/china/region-code.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { Elder } from '../elder/entity.ts';
import { ElderRegistration } from './entity.ts';

/**
 * Registers an elder where she has moved to, from today: the former registration ends the day before.
 * The caller has locked her row, and publishes it.
 */
export async function moveElder(
  { context, em }: Pick<Step<never>, 'context' | 'em'>,
  elderKey: string,
  { regionCode, address }: { regionCode: RegionCode; address: string },
): Promise<void> {
  const { today } = context;
  const place = { regionCode, regionAt: regionAt(regionCode) };
  await em.nativeUpdate(Elder, { key: elderKey }, { ...place, address });
  // One of them holds on each day, so one that began today is the new one.
  const here = { elderKey, validFrom: today, validTo: null };
  if ((await em.nativeUpdate(ElderRegistration, here, place)) > 0) return;
  const former = { elderKey, validTo: null };
  await em.nativeUpdate(ElderRegistration, former, { validTo: daysLater(today, -1) });
  await em.insert(ElderRegistration, { key: newKey(), ...here, ...place } as never);
}
