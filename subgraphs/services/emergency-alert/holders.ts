import { shanghaiDay } from '../../../ground/china/calendar.ts';
import { isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Device } from '../device/entity.ts';
import { DeviceLoan } from '../device-loan/entity.ts';

const IN_ORDER = { expression: '(e.lent_on, e.created_at)' };

/**
 * With whom a device was at an instant, and where she lives: a late alarm is about who had it then, and
 * not about who has it now. Null where it was with nobody. Of two on one day it is the one to whom it was
 * handed before the instant. Where she has moved out of the region of the device, its alerts stand where
 * it was lent, whose office sees to it.
 */
export async function holderAt(
  { rows }: SubgraphContext,
  device: Device,
  at: Date,
): Promise<Pick<DeviceLoan, 'elderKey' | 'regionCode' | 'regionAt'> | null> {
  const loans = await rows.listBy(DeviceLoan, 'deviceKey', device.key, IN_ORDER);
  const day = shanghaiDay(at);
  const had = loans.filter(({ lentOn, recalledOn, endedOn }) => {
    const until = recalledOn ?? endedOn;
    return lentOn <= day && (until === null || day <= until);
  });
  const loan = had.findLast(({ createdAt }) => createdAt <= at) ?? had.at(-1);
  if (!loan) return null;
  const known = await rows.by(ElderFact, 'elderKey', loan.elderKey);
  const isHere =
    known?.lifeStatus === 'ACTIVE' && isWithin(known.regionCode, device.regionCode as RegionCode);
  const { regionCode, regionAt } = isHere ? known : loan;
  return { elderKey: loan.elderKey, regionCode, regionAt };
}
