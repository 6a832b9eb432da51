import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { subtree } from '../../../ground/china/region-code.ts';

/**
 * A bed counts on a day when it was in service on it. Only the current pause is known, so a bed that
 * was paused and taken up again before counts for those days too; for today this is status ACTIVE.
 */
export const IN_SERVICE = `e.active_from <= ?::date
  and (e.closed_on is null or e.closed_on > ?::date)
  and (e.suspended_on is null or e.suspended_on > ?::date)`;

/** Home care beds in service in a region on a day (HOME_BED of 001 and 002). */
export async function bedsInService(
  context: SubgraphContext,
  code: string,
  asOf: string,
): Promise<number> {
  const count = await context.rows.batch(`beds in service ${asOf}`, code, async (codes) => {
    const ranges = codes.map(subtree);
    const found = await context.rows.sql<{ k: string; n: number }>(
      `select p.k, count(e.key) as n
       from unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)
       join home_care_bed e on e.region_at between p.a and p.b and ${IN_SERVICE}
       group by p.k`,
      [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to), asOf, asOf, asOf],
    );
    return new Map(found.map(({ k, n }) => [k, n]));
  });
  return count ?? 0;
}

/** The same for the beds that a facility serves. */
export async function bedsServedBy(
  context: SubgraphContext,
  facility: string,
  asOf: string,
): Promise<number> {
  const count = await context.rows.batch(`beds served ${asOf}`, facility, async (ids) => {
    const found = await context.rows.sql<{ k: string; n: number }>(
      `select e.provider_id::text as k, count(*) as n from home_care_bed e
       where e.provider_id = any(array[?]::uuid[]) and ${IN_SERVICE} group by e.provider_id`,
      [ids, asOf, asOf, asOf],
    );
    return new Map(found.map(({ k, n }) => [k, n]));
  });
  return count ?? 0;
}

/** The same by facility, those that serve most first. */
export async function bedsByProvider(
  context: SubgraphContext,
  code: string,
  asOf: string,
  first: number,
): Promise<{ providerId: string; beds: number }[]> {
  const name = `beds by provider ${asOf} ${first}`;
  const groups = await context.rows.batch(name, code, async (codes) => {
    const ranges = codes.map(subtree);
    const found = await context.rows.sql<{ k: string; id: string; n: number }>(
      `select p.k, x.id, x.n
       from unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)
       cross join lateral (
         select e.provider_id as id, count(*) as n from home_care_bed e
         where e.region_at between p.a and p.b and ${IN_SERVICE}
         group by e.provider_id order by n desc, id limit ?
       ) x
       order by x.n desc, x.id`,
      [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to), asOf, asOf, asOf, first],
    );
    const byCode = new Map<string, { providerId: string; beds: number }[]>();
    for (const { k, id, n } of found) {
      const group = byCode.get(k);
      if (group) group.push({ providerId: id, beds: n });
      else byCode.set(k, [{ providerId: id, beds: n }]);
    }
    return byCode;
  });
  return groups ?? [];
}
