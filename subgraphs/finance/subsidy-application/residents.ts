import type { Answer } from '../../../ground/access/answers.ts';
import { lastDayOf } from '../../../ground/china/calendar.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { OperatingSubsidyFacts } from '../rules/operating-subsidy.ts';

type Resident = OperatingSubsidyFacts['residents'][number];

interface Group extends Resident {
  k: string;
  n: number;
}

/** First and last day of a month YYYY-MM. */
export function monthDays(month: string): { from: string; to: string } {
  return { from: `${month}-01`, to: lastDayOf(month) };
}

/**
 * Who lived in a facility in a month: the days of each, coming and leaving included and none twice,
 * and the band by the assessment in force on the month's last day. One statement for all facilities
 * and months that an operation asks about.
 */
export async function residentsOf(
  { rows }: SubgraphContext,
  facilityId: string,
  month: string,
): Promise<Resident[]> {
  const found = await rows.batch('residents', `${facilityId}/${month}`, async (keys) => {
    const asked = keys.map((key) => key.split('/') as [string, string]);
    const months = asked.map(([, of]) => monthDays(of));
    const groups = await rows.answer<Group>(RESIDENTS_OF_MONTHS, [
      keys,
      asked.map(([id]) => id),
      months.map(({ from }) => from),
      months.map(({ to }) => to),
    ]);
    const byKey = new Map<string, Resident[]>();
    for (const { k, n, band, daysPresent } of groups) {
      const list = byKey.get(k) ?? [];
      for (let i = 0; i < n; i++) list.push({ band, daysPresent });
      byKey.set(k, list);
    }
    return byKey;
  });
  return found ?? [];
}

/**
 * SQL: who lived in facilities in months, of rows `p` (k, f, a, b: a key, the facility, the first and the
 * last day): the days of each, and the band on the last day. The long-term-care scale serves insurance
 * and says nothing here.
 */
export const presentSql = (asked: string): string => `
    select p.k, r.elder_key, held.band, (
        select sum(upper(d) - lower(d)) from unnest(range_agg(daterange(
          greatest(r.admitted_on, p.a), least(coalesce(r.discharged_on, p.b), p.b), '[]'))) d
      )::int as days
    from ${asked}
    join residence_fact r on r.facility_id = p.f and r.admitted_on <= p.b
      and (r.discharged_on is null or r.discharged_on >= p.a)
    left join elder_fact e on e.elder_key = r.elder_key
    left join lateral (
      select t.term ->> 'band' as band
      from jsonb_array_elements(e.assessments) with ordinality t(term, i)
      where t.term ->> 'standard' <> 'LTC_2021'
        and p.b between (t.term ->> 'from')::date and (t.term ->> 'until')::date
      order by t.i desc limit 1
    ) held on true
    group by p.k, r.elder_key, held.band`;

const MONTHS =
  'unnest(array[?]::text[], array[?]::uuid[], array[?]::date[], array[?]::date[]) p(k, f, a, b)';

export const RESIDENTS_OF_MONTHS: Answer = {
  name: 'residents_of_months',
  says: 'How many lived in facilities in months, by days and band. 机构各月入住人数',
  sql: `
  select x.k, x.band, x.days as "daysPresent", count(*)::int as n
  from (${presentSql(MONTHS)}) x
  group by x.k, x.band, x.days`,
};
