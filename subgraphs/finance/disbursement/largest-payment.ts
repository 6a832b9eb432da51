import { figuresOf, REGIONS } from '../../../ground/figures/of-region.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';

export interface LargestPayment {
  /** Fen. */
  amount: number;
  /** The beds that it was for, null where it was not for beds. */
  beds: number | null;
  /** How many payments went to people or households, 0 where facilities are paid. */
  people: number;
}

interface Wanted {
  /** Type of the programmes that it was paid by. */
  type: string;
  /** How the operator came to the premises, of payments for beds. */
  premises: string | null;
  day: string;
}

/** SQL: the beds that an application `a` was paid for. */
const BEDS = `((a.beds->>'newBedsAccepted')::int - (a.beds->>'bedsPaidBefore')::int)`;

/** What was paid most in a region up to a day: by bed where it was for beds. Null: nothing was paid. */
export async function largestPayment(
  { rows }: SubgraphContext,
  region: string,
  { type, premises, day }: Wanted,
): Promise<LargestPayment | null> {
  const name = `largest payment ${type} ${premises} ${day}`;
  const found = await figuresOf<LargestPayment>(
    rows,
    name,
    region,
    `select distinct on (p.k) p.k, d.amount, ${BEDS} as beds,
       count(*) filter (where d.beneficiary_kind in ('ELDER', 'HOUSEHOLD', 'WORKER'))
         over (partition by p.k) as people
     from ${REGIONS}
     join disbursement d on d.region_at between p.a and p.b and d.status = 'PAID'
       and d.paid_on <= ?::date
     join subsidy_programme g on g.id = d.programme_id and g.type = ?
     join subsidy_application a on a.key = d.application_key
       and (?::text is null or coalesce(a.beds->>'classedAs', a.beds->>'premises') = ?)
     order by p.k, d.amount::numeric / coalesce(${BEDS}, 1) desc, d.key`,
    [day, type, premises, premises],
  );
  return found ?? null;
}
