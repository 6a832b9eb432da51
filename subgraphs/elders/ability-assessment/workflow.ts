import { Workflow } from '../../../ground/workflow/workflow.ts';
import { publishElder } from '../elder/facts.ts';
import { AbilityAssessment } from './entity.ts';
import { ABILITY_ASSESSMENT } from './machine.ts';

export const abilityAssessmentWorkflow = new Workflow(AbilityAssessment, ABILITY_ASSESSMENT, 'p3', {
  written: async ({ row, before, em, context }) => {
    if (told(row) !== told(before)) await publishElder(context, em, row.elderKey);
  },
});

/** What others are told of an assessment: who assesses; the rest once it has come into force. */
function told(row: AbilityAssessment | null): string {
  if (row === null) return told({ assessorKeys: [] as string[] } as AbilityAssessment);
  const { assessorKeys, effectiveFrom, validUntil, endedOn, finalLevel, band, changeReasons } = row;
  const result = effectiveFrom
    ? [validUntil, endedOn ?? null, finalLevel, band, changeReasons]
    : [];
  return JSON.stringify([assessorKeys, effectiveFrom ?? null, ...result]);
}
