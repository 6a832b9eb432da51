import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Count, countOf } from '../../../ground/figures/figure.ts';
import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, ref } from '../../../ground/row/fields.ts';
import type { Parent } from '../../../ground/rows/list-spec.ts';
import { connectionOf, OrderDirection, PageArgs } from '../../../ground/rows/page.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Facility, Region } from '../stubs.ts';
import { HomeCareBed } from './entity.ts';

/**
 * A bed counts on a day when it was in service on it. Only the current pause is known, so a bed that
 * was paused and taken up again before counts for those days too; for today this is status ACTIVE.
 */
export const IN_SERVICE = `e.active_from <= ?::date
  and (e.closed_on is null or e.closed_on > ?::date)
  and (e.suspended_on is null or e.suspended_on > ?::date)`;

/** Home care beds in service on a day in a region or of a facility (HOME_BED of Shenyang and Ordos). */
export async function bedsInService(
  { rows }: SubgraphContext,
  under: Parent,
  day: string,
): Promise<Count> {
  const conditions = [{ sql: IN_SERVICE, params: [day, day, day] }];
  const list = { name: 'beds in service', conditions };
  return countOf(await rows.beyond('FIGURE').countBy(HomeCareBed, under, list), day);
}

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

const BY_PROVIDER = `select e.provider_id, count(*) as served, ?::date as day from home_care_bed e
  where e.region_at between p.a and p.b and ${IN_SERVICE} group by e.provider_id`;
const Providers = connectionOf(ProviderHomeCareBeds, 'ProviderHomeCareBeds');

const ofProvider = fieldsOf(ProviderHomeCareBeds, {
  provider: ref('p0', Facility, 'providerId', 'The facility. 服务机构'),
  beds: computed(
    'p0',
    () => Count,
    ['served', 'day'],
    'Home care beds in service. 家庭养老床位数',
    ({ served, day }) => countOf(served, day),
    { nullable: false },
  ),
});

const ON = asOf('On this day; today when absent. 日期');

const ofFacility = fieldsOf(Facility, {
  homeCareBedCount: computed(
    'p0',
    () => Count,
    ['id'],
    'Home care beds in service that it serves. 服务的家庭养老床位数',
    ({ id }, context, { asOf: day }) =>
      bedsInService(context, { column: 'provider_id', value: id }, day),
    { takes: { asOf: ON } },
  ),
});

const ofRegion = fieldsOf(Region, {
  homeCareBedCount: computed(
    'p0',
    () => Count,
    ['code'],
    'Home care beds in service in it. 家庭养老床位数',
    ({ code }, context, { asOf: day }) =>
      bedsInService(context, { subtree: true, value: code }, day),
    { takes: { asOf: ON } },
  ),
  homeCareBedsByProvider: computed(
    'p0',
    () => Providers,
    ['code'],
    'Home care beds in service by facility, those that serve most first. 按机构统计的家庭养老床位',
    ({ code }, { rows }, { asOf: day, ...args }) =>
      rows.pageBy(ProviderHomeCareBeds, { subtree: true, value: code }, args, {
        name: 'homeCareBedsByProvider',
        from: { sql: BY_PROVIDER, params: [day, day, day, day] },
        order: { expression: 'e.served', direction: OrderDirection.DESC },
      }),
    { takes: { asOf: ON }, paged: PageArgs },
  ),
});

export const homeCareBedFigures = [ofProvider, ofFacility, ofRegion];
