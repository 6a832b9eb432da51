import { Count, Ratio } from '../../../ground/figures/figure.ts';
import {
  countTold,
  peopleIn,
  type PeopleFigure,
  ratioTold,
} from '../../../ground/figures/people.ts';
import { asOfPeople, optional, whole } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { Region } from '../stubs.ts';

export interface AdaptedHomes {
  accepted: number;
  /** Of those whose last acceptance by the day failed. */
  failed: number;
}

/**
 * Homes whose works were accepted in a span of days, and those whose last acceptance in it failed; a
 * household counts once in it.
 */
export function adaptedHomes(from: string): PeopleFigure<AdaptedHomes> {
  return {
    name: `adapted homes since ${from}`,
    answer: 'adapted_homes',
    counts: 'SENSITIVE',
    base: 'home_adaptation',
    none: { accepted: 0, failed: 0 },
    select: (day) => ({
      sql: `select p.k,
          count(distinct coalesce(e.household_key, e.elder_key))
            filter (where e.accepted_on between ?::date and ?::date) as accepted,
          count(*) filter (where e.returned_on between ?::date and ?::date
            and (e.accepted_on is null or e.accepted_on > ?::date)) as failed
        from p join home_adaptation e on e.region_at between p.a and p.b
          and (e.accepted_on is not null or e.returned_on is not null)
        group by p.k`,
      params: [from, day, from, day, day],
    }),
  };
}

/** From which day all years count. */
export const ALL_YEARS = '0001-01-01';
const TAKES = {
  year: optional(whole('In this year; in all years when left out. 年度', [2000, 2100])),
  asOf: asOfPeople('By this day, today unless given.'),
};

/** From which day a year counts. */
function beginning(year: number | null): string {
  return year === null ? ALL_YEARS : `${year}-01-01`;
}

/** The last day of a year that counts on a day. */
function until(year: number | null, day: string): string {
  return year === null || day < `${year}-12-31` ? day : `${year}-12-31`;
}

export const AdaptedHomesFields = fieldsOf(Region, {
  adaptedHomeCount: computed(
    'p0',
    () => Count,
    ['code'],
    'Households whose homes were adapted and accepted (targets ADAPT_HH_YEAR, ADAPT_HH_CUM). 适老化改造户数',
    async ({ code }, context, { year, asOf }) => {
      const span = { day: until(year, asOf) };
      const told = await peopleIn(context, code, span, adaptedHomes(beginning(year)));
      return countTold(told, ({ accepted }) => accepted);
    },
    { takes: TAKES, counts: 'SENSITIVE' },
  ),
  adaptationPassRate: computed(
    'p0',
    () => Ratio,
    ['code'],
    'Adapted homes that were accepted, among those with an acceptance (target ADAPT_PASS_RATE). 适老化改造验收合格率',
    async ({ code }, context, { year, asOf }) => {
      const span = { day: until(year, asOf) };
      const told = await peopleIn(context, code, span, adaptedHomes(beginning(year)));
      return ratioTold(told, ({ accepted, failed }) => [accepted, accepted + failed]);
    },
    { takes: TAKES, counts: 'SENSITIVE' },
  ),
});
