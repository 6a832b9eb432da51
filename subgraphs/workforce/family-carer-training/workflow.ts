import { Workflow } from '../../../ground/workflow/workflow.ts';
import { FamilyCarerTraining } from './entity.ts';
import { FAMILY_CARER_TRAINING } from './machine.ts';

export const familyCarerTrainingWorkflow = new Workflow(
  FamilyCarerTraining,
  FAMILY_CARER_TRAINING,
  'p3',
);
