import type { PeopleFigure } from '../../../ground/figures/people.ts';
import type { AbilityBand } from '../assessment-standard/band.ts';
import { EligibilityCategory } from '../eligibility-record/category.ts';
import { ALL_ROWS, groupsSql, inGroups } from '../eligibility-record/groups.ts';
import { byWeight, inForce, onDay } from '../ability-assessment/in-force.ts';

/** Numerator and denominator. */
export interface Share {
  part: number;
  whole: number;
}

const BASE = 'elder_registration';

/** The places `p` with the elders `r.elder_key` registered in them on a day (two parameters). */
const REGISTERED = `p join ${BASE} r on r.region_at between p.a and p.b
    and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)`;

/** Elders registered in a region on a day. */
export const REGISTERED_ELDERS: PeopleFigure<{ elders: number }> = {
  name: 'registered elders',
  answer: 'registered_elders',
  counts: 'PEOPLE',
  base: BASE,
  none: { elders: 0 },
  select: (on) => ({
    sql: `select p.k, count(*) as elders from ${REGISTERED} group by p.k`,
    params: [on, on],
  }),
};

/**
 * ASSESS_POOR: economically difficult elders with an assessment in force, among all of them, or
 * among those who are in one of some further groups too.
 */
export function assessedShare(further?: readonly EligibilityCategory[]): PeopleFigure<Share> {
  const groups: (readonly EligibilityCategory[])[] = [
    ['ECON_DIFFICULT'],
    ...(further ? [further] : []),
  ];
  return share(`assessed ${groups.join()}`, `assessed_in_${groups.length}`, (on) => {
    const held = groups.map((group) => inGroups(ALL_ROWS, group, on));
    return {
      sql: `select p.k, count(*) as whole, count(*) filter (where exists (
           select from ability_assessment x where x.elder_key = r.elder_key
             and ${inForce('x')}
         )) as part
         from ${REGISTERED} join elder e on e.key = r.elder_key
         where ${held.map(({ sql }) => sql).join(' and ')}
         group by p.k`,
      params: [...onDay(on), on, on, ...held.flatMap(({ params }) => params)],
    };
  });
}

/** R-19: those in central support among the destitute who cannot care for themselves, or wish it. */
export function centralShare(among: 'NOT_SELF_CARING' | 'WILLING'): PeopleFigure<Share> {
  const condition = among === 'WILLING' ? 'd.willing' : 'not d.self_care';
  return share(`central ${among}`, `central_${among.toLowerCase()}`, (on) => ({
    sql: `select p.k, count(*) as whole, count(*) filter (where d.mode = 'CENTRAL') as part
       from ${REGISTERED}
       join destitute_support d on d.elder_key = r.elder_key and ${condition}
         and d.valid_from <= ? and (d.valid_to is null or d.valid_to >= ?)
       group by p.k`,
    params: [on, on, on, on],
  }));
}

/** Elders by the band of their latest assessment in force on a day. */
export const ELDERS_PER_BAND: PeopleFigure<Record<AbilityBand, number>> = {
  name: 'elders per band',
  answer: 'elders_per_band',
  counts: 'SENSITIVE',
  base: BASE,
  none: { INTACT: 0, PARTIAL: 0, FULL: 0 },
  select: (on) => ({
    sql: `select p.k, count(*) filter (where a.band = 'INTACT') as "INTACT",
         count(*) filter (where a.band = 'PARTIAL') as "PARTIAL",
         count(*) filter (where a.band = 'FULL') as "FULL"
       from ${REGISTERED}
       cross join lateral (
         select x.band from ability_assessment x where x.elder_key = r.elder_key
           and ${inForce('x')}
         order by ${byWeight('x')} desc, x.key desc limit 1) a
       group by p.k`,
    params: [on, on, ...onDay(on)],
  }),
};

const CATEGORIES = Object.keys(EligibilityCategory) as EligibilityCategory[];

/** Elders by target group on a day; an elder counts in each of hers. */
export const ELDERS_PER_CATEGORY: PeopleFigure<Record<EligibilityCategory, number>> = {
  name: 'elders per category',
  answer: 'elders_per_category',
  counts: 'SENSITIVE',
  base: BASE,
  none: Object.fromEntries(CATEGORIES.map((one) => [one, 0])) as never,
  select: (on) => ({
    sql: `select p.k, ${CATEGORIES.map((one) => `count(*) filter (where '${one}' = any(g.held)) as "${one}"`).join(', ')}
       from ${REGISTERED} join elder e on e.key = r.elder_key
       cross join (select ?::date as day) d
       cross join lateral (
         select array_agg(held.category) as held from (${groupsSql(ALL_ROWS).sql}) held) g
       group by p.k`,
    params: [on, on, on],
  }),
};

function share(
  name: string,
  answer: string,
  select: PeopleFigure<Share>['select'],
): PeopleFigure<Share> {
  return { name, answer, counts: 'SENSITIVE', base: BASE, none: { part: 0, whole: 0 }, select };
}
