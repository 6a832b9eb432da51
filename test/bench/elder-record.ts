import { CITIES, type Workload } from './workload.ts';

/** What authorities have certified of the elder `e` for the day. */
const HELD = `(select r.* from elders.eligibility_record r where r.elder_key = e.key
  and r.valid_from <= $2::date and (r.valid_to is null or r.valid_to >= $2::date)) r`;

/** What a case worker opens: one elder, put together from five subgraphs. */
export const elderRecord: Workload = {
  name: 'one elder',
  query: `query Record($id: ID!) {
    elder(id: $id) {
      id name sex age livingSituation phone
      currentAbility { standard level band validUntil organisation { name } }
      categories { category validFrom }
      homeCareBed { status plannedHours provider { name } }
      visitPlan { mode visitorRole }
      visitStatus { state contacts lastContactOn }
      currentAdmission { bedClass admittedOn facility { name phone } }
      benefits(first: 5) { nodes { period amount status programme { labelZh } } }
    }
  }`,
  async samples({ sql, ids, today }) {
    const rows = await sql<{ key: string; city: string }>(
      `select e.key, x.city from unnest($1::text[]) x(city) cross join lateral (
         select e.key from elders.elder e where e.region_code like left(x.city, 4) || '%'
           and exists (select from elders.ability_assessment a where a.elder_key = e.key)
           and not exists (select from elders.elder_registration r
             where r.elder_key = e.key and r.region_code not like left(x.city, 4) || '%')
         order by exists (select from finance.disbursement d where d.beneficiary_id = e.key) desc,
           exists (select from services.home_care_bed b where b.elder_key = e.key) desc,
           exists (select from facilities.admission b where b.elder_key = e.key) desc, md5(e.key::text)
         limit 40) e`,
      [CITIES],
    );
    return rows.map(({ key, city }) => {
      const as = `staff:${city}`;
      return { as, variables: { id: ids(as).encode('Elder', key) }, floor: [key, today] };
    });
  },
  floor: {
    sql: `
      select e.key, json_build_object(
        'name', e.name, 'sex', e.sex, 'livingSituation', e.living_situation, 'phone', e.phone,
        'age', extract(year from age(case when e.life_status = 'DECEASED'
          then least(e.life_status_on, $2::date) else $2::date end, e.birth_date))::int,
        'currentAbility', (
          select json_build_object('standard', a.standard, 'level', a.final_level, 'band', a.band,
            'validUntil', a.valid_until, 'organisation', json_build_object('name', o.name))
          from elders.ability_assessment a
          join workforce.assessment_organisation o on o.id = a.organisation_id
          where a.elder_key = e.key and a.status = 'EFFECTIVE'
            and $2::date between a.assessed_on and a.valid_until
          order by a.assessed_on desc, a.key desc limit 1),
        'categories', (
          select coalesce(json_agg(json_build_object('category', c.category, 'validFrom', c.day)
            order by c.day nulls last, c.category), '[]')
          from (
            select r.category, r.valid_from from ${HELD}
            union all select 'ECON_DIFFICULT', min(r.valid_from) from ${HELD} where r.category in (
              'DESTITUTE_CENTRAL', 'DESTITUTE_SCATTERED', 'DIBAO', 'DIBAO_MARGIN', 'LOW_INCOME')
              having count(*) > 0
            union all select 'VERY_OLD', (e.birth_date + interval '80 years')::date
              where e.birth_date + interval '80 years' <= $2::date
            union all select 'LIVING_ALONE', null where coalesce((
              select case when exists (select from elders.household_membership o
                  where o.household_key = h.key and o.elder_key <> e.key and o.status = 'HOLDS') then false
                when h.others is null then null else h.others = 0 end
              from elders.household_membership m join elders.household h on h.key = m.household_key
              where m.elder_key = e.key and m.status = 'HOLDS'), e.living_situation = 'ALONE')
            union all select g.category, a.effective_from from (
              select a.* from elders.ability_assessment a where a.elder_key = e.key
                and $2::date between a.effective_from and a.valid_until
                and (a.ended_on is null or a.ended_on > $2::date)
              order by a.standard <> 'LTC_2021' desc, a.assessed_on desc limit 1) a
              cross join lateral (values
                (case a.band when 'FULL' then 'DISABLED_FULL' when 'PARTIAL' then 'DISABLED_PARTIAL' end),
                (case when 'DEMENTIA' = any(a.change_reasons) then 'DEMENTIA' end)) g(category)
              where g.category is not null) c(category, day)
          where e.life_status_on is null or e.life_status_on >= $2::date),
        'homeCareBed', (
          select json_build_object('status', b.status, 'plannedHours', b.planned_hours,
            'provider', json_build_object('name', f.name))
          from services.home_care_bed b join facilities.facility f on f.id = b.provider_id
          where b.elder_key = e.key and b.status not in ('CLOSED', 'REJECTED')
          order by b.received_on desc, b.key desc limit 1),
        'visitPlan', (
          select json_build_object('mode', p.mode, 'visitorRole', p.visitor_role)
          from services.visit_plan p where p.elder_key = e.key
          order by p.registered_on desc, p.key desc limit 1),
        'visitStatus', (
          select json_build_object(
            'state', case when v.contacts > 0 then 'DONE' when v.attempts >= 2 then 'ESCALATED'
              when p.registered_on > m.first_day or p.ended_on < m.last_day or (
                select range_agg(daterange(a.from_on, a.to_on, '[]'))
                  @> daterange(m.first_day, m.last_day, '[]')
                from services.visit_absence a where a.plan_key = p.key) then 'NOT_DUE'
              else 'MISSED' end,
            'contacts', v.contacts, 'lastContactOn', v.last)
          from (select (date_trunc('month', $2::date) - interval '1 month')::date as first_day,
            (date_trunc('month', $2::date) - interval '1 day')::date as last_day) m
          join services.visit_plan p on p.elder_key = e.key and p.registered_on <= m.last_day
            and (p.ended_on is null or p.ended_on >= m.first_day)
          cross join lateral (
            select count(*) filter (where r.outcome = 'COMPLETED') as contacts,
              count(*) filter (where r.outcome = 'ATTEMPTED') as attempts,
              max(r.visited_on) filter (where r.outcome = 'COMPLETED') as last
            from services.visit_record r
            where r.plan_key = p.key and r.month = to_char(m.first_day, 'YYYY-MM')) v
          order by p.registered_on desc, p.key limit 1),
        'currentAdmission', (
          select json_build_object('bedClass', a.bed_class, 'admittedOn', a.admitted_on,
            'facility', json_build_object('name', f.name, 'phone', f.phone))
          from facilities.admission a join facilities.facility f on f.id = a.facility_id
          where a.elder_key = e.key and a.status = 'ADMITTED'
          order by a.applied_on desc, a.key desc limit 1),
        'benefits', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object('period', d.period, 'amount', d.amount,
            'status', d.status, 'programme', json_build_object('labelZh', g.label_zh))
            order by d.period_from desc, d.key desc), '[]')
          from (select * from finance.disbursement d where d.beneficiary_id = e.key
            order by d.period_from desc, d.key desc limit 5) d
          join finance.subsidy_programme g on g.id = d.programme_id))
      ) as json
      from elders.elder e where e.key = $1`,
    answer: ([row], ids) =>
      `{"elder":{"id":"${ids.encode('Elder', row!.key!)}",${row!.json!.slice(1)}}`,
  },
};
