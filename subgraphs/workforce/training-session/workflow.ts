import { Workflow } from '../../../ground/workflow/workflow.ts';
import { TrainingSession } from './entity.ts';
import { TRAINING_SESSION } from './machine.ts';

export const trainingSessionWorkflow = new Workflow(TrainingSession, TRAINING_SESSION, 'p0', {
  primaryKey: 'id',
});
