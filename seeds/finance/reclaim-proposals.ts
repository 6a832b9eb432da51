import { daysLater } from '../../ground/china/calendar.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';

/** Of so many elders who were paid, one was reported to have moved out, in error. */
const ONE_IN = 5;

/**
 * What the hub proposed to take back of an elder's last payment and dropped, since the report that she had
 * moved out was taken back. Nobody of the world is paid for days after her last one.
 */
export function droppedProposals(elder: number, disbursements: readonly Row[]): Row[] {
  const paid = disbursements.findLast(
    ({ status, period }) => status === 'PAID' && period !== 'ONCE',
  );
  if (!paid || elder % ONE_IN !== 0) return [];
  return [
    {
      key: keyOf('reclaimProposal', elder),
      status: 'DROPPED',
      version: 2,
      ground: 'MOVED_OUT',
      last_day: daysLater(String(paid.period_from), -1),
      amount: paid.amount,
      proposed_on: paid.paid_on,
      decided_on: null,
      elder_key: paid.beneficiary_id,
      disbursement_key: paid.key,
      fact_sequence: 0,
      region_code: paid.region_code,
      region_at: paid.region_at,
      synthetic: true,
    },
  ];
}
