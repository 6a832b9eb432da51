import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type Step, Workflow } from '../../../ground/workflow/workflow.ts';
import { deviceWorkflow, IN_STORE } from '../device/actions.ts';
import { Device } from '../device/entity.ts';
import { DeviceLoan } from './entity.ts';
import { DEVICE_LOAN } from './machine.ts';

export const deviceLoanWorkflow = new Workflow(DeviceLoan, DEVICE_LOAN, 'p2');

/** Takes the device of a loan in that ends today: it is disinfected and checked before the next elder. */
export async function takeIn(
  { context, em, row }: Step<DeviceLoan>,
  note: string | null | undefined,
): Promise<void> {
  const device = await context.rows.locked(Device, row.deviceKey);
  if (!device) throw REFUSED.NOT_KNOWN('id');
  const step = { context, em };
  const status = 'TO_CHECK';
  await deviceWorkflow.change(step, 'takeInDevice', note, device, { ...IN_STORE, status });
}
