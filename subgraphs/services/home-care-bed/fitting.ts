import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { requireFree, requireItem } from '../device/conditions.ts';
import { Device } from '../device/entity.ts';
import { handOver } from '../device/hand-over.ts';
import { openLoansAt } from '../device-loan/open-loan.ts';
import { deviceLoanWorkflow, takeIn } from '../device-loan/workflow.ts';
import type { HomeCareBed } from './entity.ts';

interface Fitting {
  row: HomeCareBed;
  context: SubgraphContext;
  em: SqlEntityManager;
}

/**
 * The bed has these devices from now on: those that it has stay, others come out of store, and what is
 * not among them goes back. Each is at the elder's by a loan of its own.
 */
export async function fit(step: Fitting, keys: readonly string[]): Promise<void> {
  const { row, context, em } = step;
  const there = await openLoansAt(context, row.key);
  for (const loan of there.filter(({ deviceKey }) => !keys.includes(deviceKey))) {
    await takeIn({ context, em, row: loan }, null);
    const ended = { endedOn: context.today, status: 'RETURNED' as const };
    await deviceLoanWorkflow.change({ context, em }, 'returnDevice', null, loan, ended);
  }
  for (const [n, key] of keys.entries()) {
    if (there.some(({ deviceKey }) => deviceKey === key)) continue;
    await place(step, key, `devices.${n}`);
  }
}

async function place({ row, context, em }: Fitting, key: string, field: string): Promise<void> {
  const { elderKey, regionCode, regionAt, key: bedKey, providerId } = row;
  const device = await context.rows.locked(Device, key);
  requireFree(device, regionCode, field);
  await requireItem(context, device.itemId, regionCode, field, ['HOME_CARE_BED_DEVICE']);
  await handOver(em, device, { elderKey, bedKey, facilityId: providerId });
  const loan = { deviceKey: key, elderKey, regionCode, regionAt, bedKey, lentOn: context.today };
  const step = { context, em, key: newKey() };
  await deviceLoanWorkflow.add(step, 'lendDevice', null, { ...loan, synthetic: false });
}

/** What a bed that closes has is asked back. */
export async function recallFitted({ row, context, em }: Fitting): Promise<void> {
  for (const loan of await openLoansAt(context, row.key)) {
    if (loan.status !== 'LENT') continue;
    const recalled = { recalledOn: context.today, status: 'RECALLED' as const };
    await deviceLoanWorkflow.change({ context, em }, 'recallDevice', null, loan, recalled);
  }
}
