import { IN_SERVICE } from './in-service.ts';
import { BEDS_BY_PROVIDER, BEDS_OF_FACILITIES } from './answers.ts';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Count, countOf } from '../../../ground/figures/figure.ts';
import { countTold, peopleIn, type PeopleFigure } from '../../../ground/figures/people.ts';
import { notOfTheRegion, seesSmallNumbers } from '../../../ground/figures/small-number.ts';
import { subtree } from '../../../ground/china/region-code.ts';
import type { Viewer } from '../../../ground/identity/viewer.ts';
import { asOf, asOfPeople } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, ref } from '../../../ground/row/fields.ts';
import { connectionOf, OrderDirection, PageArgs } from '../../../ground/rows/page.ts';
import { NotFor } from '../../../ground/schema/field-class.ts';
import { Facility, Region } from '../stubs.ts';

/** Home care beds in service in a region (HOME_BED of Shenyang and Ordos): each is one disabled elder. */
export const BEDS_IN_SERVICE: PeopleFigure<{ beds: number }> = {
  name: 'beds in service',
  answer: 'beds_in_service',
  counts: 'SENSITIVE',
  base: 'home_care_bed',
  none: { beds: 0 },
  select: (day) => ({
    sql: `select p.k, count(*) as beds
      from p join home_care_bed e on e.region_at between p.a and p.b and ${IN_SERVICE}
      group by p.k`,
    params: [day, day, day],
  }),
};

@ObjectType({
  description: 'A facility and the home care beds it serves in a region. 服务机构的家庭养老床位',
})
@Entity({ expression: 'a group of beds, by the query of its list' })
export class ProviderHomeCareBeds {
  @Property({ type: 'uuid' })
  providerId: string;

  @Property({ type: 'int' })
  served: number;

  @Property({ type: 'date' })
  day: string;
}

const Providers = connectionOf(ProviderHomeCareBeds, 'ProviderHomeCareBeds');

const ON = asOf('On this day; today when absent. 日期');

const ofProvider = fieldsOf(ProviderHomeCareBeds, {
  provider: ref('p3', Facility, 'providerId', 'The facility. 服务机构'),
  beds: computed(
    'p3',
    () => Count,
    ['served', 'day'],
    'Home care beds in service. 家庭养老床位数',
    ({ served, day }) => countOf(served, day),
  ),
});

const ofFacility = fieldsOf(Facility, {
  homeCareBedCount: computed(
    'p3',
    () => Count,
    ['id'],
    'Home care beds in service that it serves in the region of the caller’s office: each is one ' +
      'disabled elder. 服务的家庭养老床位数',
    async ({ id }, { rows, viewer }, { asOf: day }) => {
      const { from, to } = subtree(officeOf(viewer));
      const asked = [from, to, day, day, day];
      const [beds] = await rows.answerBy<{ n: number }>(BEDS_OF_FACILITIES, id, asked);
      return countOf(beds?.n ?? 0, day);
    },
    { takes: { asOf: ON }, also: [NotFor('elder')] },
  ),
});

const ofRegion = fieldsOf(Region, {
  homeCareBedCount: computed(
    'p0',
    () => Count,
    ['code'],
    'Home care beds in service in it. 家庭养老床位数',
    async ({ code }, context, { asOf: day }) =>
      countTold(await peopleIn(context, code, { day }, BEDS_IN_SERVICE), ({ beds }) => beds),
    { takes: { asOf: asOfPeople('On this day; today when absent.') }, counts: 'SENSITIVE' },
  ),
  homeCareBedsByProvider: computed(
    'p3',
    () => Providers,
    ['code'],
    'Home care beds in service by facility, those that serve most first; for staff of the region, as ' +
      'each bed is one disabled elder. 按机构统计的家庭养老床位',
    ({ code }, { rows, viewer }, { asOf: day, ...args }) => {
      if (!seesSmallNumbers(viewer, code)) throw notOfTheRegion();
      return rows.pageBy(ProviderHomeCareBeds, { subtree: true, value: code }, args, {
        name: 'homeCareBedsByProvider',
        from: {
          sql: `select * from "${BEDS_BY_PROVIDER.name}"(?, p.a, p.b, ?, ?, ?)`,
          params: [day, day, day, day],
        },
        order: { expression: 'e.served', direction: OrderDirection.DESC },
      });
    },
    { takes: { asOf: ON }, paged: PageArgs, also: [NotFor('elder')] },
  ),
});

/** The region of an office. @throws FORBIDDEN for who acts for none */
function officeOf({ audience, region }: Viewer): string {
  if (audience !== 'staff' || region === null) throw notOfTheRegion();
  return region;
}

export const homeCareBedFigures = [ofProvider, ofFacility, ofRegion];
