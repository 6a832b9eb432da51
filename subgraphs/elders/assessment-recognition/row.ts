import { ELDER_BY_NUMBER } from './conditions.ts';
import { COUNTS_UNTIL } from './counts.ts';
import { row } from '../../../ground/row/row.ts';
import { AssessmentRecognitionActions } from './actions.ts';
import { AssessmentRecognition } from './entity.ts';
import { NAME_RECOGNISED } from './named.ts';
import { AssessmentRecognitionFields, ElderRecognitionFields } from './fields.ts';
import { assessmentRecognitions } from './list.ts';
import { recognitionWorkflow } from './workflow.ts';

export const assessmentRecognition = row(AssessmentRecognition, {
  list: assessmentRecognitions,
  workflow: recognitionWorkflow,
  resolvers: [AssessmentRecognitionFields, AssessmentRecognitionActions, ElderRecognitionFields],
  answers: [ELDER_BY_NUMBER, COUNTS_UNTIL, NAME_RECOGNISED],
  mergedElder: {
    // One goes on for a city.
    clash: `t.status <> 'TERMINATED' and o.status <> 'TERMINATED'
      and left(t.region_code, 4) = left(o.region_code, 4)`,
  },
});
