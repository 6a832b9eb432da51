import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { actingRole } from '../../../ground/workflow/machine.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { SUPERSEDE } from './answers.ts';
import { lockElder } from './conditions.ts';
import type { AbilityAssessment } from './entity.ts';
import { sameQuestion } from './in-force.ts';
import { ABILITY_ASSESSMENT, type AbilityAssessmentAction } from './machine.ts';

/**
 * Ends what the elder had so far, of the same kind of standard, as a new assessment comes into force
 * today: what has run out expires, the rest is superseded, a dispute about it is settled by that. Of
 * what another city had, this one learns nothing.
 */
export async function supersede(
  { row, context, em }: Step<AbilityAssessment>,
  name: AbilityAssessmentAction,
  note: string | null | undefined,
): Promise<void> {
  const { rows, today, viewer } = context;
  await lockElder(em, row.elderKey);
  const standards = Object.values(AssessmentStandardCode).filter((one) =>
    sameQuestion(one, row.standard),
  );
  const { subject, organisation, region, requestId } = viewer;
  const role = actingRole(ABILITY_ASSESSMENT.actions[name], viewer);
  const step = [name, subject, organisation, role, region, note ?? null, requestId];
  await rows.answer(SUPERSEDE, [row.elderKey, today, standards, row.key, ...step]);
}
