import { regionChainSql } from '../../../ground/china/region-chain.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { requirePayingLine } from '../budget-line/conditions.ts';
import { requireNotPaid } from '../subsidy-application/payment.ts';
import type { PurchasePayment } from './entity.ts';

export const REFUSES = refusals({
  SETTLEMENT_STANDS: {
    en: 'The settlement stands. Have it taken back first.',
    zh: '结算仍然有效，请先冲销结算。',
  },
});

/** Who accepted the settlement does not pay it. @throws Refusal */
export function requireOtherThanAccepter(
  { acceptedBy }: PurchasePayment,
  { viewer }: SubgraphContext,
): void {
  const step = { en: 'acceptSettlement', zh: '验收结算（acceptSettlement）' };
  if (acceptedBy === viewer.subject) throw REFUSED.SAME_PERSON('id', { step });
}

/** A month of a contract is paid once, whatever was settled anew meanwhile. @throws Refusal */
export async function requireUnpaid(
  { rows }: SubgraphContext,
  { contractId, month }: PurchasePayment,
): Promise<void> {
  const [paid] = await rows.sql(
    `select key from purchase_payment where contract_id = ?::uuid and month = ? and status = 'PAID'`,
    [contractId, month],
  );
  requireNotPaid(paid === undefined);
}

/**
 * The line that the settlement names must be open, of this year, of the region that owes or one above it,
 * and for services that government buys. It is locked: payments from one line wait for each other.
 * @throws Refusal
 */
export async function requireLine(
  { rows, today }: SubgraphContext,
  { budgetLineId, regionCode }: PurchasePayment,
): Promise<void> {
  const [line] = await rows.sql(
    `select b.id from budget_line b join subsidy_programme p on p.id = b.programme_id
     cross join (select ?::text as region) owes
     where b.id = ?::uuid and b.status = 'OPEN' and b.year = ?::int
       and p.type = 'PURCHASED_SERVICE' and b.region_code = any(${regionChainSql('owes.region')})
     for update of b`,
    [regionCode, budgetLineId, today.slice(0, 4)],
  );
  requirePayingLine(line);
}
