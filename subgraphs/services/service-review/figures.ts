import { Ratio } from '../../../ground/figures/figure.ts';
import { peopleIn, type PeopleFigure, ratioTold } from '../../../ground/figures/people.ts';
import { asOfPeople } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { Region } from '../stubs.ts';
import { SATISFIED } from './kinds.ts';

interface Reviewers {
  satisfied: number;
  reviewed: number;
}

/**
 * Elders who reviewed bought services in the year up to a day, by their last review: each counts once,
 * so that nobody who is served often outweighs the others.
 */
export const REVIEWERS: PeopleFigure<Reviewers> = {
  name: 'reviewers of services',
  answer: 'reviewers',
  counts: 'PEOPLE',
  base: 'service_review',
  none: { satisfied: 0, reviewed: 0 },
  select: (day) => ({
    sql: `select k, count(*) filter (where ${SATISFIED}) as satisfied, count(*) as reviewed
      from (
        select distinct on (p.k, e.elder_key) p.k, e.grade
        from p join service_review e on e.region_at between p.a and p.b
          and e.reviewed_on between (?::date - interval '1 year' + interval '1 day')::date and ?::date
          and e.status <> 'WITHDRAWN'
        order by p.k, e.elder_key, e.reviewed_on desc, e.key desc
      ) last group by k`,
    params: [day, day],
  }),
};

export const ReviewFigures = fieldsOf(Region, {
  serviceSatisfaction: computed(
    'p0',
    () => Ratio,
    ['code'],
    'Elders who were at least fairly satisfied with bought services, among those who reviewed one in the ' +
      'year up to the day, by their last review (rule R-30). 服务满意度',
    async ({ code }, context, { asOf }) => {
      const told = await peopleIn(context, code, { day: asOf }, REVIEWERS);
      return ratioTold(told, ({ satisfied, reviewed }) => [satisfied, reviewed]);
    },
    { takes: { asOf: asOfPeople('By this day, today unless given.') }, counts: 'PEOPLE' },
  ),
});
