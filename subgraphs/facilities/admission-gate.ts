import { assessmentGate, ASSESSMENT_GATE_RULES } from '../../ground/rules/assessment-gate.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { ElderFact, knownAssessments } from '../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../ground/facts/facts.ts';
import { ruleFor } from '../../ground/rules/rule.ts';
import { refuse } from '../../ground/workflow/user-error.ts';

/**
 * An elder on the register, by facts that are up to date. To the end of the transaction no other
 * application or stay of hers comes between.
 * @throws STALE_FACTS; refuses with NOT_KNOWN at `field`.
 */
export async function knownElder(
  inside: SubgraphContext,
  key: string,
  field: 'elder' | 'id',
): Promise<ElderFact> {
  await requireFresh(inside, 'elders/ELDER');
  await inside.rows.sql('select from elder_fact where elder_key = ? for update', [key]);
  const elder = await inside.rows.by(ElderFact, 'elderKey', key);
  if (elder?.lifeStatus === 'ACTIVE') return elder;
  throw refuse('NOT_KNOWN', field, 'No such elder is on the register.');
}

/** R-08 for an admission in a region on a day, by what is known of the elder. */
export function admissionGate(
  elder: Pick<ElderFact, 'assessments'>,
  { regionCode, day, emergency }: { regionCode: string; day: string; emergency: boolean },
) {
  return assessmentGate(ruleFor(ASSESSMENT_GATE_RULES, regionCode, day), {
    request: 'FACILITY_ADMISSION',
    assessments: knownAssessments(elder, regionCode, day),
    ...{ day, emergency },
  });
}

export function assessmentMissing() {
  return refuse('ASSESSMENT_REQUIRED', 'id', 'A valid assessment of ability is needed first.');
}
