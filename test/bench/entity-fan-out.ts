import { pageSamples } from './pages.ts';
import { CITIES, type Workload } from './workload.ts';

const LIST = 'elders(filter: { within: $within }, first: 100, after: $after)';

/** What costs a federation most: 100 entities of one subgraph that three others add to. */
export const entityFanOut: Workload = {
  name: 'fan-out of 100',
  query: `query FanOut($within: String!, $after: String) {
    ${LIST} {
      nodes {
        id name birthDate
        residenceRegion { name }
        visitPlan { mode visitorRole registeredOn }
        homeCareBed { status }
        currentAdmission { bedClass admittedOn facility { name } }
      }
    }
  }`,
  samples(source) {
    const list = {
      field: 'elders',
      walk: `query Walk($within: String!, $after: String) {
        ${LIST} { nodes { id name } pageInfo { hasNextPage endCursor } }
      }`,
      key: (as: string, id: string) => source.ids(as).decode('Elder', id)!,
    };
    const regions = CITIES.map((within) => ({ as: `staff:${within}`, within }));
    return pageSamples(source, list, regions, 6);
  },
  floor: {
    sql: `
      select e.key, json_build_object(
        'name', e.name, 'birthDate', e.birth_date,
        'residenceRegion', json_build_object('name', r.name),
        'visitPlan', (
          select json_build_object('mode', p.mode, 'visitorRole', p.visitor_role,
            'registeredOn', p.registered_on)
          from services.visit_plan p where p.elder_key = e.key
          order by p.registered_on desc, p.key desc limit 1),
        'homeCareBed', (
          select json_build_object('status', b.status) from services.home_care_bed b
          where b.elder_key = e.key and b.status not in ('CLOSED', 'REJECTED')
          order by b.received_on desc, b.key desc limit 1),
        'currentAdmission', (
          select json_build_object('bedClass', a.bed_class, 'admittedOn', a.admitted_on,
            'facility', json_build_object('name', f.name))
          from facilities.admission a join facilities.facility f on f.id = a.facility_id
          where a.elder_key = e.key and a.status = 'ADMITTED'
          order by a.applied_on desc, a.key desc limit 1)
      ) as json
      from (
        select e.key, e.name, e.birth_date, e.region_code from elders.elder e
        where e.region_at between $1 and $2 and (e.name, e.key) > ($3, $4)
        order by e.name, e.key limit 100
      ) e
      join regions.region r on r.code = e.region_code
      order by e.name, e.key`,
    answer(rows, ids) {
      const made = ids.encodeAll(
        'Elder',
        rows.map(({ key }) => key!),
      );
      const nodes = rows.map(({ json }, i) => `{"id":"${made[i]}",${json!.slice(1)}`);
      return `{"elders":{"nodes":[${nodes.join(',')}]}}`;
    },
  },
};
