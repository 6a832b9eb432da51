import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { DeviceLoan } from './entity.ts';

const IN_ORDER = { expression: 'e.lent_on' };
const WITH_ELDER = { status: { $in: ['LENT', 'RECALLED'] } } as const;

/** The loan by which a device is with somebody; null in store. */
export async function openLoan(
  { rows }: SubgraphContext,
  deviceKey: string,
): Promise<DeviceLoan | null> {
  const [loan] = await rows.listBy(DeviceLoan, 'deviceKey', deviceKey, IN_ORDER, WITH_ELDER);
  return loan ?? null;
}

/** The loans by which devices are at a home care bed. */
export function openLoansAt({ rows }: SubgraphContext, bedKey: string): Promise<DeviceLoan[]> {
  return rows.listBy(DeviceLoan, 'bedKey', bedKey, IN_ORDER, WITH_ELDER);
}
