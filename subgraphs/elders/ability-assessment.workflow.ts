import { payloadOf } from '../../ground/workflow/payload.ts';
import { workflowFields } from '../../ground/workflow/workflow-fields.ts';
import { coversRegionOrPerson, Workflow } from '../../ground/workflow/workflow.ts';
import { AbilityAssessment } from './ability-assessment.ts';
import { ABILITY_ASSESSMENT, type AbilityAssessmentAction } from './ability-assessment.machine.ts';
import { AssessmentStatus } from './ability-assessment.machine.ts';
import { publishElder } from './elder.facts.ts';

export const abilityAssessmentWorkflow = new Workflow<
  AbilityAssessment,
  AssessmentStatus,
  AbilityAssessmentAction
>({
  entity: AbilityAssessment,
  machine: ABILITY_ASSESSMENT,
  primaryKey: 'key',
  label: 'assessment',
  covers: coversRegionOrPerson,
  written: async ({ row, before, em }) => {
    if (told(row) !== told(before)) await publishElder(em, row.elderKey);
  },
});

/** What others are told of an assessment: nothing before it comes into force. */
function told(row: AbilityAssessment | null): string | null {
  if (row?.effectiveFrom == null) return null;
  const { effectiveFrom, validUntil, endedOn, finalLevel, band } = row;
  return JSON.stringify([effectiveFrom, validUntil, endedOn ?? null, finalLevel, band]);
}

export const AbilityAssessmentPayload = payloadOf(AbilityAssessment, 'p3');

export const AbilityAssessmentWorkflowFields = workflowFields(
  AbilityAssessment,
  abilityAssessmentWorkflow,
  'p3',
);
