import { daysLater } from '../../../ground/china/calendar.ts';
import type { NewStep } from '../../../ground/workflow/workflow.ts';
import { medicalCooperations } from '../medical-cooperation/register.ts';
import { medicalFeatures } from '../medical-feature/register.ts';
import { MedicalInstitution } from './entity.ts';
import { medicalInstitutionWorkflow } from './workflow.ts';

type Step = Pick<NewStep<never>, 'context' | 'em'>;

/** What ends with a medical institution: all it had, and its cooperation with care homes. */
export async function endWithInstitution(
  step: Step,
  id: string,
  lastDay: string,
  note: string | null | undefined,
): Promise<void> {
  await medicalFeatures.endAll(step, 'institutionId', id, lastDay, note);
  await medicalCooperations.endAll(step, 'institutionId', id, lastDay, note);
}

/** What ends with a care home: its cooperation with medical institutions, and its in-house clinics. */
export async function endMedicalCareOf(
  step: Step,
  facilityId: string,
  closedOn: string,
  note: string | null | undefined,
): Promise<void> {
  const { rows } = step.context;
  const lastDay = daysLater(closedOn, -1);
  await medicalCooperations.endAll(step, 'facilityId', facilityId, lastDay, note);
  const order = { expression: 'e.id' };
  const open = { status: 'IN_PRACTICE' } as const;
  for (const clinic of await rows.listBy(
    MedicalInstitution,
    'facilityId',
    facilityId,
    order,
    open,
  )) {
    await endWithInstitution(step, clinic.id, lastDay, note);
    await medicalInstitutionWorkflow.change(step, 'cancelMedicalInstitution', note, clinic, {
      ...{ status: 'CANCELLED', cancelledOn: closedOn },
    });
  }
}
