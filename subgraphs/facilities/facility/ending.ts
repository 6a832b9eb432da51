import { daysLater } from '../../../ground/china/calendar.ts';
import type { NewStep } from '../../../ground/workflow/workflow.ts';
import { facilityRooms } from '../facility-room/register.ts';
import { endGradesOf } from '../grade-rating/of-facility.ts';
import { endMedicalCareOf } from '../medical-institution/ending.ts';

/** What ends with a facility that closes: its rooms, its grade, its clinics, and what it signed. */
export async function endWithFacility(
  step: Pick<NewStep<never>, 'context' | 'em'>,
  id: string,
  closedOn: string,
  note: string | null | undefined,
): Promise<void> {
  await facilityRooms.endAll(step, 'facilityId', id, daysLater(closedOn, -1), note);
  await endGradesOf(step, id, closedOn, note);
  await endMedicalCareOf(step, id, closedOn, note);
}
