import { Workflow } from '../../../ground/workflow/workflow.ts';
import { publishElder } from '../elder/facts.ts';
import { AssessmentRecognition } from './entity.ts';
import { ASSESSMENT_RECOGNITION } from './machine.ts';

export const recognitionWorkflow = new Workflow(
  AssessmentRecognition,
  ASSESSMENT_RECOGNITION,
  'p3',
  { written: ({ row, em, context }) => publishElder(context, em, row.elderKey) },
);
