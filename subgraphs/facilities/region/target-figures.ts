import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { holdsOn } from '../../../ground/row/known-term.ts';
import { snapshotOf } from '../bed-inventory/snapshot.ts';
import { isDestituteHome, isInstitution, isSite } from '../facility/kinds.ts';
import { OPERATING, perRegion } from './figures.ts';

/** SQL: whether attribute `a` says that a region is a district of the inner city on a day (one parameter). */
const INNER_DISTRICT = `a.attribute = 'INNER_DISTRICT'
  and ?::date between coalesce(a.valid_from, '-infinity') and coalesce(a.valid_until, 'infinity')`;
const IS_URBAN_BRAND = `o.brand is not null and i.code is not null`;

const INSTITUTION_TRAITS = `
  select p.k, count(f.id) as institutions,
    count(f.id) filter (where f.medical_link is not null
      or exists (select from medical_cooperation c where c.facility_id = f.id and ${holdsOn('c')})
      or exists (select from medical_institution m
        where m.facility_id = f.id and m.status = 'IN_PRACTICE')) as "medicallyLinked",
    count(f.id) filter (where ${IS_URBAN_BRAND}) as "urbanBrandHomes",
    count(distinct i.code) filter (where ${IS_URBAN_BRAND}) as "urbanBrandDistricts",
    count(distinct o.id) filter (where o.foreign_invested) as "foreignOperators",
    coalesce(sum(b.total) filter (where ${isDestituteHome('f')}), 0) as "destituteBeds",
    coalesce(sum(b.nursing) filter (where ${isDestituteHome('f')}), 0) as "destituteNursingBeds",
    min(coalesce(b.total, 0)) filter (
      where f.type = 'WELFARE_INSTITUTE' and f.admin_level = 'COUNTY') as "smallestCountyWelfare"
  from p
  left join facility f on ${OPERATING} and ${isInstitution('f')}
  left join organization o on o.id = f.organization_id
  left join lateral ${snapshotOf('f')} b on true
  left join lateral (
    select a.region_code as code from region_attribute_fact a
    where a.region_code = left(f.region_code, 6) and ${INNER_DISTRICT} limit 1
  ) i on true
  group by p.k`;

export interface InstitutionTraits {
  institutions: number;
  medicallyLinked: number;
  urbanBrandHomes: number;
  urbanBrandDistricts: number;
  foreignOperators: number;
  destituteBeds: number;
  destituteNursingBeds: number;
  /** Beds of the county-level welfare institute that has fewest, null without one. */
  smallestCountyWelfare: number | null;
}

/** What targets count about the operating institutions of a region on a day. */
export function institutionTraits(
  context: SubgraphContext,
  region: string,
  asOf: string,
): Promise<InstitutionTraits> {
  const name = `institution traits ${asOf}`;
  return perRegion(context, name, region, INSTITUTION_TRAITS, [asOf, asOf, asOf, asOf]);
}

/** Districts of the inner city in a region on a day, as the register of regions has them (市内九区). */
export async function innerDistricts(
  context: SubgraphContext,
  region: string,
  asOf: string,
): Promise<number> {
  const sql = `
    select p.k, count(distinct a.region_code) as n
    from p left join region_attribute_fact a on a.region_at between p.a and p.b
      and ${INNER_DISTRICT}
    group by p.k`;
  const name = `inner districts ${asOf}`;
  return (await perRegion<{ n: number }>(context, name, region, sql, [asOf])).n;
}

/** What was opened, as SQL over the facility `f` and its beds `b`, and what is added up of it. */
const OPENED = {
  TOWNSHIP_CENTRES: { condition: `f.type = 'TOWNSHIP_CENTRE'`, sum: 'count(f.id)' },
  VILLAGE_STATIONS: { condition: `f.type = 'VILLAGE_STATION'`, sum: 'count(f.id)' },
  LARGE_HOMES: {
    condition: `${isDestituteHome('f')} and b.total >= 200`,
    sum: 'count(f.id)',
  },
  COMMUNITY_AREA: {
    condition: isSite('f'),
    sum: 'coalesce(sum(f.area_square_metres), 0)',
  },
  DAY_CARE_AREA: {
    condition: `f.type = 'DAY_CARE'`,
    sum: 'coalesce(sum(f.area_square_metres), 0)',
  },
  DAY_CARE_PLACES: { condition: `f.type = 'DAY_CARE'`, sum: 'coalesce(sum(b.day_care), 0)' },
};
export type Opened = keyof typeof OPENED;

/** What was opened in a region from one day to another: facilities, square metres or places. */
export async function openedBetween(
  context: SubgraphContext,
  region: string,
  what: Opened,
  from: string,
  to: string,
): Promise<number> {
  const { condition, sum } = OPENED[what];
  const sql = `
    select p.k, x.n from p cross join lateral (
      select ${sum} as n from facility f
      left join lateral ${snapshotOf('f')} b on true
      where f.region_at between p.a and p.b and f.opened_on between ? and ? and ${condition}
    ) x`;
  const name = `opened ${what} ${from} ${to}`;
  const { n } = await perRegion<{ n: number }>(context, name, region, sql, [to, from, to]);
  return n;
}
