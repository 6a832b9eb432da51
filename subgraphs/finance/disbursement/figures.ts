import { isBelowCounty } from '../../../ground/figures/small-number.ts';
import { restsOnFew } from '../../../ground/figures/parts.ts';
import { peopleIn, type PeopleFigure } from '../../../ground/figures/people.ts';
import { Withheld } from '../../../ground/figures/withheld.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { asOfYear, MoneyTotal, year } from '../money-figure.ts';
import { Region } from '../stubs.ts';

export const RegionDisbursedFields = fieldsOf(Region, {
  disbursed: computed(
    'p0',
    () => MoneyTotal,
    ['code'],
    'Subsidies paid in a year, in the region and below it; of the running year, to the end of its ' +
      'last full quarter for who is no staff of the region. Money is recorded by county: none for ' +
      'townships and villages. Withheld where it went to fewer than ten people, or was paid for ' +
      'fewer than ten residents of facilities. 补贴发放总额',
    async ({ code }, context, { year: asked }): Promise<MoneyTotal> => {
      const day = asOfYear(asked, context.today);
      if (isBelowCounty(code)) {
        return { amount: null, asOf: day, withheld: Withheld.NO_DATA, synthetic: true };
      }
      const told = await peopleIn(context, code, { day }, paidIn(asked));
      const { asOf, figures } = told;
      const few = told.withheld(({ people, residents }) => [people, residents]);
      const withheld = few === Withheld.NO_DATA ? null : few;
      return { amount: withheld ? null : figures.amount, asOf, withheld, synthetic: true };
    },
    { takes: { year: year('The year. 年度') }, counts: 'PEOPLE' },
  ),
});

interface Paid {
  amount: number;
  /** How many people and households got some of it. */
  people: number;
  /** How many residents a month's operating subsidies were paid for, at their highest public rate. */
  residents: number;
}

/** What a resident of a facility is paid for at most, of programme `g`. */
const HIGHEST_RATE = `(select max(rate) from (
  select (r.value->>'amount')::numeric from jsonb_array_elements(g.rates::jsonb) r
  union all
  select greatest(c.full, c.partial) from subsidy_rates c where c.programme_id = g.id) t(rate))`;

/** Fen paid in a year, up to a day of it. */
export function paidIn(year: number): PeopleFigure<Paid> {
  return {
    name: `disbursed ${year}`,
    answer: 'disbursed',
    counts: 'PEOPLE',
    base: 'disbursement',
    none: { amount: 0, people: 0, residents: 0 },
    // Money that went to nobody tells of nobody.
    singlesOut: restsOnFew,
    select: (day) => ({
      sql: `select p.k, sum(d.amount - d.returned)::bigint as amount,
           count(distinct d.beneficiary_id)
             filter (where d.beneficiary_kind in ('ELDER', 'HOUSEHOLD', 'WORKER')) as people,
           coalesce(ceil(sum(d.amount / coalesce(${HIGHEST_RATE}, d.amount + 1))
             filter (where g.type = 'OPERATING')
             / nullif(count(distinct d.period) filter (where g.type = 'OPERATING'), 0)), 0)::int
             as residents
         from p join disbursement d on d.region_at between p.a and p.b and d.status = 'PAID'
           and d.paid_on between make_date(?, 1, 1) and ?::date
         join subsidy_programme g on g.id = d.programme_id
         group by p.k`,
      params: [year, day],
    }),
  };
}
