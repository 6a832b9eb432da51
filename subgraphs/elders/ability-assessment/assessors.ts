import { requireFresh } from '../../../ground/facts/facts.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Refusal, refusals } from '../../../ground/workflow/refusals.ts';
import { AssessorFact, type AssessorFault, assessorFault } from './assessor-fact.ts';

const REFUSES = refusals({
  ASSESSOR_NOT_QUALIFIED: {
    en: 'An assessor needs a certificate that is valid today, and a contract with the organisation while it is accredited: {fault}. Choose another one.',
    zh: '评估师须持有当日有效的证书并与经认定的该机构签约：{fault}。请另选评估师。',
  },
});

const FAULTS: Readonly<Record<AssessorFault, { en: string; zh: string }>> = {
  NO_CERTIFICATE: { en: 'no certificate is valid', zh: '证书无效' },
  NO_CONTRACT: {
    en: 'no contract with it holds, or it is not accredited',
    zh: '未签约或该机构未获认定',
  },
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
  const wrong: Refusal[] = [];
  for (const [i, fact] of facts.entries()) {
    const fault = assessorFault(fact, organisation, context.today);
    if (!fault) continue;
    wrong.push(REFUSES.ASSESSOR_NOT_QUALIFIED(fields[i]!, { fault: FAULTS[fault] }));
  }
  if (wrong.length > 0) throw new Refusal(...wrong);
}
