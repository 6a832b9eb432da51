import { Workflow } from '../../../ground/workflow/workflow.ts';
import { MedicalInstitution } from './entity.ts';
import { MEDICAL_INSTITUTION } from './machine.ts';

export const medicalInstitutionWorkflow = new Workflow(
  MedicalInstitution,
  MEDICAL_INSTITUTION,
  'p0',
  { primaryKey: 'id' },
);
