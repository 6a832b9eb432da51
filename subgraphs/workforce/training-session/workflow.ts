import { publishAnew } from '../../../ground/facts/publication.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { TrainingSession } from './entity.ts';
import { TRAINING_SESSION } from './machine.ts';
import { SESSION_PUBLISHED } from './publication.ts';

export const trainingSessionWorkflow = new Workflow(TrainingSession, TRAINING_SESSION, 'p0', {
  primaryKey: 'id',
  written: ({ row, em }) => publishAnew(em, SESSION_PUBLISHED, row.id),
});
