import { shanghaiDay } from '../../../ground/china/calendar.ts';
import { isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { EmployedFact } from '../../../ground/facts/employed-fact.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { knownGate } from '../../../ground/facts/known-gate.ts';
import { covers } from '../../../ground/facts/term.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { PurchaseContract } from '../purchase-contract/entity.ts';
import { requireSupplier } from '../supplier-listing/standing.ts';

export const REFUSES = refusals({
  CONTRACT_NOT_IN_FORCE: {
    en: 'The contract is not signed, or not in force on that day. Correct the day or the contract.',
    zh: '合同未签订或在该日无效，请更正日期或合同。',
  },
  NOT_EMPLOYED: {
    en: 'The worker has no work contract with the supplier on that day. Have it recorded, or name another one.',
    zh: '该人员当日与供应商没有任职关系，请先登记任职或更换人员。',
  },
  WORKER_ELSEWHERE: {
    en: 'The worker was with somebody else at that time, as recorded. Correct the times.',
    zh: '该服务人员在此时段已有服务记录，请更正时间。',
  },
  ELDER_SERVED_THEN: {
    en: 'The elder was given another service at that time, as recorded. Correct the times.',
    zh: '该老年人在此时段已有服务记录，请更正时间。',
  },
  MONTH_SETTLED: {
    en: 'Month {month} of this contract is settled and stays as it is. Have the settlement taken back first.',
    zh: '该合同{month}月份已结算，不能再更改，请先撤销结算。',
  },
  TIMES: {
    code: 'INVALID_VALUE',
    en: 'A delivery ends after it began, on the same day, and is not to come. Correct the times.',
    zh: '服务须在同一日内先后有序，且不得晚于今天，请更正时间。',
  },
  AFTER_HER_LAST_DAY: {
    code: 'INVALID_VALUE',
    en: 'The elder had died or left by then. Correct the day.',
    zh: '该日老年人已故或已迁出，请更正日期。',
  },
  HOW_ASKED: {
    code: 'INVALID_VALUE',
    en: 'Staff say how they asked the elder. Fill in `by`.',
    zh: '工作人员确认须注明核实方式，请填写 `by`。',
  },
  NOT_IN_SAMPLE: {
    en: 'It is in no sample of a settlement that is being drawn up. Call back those of the sample.',
    zh: '该记录不在待验收结算的回访样本中，请回访样本内的记录。',
  },
});

/** A delivery as it is recorded. */
export interface Delivery {
  elder: string;
  worker: string;
  startedAt: Date;
  endedAt: Date;
}

type At = (field: string) => string;

/** What is wrong with a delivery by itself and by what is known of those whom it names. @throws Refusal */
export async function requireDelivery(
  context: SubgraphContext,
  contract: PurchaseContract,
  delivery: Delivery,
  at: At,
): Promise<ElderFact> {
  const day = shanghaiDay(delivery.startedAt);
  requireTimes(delivery, day, context.today, at);
  const elder = await context.rows.by(ElderFact, 'elderKey', delivery.elder);
  if (!elder || !(await isInHand(elder, context))) throw REFUSED.NOT_KNOWN(at('elder'));
  requireCovered(contract, elder, day, at);
  if (elder.lifeStatusOn !== null && day > elder.lifeStatusOn) {
    throw REFUSES.AFTER_HER_LAST_DAY(at('startedAt'));
  }
  await requireSupplier(context, { ...contract, day }, at('startedAt'));
  const worker = await context.rows.by(EmployedFact, 'workerKey', delivery.worker);
  const employed = worker?.contracts.some(
    (term) => term.organizationId === contract.supplierId && covers(term, day),
  );
  if (!employed) throw REFUSES.NOT_EMPLOYED(at('worker'));
  const { regionCode } = elder;
  const gate = knownGate(elder, { request: 'PURCHASED_SERVICE', regionCode, day });
  if (gate.met === false) throw REFUSED.ASSESSMENT_REQUIRED(at('elder'));
  return elder;
}

function requireTimes({ startedAt, endedAt }: Delivery, day: string, today: string, at: At): void {
  const inOrder = startedAt < endedAt && shanghaiDay(endedAt) === day && day <= today;
  if (!inOrder) throw REFUSES.TIMES(at('endedAt'));
}

/** The contract holds on the day and where the elder lives. */
function requireCovered(
  { status, validFrom, validUntil, regionCode }: PurchaseContract,
  elder: ElderFact,
  day: string,
  at: At,
): void {
  const signed = status === 'SIGNED' || status === 'ENDED';
  if (!signed || !covers({ from: validFrom, until: validUntil }, day)) {
    throw REFUSES.CONTRACT_NOT_IN_FORCE(at('startedAt'));
  }
  const here = isWithin(elder.regionCode as RegionCode, regionCode as RegionCode);
  if (!here) throw REFUSED.NOT_KNOWN(at('elder'));
}
