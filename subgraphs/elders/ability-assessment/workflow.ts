import { Workflow } from '../../../ground/workflow/workflow.ts';
import { publishElder } from '../elder/facts.ts';
import { AbilityAssessment } from './entity.ts';
import { ABILITY_ASSESSMENT } from './machine.ts';

export const abilityAssessmentWorkflow = new Workflow(AbilityAssessment, ABILITY_ASSESSMENT, 'p3', {
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
