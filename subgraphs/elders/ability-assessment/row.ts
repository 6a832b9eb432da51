import { ASSESSMENT_DAYS, SUPERSEDE } from './answers.ts';
import { row } from '../../../ground/row/row.ts';
import { AbilityAssessmentActions } from './actions.ts';
import { ElderAssessmentFields } from './elder-fields.ts';
import { AbilityAssessment } from './entity.ts';
import { AbilityAssessmentFields } from './fields.ts';
import { ElderAssessmentGateFields } from './gate-rule.ts';
import { abilityAssessments } from './list.ts';
import { abilityAssessmentWorkflow } from './workflow.ts';

export const abilityAssessment = row(AbilityAssessment, {
  list: abilityAssessments,
  workflow: abilityAssessmentWorkflow,
  resolvers: [
    AbilityAssessmentFields,
    AbilityAssessmentActions,
    ElderAssessmentFields,
    ElderAssessmentGateFields,
  ],
  answers: [ASSESSMENT_DAYS, SUPERSEDE],
});
