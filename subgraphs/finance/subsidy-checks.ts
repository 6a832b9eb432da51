import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ASSESSMENT_GATE_RULES, assessmentGate } from '../../ground/rules/assessment-gate.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { ElderFact, knownAssessments } from '../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../ground/facts/facts.ts';
import { ruleFor } from '../../ground/rules/rule.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { amountDue } from './amount-due.ts';
import { MONEY_FACTS } from './amount-rule.ts';
import { Disbursement } from './disbursement.ts';
import { monthDays } from './residents.ts';
import type { SubsidyApplication } from './subsidy-application.ts';

type Payee = Pick<SubsidyApplication, 'programmeId' | 'beneficiaryId' | 'period'>;

/** Makes whoever applies for the same wait until this transaction is over. */
export async function lockPeriod(em: SqlEntityManager, payee: Payee): Promise<void> {
  const { programmeId, beneficiaryId, period } = payee;
  const text = `${programmeId}/${beneficiaryId}/${period}`;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [text]);
}

/** The payment for a programme, beneficiary and period: there is never more than one. */
export async function paymentOf(
  { rows }: SubgraphContext,
  { programmeId, beneficiaryId, period }: Payee,
): Promise<Disbursement | null> {
  const order = { expression: 'e.period_from' };
  const where = { programmeId, period };
  const [payment] = await rows.listBy(Disbursement, 'beneficiaryId', beneficiaryId, order, where);
  return payment ?? null;
}

/** The period is over, and where R-08 asks for an assessment there is one. */
export async function requireSubmittable(
  { rows, today }: SubgraphContext,
  { period, beneficiaryKind, beneficiaryId, regionCode }: SubsidyApplication,
): Promise<void> {
  if (period !== 'ONCE' && lastDayOf(period) >= today) {
    throw refuse('INVALID_VALUE', 'id', 'The period it is for is not over yet.');
  }
  if (beneficiaryKind !== 'ELDER') return;
  const elder = await rows.by(ElderFact, 'elderKey', beneficiaryId);
  const gate = assessmentGate(ruleFor(ASSESSMENT_GATE_RULES, regionCode, today), {
    request: 'SUBSIDY',
    day: today,
    emergency: false,
    assessments: elder ? knownAssessments(elder, regionCode, today) : [],
  });
  if (gate.met === false) {
    throw refuse('ASSESSMENT_REQUIRED', 'id', 'A valid assessment of ability is needed first.');
  }
}

/** The amount by the current facts must be the one handed in: money never rests on old facts. */
export async function requireSameAmount(
  inside: SubgraphContext,
  application: SubsidyApplication,
): Promise<void> {
  await requireFresh(inside, ...MONEY_FACTS);
  const due = await amountDue(inside, application);
  if (due?.result.amount === application.amount) return;
  throw refuse('AMOUNT_CHANGED', 'id', 'The amount has changed since it was handed in.');
}

function lastDayOf(period: string): string {
  return period.length === 4 ? `${period}-12-31` : monthDays(period).to;
}
