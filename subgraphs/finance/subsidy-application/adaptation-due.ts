import type { SubgraphContext } from '../../../ground/serving/context.ts';
import {
  ADAPTATION_SUBSIDY,
  type AdaptationFacts,
  type AdaptationReason,
  adaptationSubsidy,
} from '../../../ground/rules/adaptation-subsidy.ts';
import type { RuleResult } from '../../../ground/rules/rule.ts';
import { AdaptationFact } from '../adaptation-fact.ts';
import { ruleOfProgramme } from '../rules/programme-rates.ts';
import { type Counted, dueByCases } from '../rules/rate-cases.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { Way } from '../subsidy-rates/way.ts';
import type { Claim } from './amount-due.ts';
import { personOf } from './counted.ts';
import { PAID_TO_HOUSEHOLD, payeesOf } from './household.ts';

export type AdaptationResult = RuleResult<AdaptationFacts, AdaptationReason>;

/** Of a draft there is no application yet. */
const NONE = '00000000-0000-0000-0000-000000000000';

/**
 * R-03 for accepted works: their cost as services accepted it, at most what was granted, as far as the
 * cap of the household has it left. Whether it is in economic difficulty is asked of the day of the
 * acceptance. Null for works that nobody accepted.
 */
export async function adaptationDue(
  context: SubgraphContext,
  claim: Claim,
  programme: SubsidyProgramme,
  { cases, setting }: Extract<Way, { by: 'ADAPTATION' }>,
): Promise<{ result: AdaptationResult; counted: readonly Counted[] } | null> {
  const { rows } = context;
  const works = await rows.by(AdaptationFact, 'adaptationKey', claim.adaptationKey ?? NONE);
  const person = works && (await personOf(context, claim.beneficiaryId, works.acceptedOn));
  if (!works || !person) return null;
  const cap = dueByCases(cases, [person.counted]);
  const payees = await payeesOf(context, claim);
  const asked = [programme.id, ...payees, claim.key ?? NONE];
  const [before] = await rows.answer<{ paid: number }>(PAID_TO_HOUSEHOLD, asked);
  const parameters = { mostPerHousehold: cap.amount ?? 0, years: null };
  const rule = ruleOfProgramme(ADAPTATION_SUBSIDY, programme, parameters, setting ?? {});
  const entitled = cap.paid > 0 && person.counted.categories!.includes('ECON_DIFFICULT');
  const result = adaptationSubsidy(rule, {
    cost: Math.min(Number(works.cost), Number(works.granted)),
    grantedBefore: Number(before!.paid),
    inDifficulty: entitled,
  });
  return { result, counted: [person.counted] };
}
