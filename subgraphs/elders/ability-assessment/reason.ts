import { labelled } from '../../../ground/schema/labelled.ts';

export const AssessmentReason = labelled(
  'AssessmentReason',
  'Why an assessment was made. 评估原因',
  {
    FIRST: 'First assessment. 首次评估',
    ROUTINE: 'Regular reassessment. 常规评估',
    IMMEDIATE: 'Reassessment on a change of state. 即时评估',
    REVIEW: 'Review of a disputed result. 复评',
    OTHER: 'Other. 其他',
  },
);
export type AssessmentReason = keyof typeof AssessmentReason;
