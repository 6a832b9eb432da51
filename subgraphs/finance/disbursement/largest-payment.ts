import { restsOnFew } from '../../../ground/figures/parts.ts';
import type { PeopleFigure } from '../../../ground/figures/people.ts';

export interface LargestPayment {
  /** Fen. */
  amount: number;
  /** The beds that it was for, null where it was not for beds. */
  beds: number | null;
  /** How many payments there were; without any nothing was paid. */
  payments: number;
  /** How many payments went to people or households, 0 where facilities are paid. */
  people: number;
}

interface Wanted {
  /** Type of the programmes that it was paid by. */
  type: string;
  /** How the operator came to the premises, of payments for beds. */
  premises: string | null;
}

/** SQL: the beds that an application `a` was paid for. */
const BEDS = `((a.beds->>'newBedsAccepted')::int - (a.beds->>'bedsPaidBefore')::int)`;

/** What was paid most in a region up to a day: by bed where it was for beds. */
export function largestPayment({ type, premises }: Wanted): PeopleFigure<LargestPayment> {
  return {
    name: `largest payment ${type} ${premises}`,
    answer: 'largest_payment',
    counts: 'PEOPLE',
    base: 'disbursement',
    none: { amount: 0, beds: null, payments: 0, people: 0 },
    // A payment for beds is one for a place.
    singlesOut: restsOnFew,
    select: (day) => ({
      sql: `select distinct on (p.k) p.k, d.amount, ${BEDS} as beds,
           count(*) over (partition by p.k) as payments,
           count(*) filter (where d.beneficiary_kind in ('ELDER', 'HOUSEHOLD', 'WORKER'))
             over (partition by p.k) as people
         from p join disbursement d on d.region_at between p.a and p.b and d.status = 'PAID'
           and d.paid_on <= ?::date
         join subsidy_programme g on g.id = d.programme_id and g.type = ?
         join subsidy_application a on a.key = d.application_key
           and (?::text is null or coalesce(a.beds->>'classedAs', a.beds->>'premises') = ?)
         order by p.k, d.amount::numeric / coalesce(${BEDS}, 1) desc, d.key`,
      params: [day, type, premises, premises],
    }),
  };
}
