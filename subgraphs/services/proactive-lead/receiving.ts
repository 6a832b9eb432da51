import type { ServiceReceipt } from '../basic-service-list/finding.ts';

/** SQL over the elder `e`, of whom the groups are `held`: what each receipt says she is given. */
const RECEIPTS: Readonly<Record<ServiceReceipt, string>> = {
  ASSESSED: 'e.band is not null',
  VISITED: `exists (select from visit_plan p
    where p.elder_key = any(access.identities(e.elder_key)) and p.ended_on is null)`,
  HOME_ADAPTED: `exists (select from home_adaptation a where a.status = 'DONE'
    and (a.elder_key = any(access.identities(e.elder_key)) or a.household_key = e.household_key))`,
  DESTITUTE_SUPPORTED: `e.held && '{DESTITUTE_CENTRAL,DESTITUTE_SCATTERED}'::text[]`,
  CENTRALLY_SUPPORTED: `e.held && '{DESTITUTE_CENTRAL}'::text[]`,
};

/** SQL: whether she is given what counts by the receipt of the finding `r`. */
export const RECEIVING = `case r.receipt
  ${Object.entries(RECEIPTS)
    .map(([receipt, sql]) => `when '${receipt}' then ${sql}`)
    .join('\n  ')}
  end`;
