import { subtree } from '../../ground/china/region-code.ts';
import { CITIES, wholeAnswer, type Workload } from './workload.ts';

const RATIO = '{ numerator denominator percent }';

/** SQL: a share as the hub shows it; per cent is cut after four decimals. */
const ratio = (part: string, whole: string) => `json_build_object(
  'numerator', case when ${whole} > 0 then ${part} end,
  'denominator', case when ${whole} > 0 then ${whole} end,
  'percent', case when ${whole} > 0
    then trim_scale(trunc(100 * ${part}::numeric / ${whole}, 4))::text end)`;

/** What a bureau looks at in the morning: the figures of a region, from five subgraphs. */
export const regionDashboard: Workload = {
  name: 'region dashboard',
  query: `query Dashboard($code: String!) {
    region(code: $code) {
      code name population60
      elderCount { value }
      assessmentCoverage ${RATIO}
      nursingBedShare ${RATIO}
      bedCounts { institution nursing occupied { value } community dayCare }
      facilityCounts { total institutions }
      homeCareBedCount { value }
      monthlyVisitRate { anyMode ${RATIO} }
      certifiedCaregiverShare ${RATIO}
      lotteryShare(year: 2025) { percent }
    }
  }`,
  async samples({ sql, today }) {
    const regions = await sql<{ code: string }>(
      `select code from regions.region where level in ('CITY', 'COUNTY')
       and left(code, 4) || '00' = any($1) order by code`,
      [CITIES],
    );
    return regions.map(({ code }) => {
      const { from, to } = subtree(code);
      const as = `staff:${code.slice(0, 4)}00`;
      return { as, variables: { code }, floor: [code, from, to, today] };
    });
  },
  floor: {
    sql: `
      with month as materialized (
        select (date_trunc('month', $4::date) - interval '1 month')::date as first_day,
          (date_trunc('month', $4::date) - interval '1 day')::date as last_day),
      elder as (
        select r.elder_key from elders.elder_registration r where r.region_at between $2 and $3
          and r.valid_from <= $4::date and (r.valid_to is null or r.valid_to >= $4::date)),
      poor as (
        select count(*) as n, count(*) filter (where exists (
          select from elders.ability_assessment a where a.elder_key = e.elder_key
            and a.status = 'EFFECTIVE' and $4::date between a.assessed_on and a.valid_until)) as done
        from elder e where exists (
          select from elders.eligibility_record c where c.elder_key = e.elder_key
            and c.category = any(array['DESTITUTE_CENTRAL', 'DESTITUTE_SCATTERED',
              'DIBAO', 'DIBAO_MARGIN', 'LOW_INCOME'])
            and c.valid_from <= $4::date and (c.valid_to is null or c.valid_to >= $4::date))),
      place as (
        select f.type in ('NURSING_HOME', 'DESTITUTE_HOME', 'WELFARE_INSTITUTE', 'HONOUR_HOME',
          'NURSING_HOSPITAL') as institution, f.opened_on, b.*
        from facilities.facility f
        left join lateral (select * from facilities.bed_inventory b
          where b.facility_id = f.id and b.as_of <= $4::date
          order by b.as_of desc limit 1) b on true
        where f.region_at between $2 and $3 and f.status = 'OPERATING'),
      beds as (
        select coalesce(sum(total) filter (where institution), 0) as total,
          coalesce(sum(nursing) filter (where institution), 0) as nursing,
          coalesce(sum(occupied_general + occupied_nursing + occupied_dementia)
            filter (where institution), 0) as occupied,
          coalesce(sum(total) filter (where not institution), 0) as community,
          coalesce(sum(day_care), 0) as day_care
        from place where opened_on is null or opened_on <= $4::date),
      visits as (
        select count(*) as n, count(*) filter (where exists (
          select from services.visit_record r where r.plan_key = p.key
            and r.month = to_char(m.first_day, 'YYYY-MM') and r.outcome = 'COMPLETED')) as done
        from services.visit_plan p, month m
        where p.region_at between $2 and $3 and p.registered_on <= m.first_day
          and (p.ended_on is null or p.ended_on >= m.last_day)
          and not coalesce((select range_agg(daterange(a.from_on, a.to_on, '[]'))
            @> daterange(m.first_day, m.last_day, '[]')
            from services.visit_absence a where a.plan_key = p.key), false)),
      caregiver as (
        select count(*) as n, count(*) filter (where exists (
          select from workforce.certificate c where c.worker_key = w.key
            and c.occupation = 'CAREGIVER' and c.issued_on <= $4::date
            and (c.inactive_from is null or c.inactive_from > $4::date))) as certified
        from workforce.worker w
        where w.region_at between $2 and $3 and 'CAREGIVER' = any(w.roles) and exists (
          select from workforce.employment m where m.worker_key = w.key
            and m.starts_on <= $4::date and (m.ends_on is null or m.ends_on >= $4::date)))
      select json_build_object('region', json_build_object(
        'code', r.code, 'name', r.name, 'population60', r.population60,
        'elderCount', json_build_object('value', (select count(*) from elder)),
        'assessmentCoverage', ${ratio('poor.done', 'poor.n')},
        'nursingBedShare', ${ratio('beds.nursing', 'beds.total')},
        'bedCounts', json_build_object('institution', beds.total, 'nursing', beds.nursing,
          'occupied', json_build_object('value', beds.occupied), 'community', beds.community, 'dayCare', beds.day_care),
        'facilityCounts', (select json_build_object('total', count(*),
          'institutions', count(*) filter (where institution)) from place),
        'homeCareBedCount', json_build_object('value', (
          select count(*) from services.home_care_bed b where b.region_at between $2 and $3
            and b.active_from <= $4::date and (b.closed_on is null or b.closed_on > $4::date)
            and (b.suspended_on is null or b.suspended_on > $4::date))),
        'monthlyVisitRate', json_build_object('anyMode', ${ratio('visits.done', 'visits.n')}),
        'certifiedCaregiverShare', ${ratio('caregiver.certified', 'caregiver.n')},
        'lotteryShare', json_build_object('percent', (
          select trim_scale(trunc(100 * l.elder_care::numeric / l.total, 4))::text
          from finance.lottery_fund_allocation l where l.region_code = r.code and l.year = 2025))
      )) as json
      from regions.region r, poor, beds, visits, caregiver where r.code = $1`,
    answer: wholeAnswer,
  },
};
