import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { Refusal, userError } from '../../../ground/workflow/user-error.ts';
import { AssessorFact, type AssessorFault, assessorFault } from './assessor-fact.ts';

const MESSAGES: Record<AssessorFault, string> = {
  NO_CERTIFICATE: 'Holds no assessor certificate that is valid today.',
  NO_CONTRACT: 'Is not under contract with the organisation today.',
};

/**
 * Makes sure that people may assess for an organisation today. `fields` say where in the input each
 * of them stands. @throws Refusal with ASSESSOR_NOT_QUALIFIED for each who may not; STALE_FACTS.
 */
export async function requireAssessors(
  context: SubgraphContext,
  organisation: string,
  keys: readonly string[],
  fields: readonly string[],
): Promise<void> {
  await requireFresh(context, 'workforce/ASSESSOR');
  const facts = await Promise.all(
    keys.map((key) => context.rows.by(AssessorFact, 'workerKey', key)),
  );
  const errors = facts.flatMap((fact, i): Refusal[] => {
    const fault = assessorFault(fact, organisation, context.today);
    return fault ? [userError('ASSESSOR_NOT_QUALIFIED', fields[i]!, MESSAGES[fault])] : [];
  });
  if (errors.length > 0) throw new Refusal(...errors);
}
