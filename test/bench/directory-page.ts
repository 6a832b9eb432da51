import { openKeyOf } from '../../ground/identity/open-id.ts';
import { pageSamples } from './pages.ts';
import { CITIES, wholeAnswer, type Workload } from './workload.ts';

const LIST = 'facilities(filter: { within: $within }, first: 20, after: $after)';

/** What anyone browses: a page of the facilities of a region, with where, who, beds and grade. */
export const directoryPage: Workload = {
  name: 'directory page',
  query: `query Directory($within: String!, $after: String) {
    ${LIST} {
      totalCount
      pageInfo { hasNextPage }
      nodes {
        id name type status operationMode phone
        region { code name }
        organization { name }
        beds { total nursing }
        currentGrade { grade }
        monthlyPrice { amount }
      }
    }
  }`,
  async samples(source) {
    const counties = await source.sql<{ code: string }>(
      `select r.code from regions.region r where r.level in ('CITY', 'COUNTY') and exists (
         select from facilities.facility f where f.region_code like r.code || '%')
       order by r.code limit 40`,
    );
    const regions = [...CITIES, ...counties.map(({ code }) => code)];
    const list = {
      field: 'facilities',
      walk: `query Walk($within: String!, $after: String) {
        ${LIST} { nodes { id name } pageInfo { hasNextPage endCursor } }
      }`,
      key: (_: string, id: string) => openKeyOf('Facility', id)!,
    };
    const asked = regions.map((within) => ({ as: 'developer', within }));
    return pageSamples(source, list, asked, 3, [source.today]);
  },
  floor: {
    sql: `
      with page as (
        select f.* from facilities.facility f
        where f.region_at between $1 and $2 and f.status <> 'CLOSED' and (f.name, f.id) > ($3, $4)
        order by f.name, f.id limit 21
      )
      select json_build_object('facilities', json_build_object(
        'totalCount', (select count(*) from facilities.facility f
          where f.region_at between $1 and $2 and f.status <> 'CLOSED'),
        'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from page)),
        'nodes', (select coalesce(json_agg(json_build_object(
          'id', 'Facility:' || f.id, 'name', f.name, 'type', f.type, 'status', f.status,
          'operationMode', f.operation_mode, 'phone', f.phone,
          'region', json_build_object('code', r.code, 'name', r.name),
          'organization', json_build_object('name', o.name),
          'beds', case when b.id is not null then json_build_object('total', b.total,
            'nursing', b.nursing) end,
          'currentGrade', case when g.id is not null then json_build_object('grade', g.grade) end,
          'monthlyPrice', case when p.facility_id is not null
            then json_build_object('amount', p.monthly_fen) end
        ) order by f.name, f.id), '[]')
          from (select * from page order by name, id limit 20) f
          join regions.region r on r.code = f.region_code
          join facilities.organization o on o.id = f.organization_id
          left join lateral (select * from facilities.bed_inventory b
            where b.facility_id = f.id and b.as_of <= $5::date
            order by b.as_of desc limit 1) b on true
          left join lateral (select * from facilities.grade_rating g
            where g.facility_id = f.id and g.status in ('GRANTED', 'EXPIRED')
              and $5::date between g.granted_on and g.valid_until
            order by g.granted_on desc limit 1) g on true
          left join facilities.facility_price p
            on p.facility_id = f.id
              and $5::date between p.valid_from and coalesce(p.valid_until, date 'infinity'))
      )) as json`,
    answer: wholeAnswer,
  },
};
