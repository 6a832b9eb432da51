import { daysLater } from '../../../ground/china/calendar.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { moveEntries } from '../elder/entries.ts';
import type { Elder } from '../elder/entity.ts';
import { beginRegistration, endRegistration } from '../elder/registration.ts';
import { elderWorkflow } from '../elder/workflow.ts';

/** Somebody moves with her household, or into a new one: her registration, and what is recorded about her. */
export async function moveWith(
  step: Step<Elder>,
  to: { regionCode: string; regionAt: number; address: string },
  movedOn: string,
  note: string | null | undefined,
): Promise<void> {
  const { row, context, em } = step;
  const { address, ...place } = to;
  if (row.regionCode !== place.regionCode) {
    await endRegistration(step, movedOn, 'movedOn', { lastDay: daysLater(movedOn, -1) });
    await beginRegistration(em, row.key, place.regionCode, movedOn);
    await moveEntries(em, row.key, place);
  }
  const changes = { ...place, address, status: row.status };
  await elderWorkflow.change({ context, em }, 'moveElder', note, row, changes);
}
