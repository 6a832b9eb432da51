import { openKeyOf } from '../../ground/identity/open-id.ts';
import { pageSamples } from './pages.ts';
import { CITIES, wholeAnswer, type Workload } from './workload.ts';

const LIST = 'facilities(filter: { within: $within, institution: true }, first: 50, after: $after)';

/** What a facility may get: what is asked, and the floor's join and answer for it. */
const SUBSIDY = {
  field: 'subsidyProgrammes { nodes { code labelZh type amountEstablished } }',
  answer: `'subsidyProgrammes', json_build_object('nodes', g.json)`,
  sql: `left join lateral (
        select coalesce(json_agg(json_build_object('code', g.code, 'labelZh', g.label_zh,
            'type', g.type, 'amountEstablished', g.amount_established)
          order by g.region_at, g.id)
          filter (where g.id is not null), '[]') as json
        from finance.facility_fact t
        left join finance.subsidy_programme g on g.beneficiary = 'FACILITY'
          and g.region_code in (left(t.region_code, 2) || '0000', left(t.region_code, 4) || '00',
            left(t.region_code, 6), left(t.region_code, 9), t.region_code)
          and g.valid_from <= $5::date and (g.valid_until is null or g.valid_until >= $5::date)
          and (g.facility_types = '{}' or t.type = any(g.facility_types))
          and (g.operation_modes = '{}' or t.operation_mode = any(g.operation_modes))
          and (t.inclusive or not g.inclusive_only)
          and not (t.membership_based and g.excludes_membership)
        where t.facility_id = f.id
      ) g on true`,
};

/** What a partner compares: 50 institutions with their staff, their prices and what they may get. */
export const facilityList: Workload = {
  name: '50 facilities',
  query: `query Institutions($within: String!, $after: String) {
    ${LIST} {
      nodes {
        id name type
        staffing { caregivers certifiedCaregivers nurses doctors total }
        currentPriceFiling { number lowestMonthly validFrom items { kind monthly } }
        ${SUBSIDY.field}
      }
    }
  }`,
  samples(source) {
    const list = {
      field: 'facilities',
      walk: `query Walk($within: String!, $after: String) {
        ${LIST} { nodes { id name } pageInfo { hasNextPage endCursor } }
      }`,
      key: (_: string, id: string) => openKeyOf('Facility', id)!,
    };
    const provinces = [...new Set(CITIES.map((city) => `${city.slice(0, 2)}0000`))];
    const regions = [...provinces, ...CITIES].map((within) => ({ as: `partner:150600`, within }));
    return pageSamples(source, list, regions, 4, [source.today]);
  },
  floor: {
    sql: `
      select json_build_object('facilities', json_build_object('nodes', coalesce(
        json_agg(json_build_object(
          'id', 'Facility:' || f.id, 'name', f.name, 'type', f.type,
          'staffing', s.json, 'currentPriceFiling', p.json, ${SUBSIDY.answer}
        ) order by f.name, f.id), '[]'))) as json
      from (
        select f.id, f.name, f.type from facilities.facility f
        where f.region_at between $1 and $2 and f.status <> 'CLOSED' and (f.name, f.id) > ($3, $4)
          and f.type in ('NURSING_HOME', 'DESTITUTE_HOME', 'WELFARE_INSTITUTE', 'HONOUR_HOME',
            'NURSING_HOSPITAL')
        order by f.name, f.id limit 50
      ) f
      cross join lateral (
        select json_build_object(
          'caregivers', count(*) filter (where 'CAREGIVER' = any(w.roles)),
          'certifiedCaregivers', count(*) filter (where 'CAREGIVER' = any(w.roles) and exists (
            select from workforce.certificate c where c.worker_key = w.key
              and c.occupation = 'CAREGIVER' and c.issued_on <= $5::date
              and (c.inactive_from is null or c.inactive_from > $5::date))),
          'nurses', count(*) filter (where 'NURSE' = any(w.roles)),
          'doctors', count(*) filter (where 'DOCTOR' = any(w.roles)),
          'total', count(*)) as json
        from workforce.worker w where w.key in (
          select m.worker_key from workforce.employment m where m.facility_id = f.id
            and m.starts_on <= $5::date and (m.ends_on is null or m.ends_on >= $5::date))
      ) s
      left join lateral (
        select json_build_object('number', p.number, 'lowestMonthly', p.lowest_monthly,
          'validFrom', p.valid_from, 'items', p.items) as json
        from finance.price_filing p
        where p.facility_id = f.id and p.valid_from <= $5::date
          and (p.valid_until is null or p.valid_until >= $5::date)
        order by p.number desc limit 1
      ) p on true
      ${SUBSIDY.sql}`,
    answer: wholeAnswer,
  },
};
