import { choice, fen, month, openIdOf } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { PurchaseContract } from '../purchase-contract/entity.ts';
import { SETTLED_MONTHS } from '../service-delivery/answers.ts';
import { lockMonths } from '../service-delivery/settled.ts';
import { deducting, REFUSES, requireCalledBack } from './conditions.ts';
import { countDeliveries, countSample } from './counting.ts';
import { DeductionKind, MonthlySettlement } from './entity.ts';
import { publishSettlement } from './facts.ts';
import { MONTHLY_SETTLEMENT } from './machine.ts';
import { drawSample, release, sampleSize } from './sample.ts';

export const monthlySettlementWorkflow = new Workflow(MonthlySettlement, MONTHLY_SETTLEMENT, 'p1', {
  async written({ row, em }) {
    const { key, contractId, month: of, sampled } = row;
    if (row.status === 'DRAWN_UP' && row.version === 1) {
      await drawSample(em, key, { contractId, month: of, sampled });
    }
    if (row.status === 'WITHDRAWN' || row.status === 'REVERSED') await release(em, key);
    if (row.acceptedOn !== null) await publishSettlement(em, key);
  },
});

export const MonthlySettlementActions = actionsOf(monthlySettlementWorkflow, {
  drawUpSettlement: taking(
    'Which month of which contract. 结算内容',
    {
      contract: openIdOf('PurchaseContract', 'The contract. 合同'),
      month: month('The month, which is over. 月份'),
    },
    async ({ context, em, own }, { contract: contractId, month: of }) => {
      const contract = await context.rows.by(PurchaseContract, 'id', contractId);
      if (!contract) throw REFUSED.NOT_KNOWN('contract');
      const { supplierId, regionCode, regionAt } = contract;
      await own({ regionCode });
      if (of >= context.today.slice(0, 7)) throw REFUSES.MONTH_NOT_OVER('month', { month: of });
      await lockMonths(em, contractId, [of]);
      const [settled] = await context.rows.answer(SETTLED_MONTHS, [contractId, [of]]);
      if (settled) throw REFUSED.ALREADY_EXISTS('month');
      const { confirmed, minutes, gross, open } = await countDeliveries(context, contract, of);
      if (open > 0) throw REFUSES.DELIVERIES_OPEN('month', { n: open });
      if (gross === 0) throw REFUSES.NOTHING_DELIVERED('month');
      return {
        ...{ contractId, supplierId, regionCode, regionAt, month: of, synthetic: false },
        ...{ deliveries: confirmed, minutes, gross, deducted: 0, amount: gross, deductions: [] },
        ...{ sampled: sampleSize(confirmed), drawnUpOn: context.today },
        ...{ acceptedOn: null, reversedOn: null, budgetLineId: null },
      };
    },
  ),

  deductFromSettlement: taking(
    'How much is deducted, and for what kind of reason; the note says it in full. 扣款内容',
    {
      kind: choice(DeductionKind, 'Why. 扣款事由'),
      amount: fen('How much. 扣款金额', 1),
    },
    ({ row, context: { today: deductedOn } }, { kind, amount }) =>
      deducting(row, { kind, amount, deductedOn }),
  ),

  acceptSettlement: taking(
    'What it is paid from. 验收内容',
    { budgetLine: openIdOf('BudgetLine', 'The budget line that is to pay it. 预算安排') },
    async ({ row, context, em }, { budgetLine: budgetLineId }) => {
      await lockMonths(em, row.contractId, [row.month]);
      const sample = await countSample(context, row.key);
      requireCalledBack(sample);
      const { today } = context;
      const denied = { kind: 'NOT_GIVEN' as const, amount: sample.denied, deductedOn: today };
      const sums = sample.denied > 0 ? deducting(row, denied) : row;
      if (sums.amount === 0) throw REFUSES.NOTHING_LEFT('id');
      const { deductions, deducted, amount } = sums;
      return { deductions, deducted, amount, acceptedOn: today, budgetLineId };
    },
  ),

  withdrawSettlement: null,

  reverseSettlement: ({ context }) => ({ reversedOn: context.today }),
});
