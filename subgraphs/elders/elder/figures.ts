import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { subtree } from '../../../ground/china/region-code.ts';
import type { AbilityBand } from '../assessment-standard/band.ts';
import { ECONOMIC_CATEGORIES, type EligibilityCategory } from '../eligibility-record/category.ts';
import { byWeight, inForce, onDay } from '../ability-assessment/in-force.ts';

/** Numerator and denominator. */
export interface Share {
  part: number;
  whole: number;
}

/** Each region `p.k` with the elders `r.elder_key` registered in it on a day. */
const REGISTERED = `
  unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[]) p(k, a, b)
  join elder_registration r on r.region_at between p.a and p.b
    and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)`;

/** Elders registered in a region on a day. */
export function registeredElders(context: SubgraphContext, code: string, on: string) {
  return context.rows
    .batch(`registeredElders ${on}`, code, async (codes) => {
      const rows = await context.rows.sql<{ k: string; n: number }>(
        `select p.k, count(*) as n from ${REGISTERED} group by p.k`,
        registered(codes, on),
      );
      return new Map(rows.map(({ k, n }) => [k, n]));
    })
    .then((n) => n ?? 0);
}

/**
 * ASSESS_POOR: economically difficult elders with an assessment in force, among all of them, or
 * among those who are in one of some further groups too.
 */
export function assessedShare(
  context: SubgraphContext,
  code: string,
  on: string,
  among: readonly EligibilityCategory[] = ECONOMIC_CATEGORIES,
): Promise<Share> {
  const inGroup = `exists (
    select from eligibility_record c where c.elder_key = r.elder_key
      and c.category = any(array[?]::text[])
      and c.valid_from <= ? and (c.valid_to is null or c.valid_to >= ?))`;
  const groups = among === ECONOMIC_CATEGORIES ? [among] : [ECONOMIC_CATEGORIES, among];
  return share(context, `assessedShare ${among.join()} ${on}`, code, async (codes) =>
    context.rows.sql(
      `select p.k, count(*) as whole, count(*) filter (where exists (
         select from ability_assessment x where x.elder_key = r.elder_key
           and ${inForce('x')}
       )) as part
       from ${REGISTERED} where ${groups.map(() => inGroup).join(' and ')}
       group by p.k`,
      [...[...onDay(on), ...registered(codes, on)], ...groups.flatMap((group) => [group, on, on])],
    ),
  );
}

/** those in central support among the destitute who cannot care for themselves, or wish it. */
export function centralShare(
  context: SubgraphContext,
  code: string,
  on: string,
  among: 'NOT_SELF_CARING' | 'WILLING',
): Promise<Share> {
  const condition = among === 'WILLING' ? 'd.willing' : 'not d.self_care';
  return share(context, `centralShare ${among} ${on}`, code, async (codes) =>
    context.rows.sql(
      `select p.k, count(*) as whole, count(*) filter (where d.mode = 'CENTRAL') as part
       from ${REGISTERED}
       join destitute_support d on d.elder_key = r.elder_key and ${condition}
         and d.valid_from <= ? and (d.valid_to is null or d.valid_to >= ?)
       group by p.k`,
      [...registered(codes, on), on, on],
    ),
  );
}

/** Elders per band of their latest assessment in force on a day; bands of nobody are left out. */
export function eldersPerBand(context: SubgraphContext, code: string, on: string) {
  return context.rows
    .batch(`eldersPerBand ${on}`, code, async (codes) => {
      const rows = await context.rows.sql<{ k: string; band: AbilityBand; n: number }>(
        `select p.k, a.band, count(*) as n from ${REGISTERED}
         cross join lateral (
           select x.band from ability_assessment x where x.elder_key = r.elder_key
             and ${inForce('x')}
           order by ${byWeight('x')} desc, x.key desc limit 1) a
         group by p.k, a.band`,
        [...registered(codes, on), ...onDay(on)],
      );
      const found = new Map<string, Map<AbilityBand, number>>();
      for (const { k, band, n } of rows) {
        const bands = found.get(k) ?? new Map<AbilityBand, number>();
        found.set(k, bands.set(band, n));
      }
      return found;
    })
    .then((bands) => bands ?? new Map<AbilityBand, number>());
}

function registered(codes: readonly string[], on: string): unknown[] {
  const ranges = codes.map(subtree);
  return [codes, ranges.map(({ from }) => from), ranges.map(({ to }) => to), on, on];
}

function share(
  { rows }: SubgraphContext,
  name: string,
  code: string,
  load: (codes: string[]) => Promise<(Share & { k: string })[]>,
): Promise<Share> {
  return rows
    .batch(name, code, async (codes) => new Map((await load(codes)).map((row) => [row.k, row])))
    .then((found) => found ?? { part: 0, whole: 0 });
}
