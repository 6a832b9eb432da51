import { Workflow } from '../../../ground/workflow/workflow.ts';
import { TrainingProgramme } from './entity.ts';
import { TRAINING_PROGRAMME } from './machine.ts';

export const trainingProgrammeWorkflow = new Workflow(TrainingProgramme, TRAINING_PROGRAMME, 'p0', {
  primaryKey: 'id',
});
