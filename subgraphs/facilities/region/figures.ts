import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { subtree } from '../../../ground/china/region-code.ts';
import { snapshotOf } from '../bed-inventory/snapshot.ts';
import { COVERS, type NetworkUnit } from '../coverage-unit/network-unit.ts';
import { IS_PUBLIC } from '../facility/traits.ts';
import { isInstitution, isSite } from '../facility/kinds.ts';
import { gradeHolds } from '../grade-rating/holding.ts';
import { GRADED_HOMES, type GradedHomes } from '../grade-rating/graded-homes.ts';

/** Sums of integers, so that all figures over them stay exact. */
type Sums<K extends string> = Record<K, number>;

/**
 * SQL: facilities of `p` that operate and were open on a day (one parameter). What they were on
 * the day is not recorded yet: the status is today's.
 */
export const OPERATING = `f.region_at between p.a and p.b and f.status = 'OPERATING'
  and (f.opened_on is null or f.opened_on <= ?)`;

const INSTITUTION_BEDS = `
  select p.k,
    coalesce(sum(b.total), 0) as total,
    coalesce(sum(b.nursing), 0) as nursing,
    coalesce(sum(b.total) filter (where ${IS_PUBLIC}), 0) as "publicTotal"
  from p
  left join facility f on ${OPERATING} and ${isInstitution('f')}
  left join lateral ${snapshotOf('f')} b on true
  group by p.k`;

export type InstitutionBeds = Sums<'total' | 'nursing' | 'publicTotal'>;

/** Residential beds of the operating institutions of a region on a day. */
export function institutionBeds(
  context: SubgraphContext,
  region: string,
  asOf: string,
): Promise<InstitutionBeds> {
  return perRegion(context, `institutionBeds ${asOf}`, region, INSTITUTION_BEDS, [asOf, asOf]);
}

const COMMUNITY_PLACES = `
  select p.k,
    coalesce(sum(b.total) filter (where ${isSite('f')}), 0) as beds,
    coalesce(sum(b.day_care), 0) as "dayCare"
  from p
  left join facility f on ${OPERATING}
  left join lateral ${snapshotOf('f')} b on true
  group by p.k`;

export type CommunityPlaces = Sums<'beds' | 'dayCare'>;

/** Residential beds of community sites, and day-care places of all operating facilities. */
export function communityPlaces(
  context: SubgraphContext,
  region: string,
  asOf: string,
): Promise<CommunityPlaces> {
  return perRegion(context, `communityPlaces ${asOf}`, region, COMMUNITY_PLACES, [asOf, asOf]);
}

/**
 * homes of a kind, and those of them with a grade valid on a day that is high enough: as Ordos
 * asks, unless another grade is given.
 */
export function gradedHomes(
  context: SubgraphContext,
  region: string,
  homes: GradedHomes,
  asOf: string,
  grade = GRADED_HOMES[homes].grade,
): Promise<Sums<'homes' | 'graded'>> {
  const { condition } = GRADED_HOMES[homes];
  const sql = `
    select p.k, count(f.id) as homes, count(f.id) filter (where r.grade >= ?) as graded
    from p
    left join facility f on ${OPERATING} and ${condition}
    left join lateral (
      select g.grade from grade_rating g where g.facility_id = f.id and ${gradeHolds('g')}
      order by g.granted_on desc limit 1
    ) r on true
    group by p.k`;
  return perRegion(context, `graded ${homes} ${grade} ${asOf}`, region, sql, [grade, asOf, asOf]);
}

/** Units of the network in a region, and those of them that a facility covers on a day. */
export function coveredUnits(
  context: SubgraphContext,
  region: string,
  unit: NetworkUnit,
  asOf: string,
): Promise<CoveredUnits> {
  return unitsWith(context, region, unit, COVERS[unit], asOf);
}

export type CoveredUnits = Sums<'units' | 'covered'>;

/** The same for what another condition over the facility alias `f` says covers a unit. */
export function unitsWith(
  context: SubgraphContext,
  region: string,
  unit: NetworkUnit,
  condition: string,
  asOf: string,
): Promise<CoveredUnits> {
  const sql = `
    select p.k, count(u.code) as units, count(u.code) filter (where exists (
      select from facility f
      where f.region_at between u.region_at and u.region_end and f.status = 'OPERATING'
        and (f.opened_on is null or f.opened_on <= ?) and ${condition}
    )) as covered
    from p
    left join coverage_unit u on u.region_at between p.a and p.b
      and u.unit = ? and not u.statistical_only
    group by p.k`;
  return perRegion(context, `units ${unit} ${condition} ${asOf}`, region, sql, [asOf, unit]);
}

export interface FacilityGroup {
  type: string;
  mode: string;
  n: number;
}

const GROUPS = `
  select p.k, json_agg(json_build_object('type', g.type, 'mode', g.operation_mode, 'n', g.n)) as groups
  from p cross join lateral (
    select f.type, f.operation_mode, count(*) as n from facility f
    where f.region_at between p.a and p.b and f.status = any(array[?]::text[])
      and (?::date is null or f.opened_on is null or f.opened_on <= ?)
    group by f.type, f.operation_mode
  ) g
  group by p.k`;

/** Facilities of a region in some states, by type and mode; those open on a day when one is given. */
export async function facilityGroups(
  context: SubgraphContext,
  region: string,
  statuses: readonly string[],
  day: string | null = null,
): Promise<FacilityGroup[]> {
  const name = `groups ${statuses.join()} ${day}`;
  type Found = { groups: FacilityGroup[] } | undefined;
  const found = (await perRegion(context, name, region, GROUPS, [statuses, day, day])) as Found;
  return found?.groups ?? [];
}

/** One statement for all regions of a level; `sql` selects by `p(k, a, b)`: code and its range. */
export async function perRegion<R extends object>(
  context: SubgraphContext,
  name: string,
  region: string,
  sql: string,
  params: readonly unknown[],
): Promise<R> {
  const row = await context.rows.batch(`region ${name}`, region, async (codes) => {
    const ranges = codes.map(subtree);
    const rows = await context.rows.sql<R & { k: string }>(
      `with p as (
        select * from unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)
      ) ${sql}`,
      [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to), ...params],
    );
    return new Map(rows.map((found) => [found.k, found]));
  });
  return row as R;
}
