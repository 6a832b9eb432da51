import { OPEN } from './machine.ts';
import { ASSESSMENT_DAYS, SUPERSEDE } from './answers.ts';
import { row } from '../../../ground/row/row.ts';
import { AbilityAssessmentActions, LAST_NUMBER } from './actions.ts';
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
  answers: [LAST_NUMBER, ASSESSMENT_DAYS, SUPERSEDE],
  mergedElder: {
    // One order is open at a time; of those in force the latest counts.
    clash: `t.status in ${OPEN} and o.status in ${OPEN}`,
  },
});
