import { refusals } from '../../../ground/workflow/refusals.ts';
import { type MonthlySettlement, MOST_DEDUCTIONS } from './entity.ts';

export const REFUSES = refusals({
  MONTH_NOT_OVER: {
    en: 'Month {month} is not over. Settle it when it is.',
    zh: '{month}月份尚未结束，请月末后再结算。',
  },
  DELIVERIES_OPEN: {
    en: '{n} deliveries of the month are neither confirmed nor rejected. Have them confirmed or decided first.',
    zh: '该月尚有{n}条服务记录未确认或有异议，请先确认或处理。',
  },
  NOTHING_DELIVERED: {
    en: 'Nothing was confirmed in this month, so nothing is due.',
    zh: '该月没有已确认的服务，无需结算。',
  },
  CALL_BACKS_MISSING: {
    en: 'Call back all {n} of the sample, and reach more than half of them, first.',
    zh: '请先完成{n}条样本的回访，且联系上半数以上。',
  },
  NOTHING_LEFT: {
    en: 'Nothing is left to pay. Withdraw it.',
    zh: '扣款后无应付金额，请撤回结算。',
  },
  MORE_THAN_DUE: {
    code: 'INVALID_VALUE',
    en: 'More would be deducted than is due. Deduct less.',
    zh: '扣款合计超过应付金额，请减少扣款。',
  },
  TOO_MANY_DEDUCTIONS: {
    code: 'INVALID_VALUE',
    en: 'A settlement has 50 deductions at most. Sum them up.',
    zh: '一次结算最多50笔扣款，请合并。',
  },
});

/** The settlement with one more deduction. @throws Refusal where more is deducted than is due */
export function deducting(
  { gross, deducted, deductions }: MonthlySettlement,
  one: MonthlySettlement['deductions'][number],
) {
  if (deductions.length >= MOST_DEDUCTIONS) throw REFUSES.TOO_MANY_DEDUCTIONS('amount');
  const sum = deducted + one.amount;
  if (sum > gross) throw REFUSES.MORE_THAN_DUE('amount');
  return { deductions: [...deductions, one], deducted: sum, amount: gross - sum };
}

/** @throws Refusal unless each of the sample was called and more than half were reached */
export function requireCalledBack({ sampled, called, reached }: Sample): void {
  if (called === sampled && reached * 2 > sampled) return;
  throw REFUSES.CALL_BACKS_MISSING('id', { n: sampled });
}

export interface Sample {
  /** How many were drawn, called, and reached. */
  sampled: number;
  called: number;
  reached: number;
  /** Fen of deliveries that somebody denied. */
  denied: number;
}
