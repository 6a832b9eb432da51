import { regionLevel } from '../../../ground/china/region-code.ts';
import { figuresOf, REGIONS } from '../../../ground/figures/of-region.ts';
import { countOfPeople, Withheld } from '../../../ground/figures/figure.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { asOfYear, MoneyTotal, year } from '../money-figure.ts';
import { Region } from '../stubs.ts';

export const RegionDisbursedFields = fieldsOf(Region, {
  disbursed: computed(
    'p0',
    () => MoneyTotal,
    ['code'],
    'Subsidies paid in a year, in the region and below it. Money is recorded by county: none for ' +
      'townships and villages. Withheld where it went to fewer than ten people. 补贴发放总额',
    async ({ code }, context, { year: asked }): Promise<MoneyTotal> => {
      const asOf = asOfYear(asked, context.today);
      if (['TOWNSHIP', 'VILLAGE'].includes(regionLevel(code))) {
        return { amount: null, asOf, withheld: Withheld.NO_DATA, synthetic: true };
      }
      const paid = await paidIn(context, code, asked);
      const hidden =
        paid.people > 0 && countOfPeople(context.viewer, code, paid.people, asOf).withheld;
      if (hidden) return { amount: null, asOf, withheld: hidden, synthetic: true };
      return { amount: paid.amount, asOf, withheld: null, synthetic: true };
    },
    { takes: { year: year('The year. 年度') } },
  ),
});

interface Paid {
  amount: number;
  people: number;
}

/** Fen paid in a year within a region, and how many people got some of it. */
async function paidIn({ rows }: SubgraphContext, code: string, of: number): Promise<Paid> {
  const found = await figuresOf<Paid>(
    rows,
    `disbursed ${of}`,
    code,
    `select p.k, coalesce(sum(d.amount), 0)::bigint as amount,
       count(distinct d.beneficiary_id)
         filter (where d.beneficiary_kind in ('ELDER', 'HOUSEHOLD', 'WORKER')) as people
     from ${REGIONS}
     left join disbursement d on d.region_at between p.a and p.b and d.status = 'PAID'
       and d.paid_on between make_date(?, 1, 1) and make_date(?, 12, 31)
     group by p.k`,
    [of, of],
  );
  return found ?? { amount: 0, people: 0 };
}
