import type { Step } from '../../../ground/workflow/workflow.ts';
import { lockElder } from './conditions.ts';
import { AbilityAssessment } from './entity.ts';
import { sameQuestion } from './in-force.ts';
import { LATEST_FIRST } from './list.ts';
import type { AbilityAssessmentAction } from './machine.ts';
import { abilityAssessmentWorkflow as workflow } from './workflow.ts';

const IN_FORCE = { status: { $in: ['EFFECTIVE', 'DISPUTED', 'REVIEWING'] as const } };

/**
 * Ends what the elder had so far, of the same kind of standard, as a new assessment comes into force
 * today: what has run out expires, the rest is superseded, a dispute about it is settled by that.
 */
export async function supersede(
  { row, context, em }: Step<AbilityAssessment>,
  name: AbilityAssessmentAction,
  note: string | null | undefined,
): Promise<void> {
  const { rows, today } = context;
  await lockElder(context, row.elderKey);
  await rows.sql(
    `select from ability_assessment where elder_key = ? and status = any(array[?]::text[])
     order by key for update`,
    [row.elderKey, IN_FORCE.status.$in],
  );
  const all = await rows
    .beyond('ONE_ASSESSMENT')
    .listBy(AbilityAssessment, 'elderKey', row.elderKey, LATEST_FIRST, IN_FORCE);
  for (const former of all.filter(({ standard }) => sameQuestion(standard, row.standard))) {
    const over = former.validUntil! < today;
    const changes = over
      ? { status: 'EXPIRED' as const }
      : { status: 'SUPERSEDED' as const, endedOn: today };
    await workflow.change({ context, em }, name, note, former, changes);
  }
}
