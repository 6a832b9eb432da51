import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { admissionList } from './admission.resolver.ts';
import { AdmissionFilter, AdmissionOrder } from './admission-filter.ts';
import { Admission, AdmissionConnection } from './admission.ts';
import { BedInventory, BedInventoryConnection } from './bed-inventory.ts';
import { checkPoint, distanceBetween, GeoPoint } from './distance.ts';
import { FacilityFilter, FacilityOrder } from './facility-filter.ts';
import { facilityList } from './facility-list.ts';
import { FacilityPrice, MonthlyPrice } from './facility-price.ts';
import { FacilityStaffing, KnownStaffing, knownStaffing } from './facility-staffing.ts';
import { Facility, FacilityConnection } from './facility.ts';
import { gradeHolds, GradeRating } from './grade-rating.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { Organization } from './organization.ts';
import { Region, regionStub } from './region.stub.ts';

const LATEST_SNAPSHOT = { expression: 'e.as_of', direction: OrderDirection.DESC };

const AS_OF = { nullable: true, description: 'The day; default today.' } as const;

@Resolver(() => Facility)
export class FacilityResolver {
  @Query(() => Facility, { nullable: true, description: 'A facility by its id.' })
  @Class('p0')
  async facility(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const facility = await context.rows.by(Facility, 'id', openId('Facility', 'id', id));
    if (!facility) throw notFound('id');
    return facility;
  }

  @Query(() => FacilityConnection, {
    description: 'Facilities, by name unless sorted otherwise; closed ones only when asked for.',
  })
  @Class('p0')
  facilities(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FacilityFilter, { nullable: true }) filter?: FacilityFilter,
    @Arg('orderBy', () => FacilityOrder, { nullable: true }) orderBy?: FacilityOrder,
  ): Promise<Page<Facility>> {
    return context.rows.page(Facility, page, facilityList(context.today, filter, orderBy));
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region it lies in. 所在区划' })
  @Class('p0')
  region(@Root() facility: Facility): Region {
    return regionStub(facility.regionCode);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Who runs it. 运营主体' })
  @Class('p0')
  organization(@Root() facility: Facility, @Ctx() context: SubgraphContext) {
    return context.rows.by(Organization, 'id', facility.organizationId);
  }

  @FieldResolver(() => BedInventory, {
    nullable: true,
    description:
      'Its beds on a day (default today): the last snapshot until then, null before. 床位',
  })
  @Class('p0')
  async beds(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<BedInventory | null> {
    const parent = { column: 'facility_id', value: facility.id };
    const until = { sql: 'e.as_of <= ?', params: [asOf ?? context.today] };
    const list = { name: 'beds', conditions: [until], order: LATEST_SNAPSHOT };
    const { nodes } = await context.rows.pageBy(BedInventory, parent, { first: 1 }, list);
    return nodes[0] ?? null;
  }

  @FieldResolver(() => BedInventoryConnection, { description: 'Snapshots, latest first. 床位历史' })
  @Class('p0')
  bedInventories(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<BedInventory>> {
    const parent = { column: 'facility_id', value: facility.id };
    const list = { name: 'bedInventories', order: LATEST_SNAPSHOT };
    return context.rows.pageBy(BedInventory, parent, page, list);
  }

  @FieldResolver(() => GradeRating, {
    nullable: true,
    description: 'The grade valid on a day (default today), null when none is. 当前等级',
  })
  @Class('p0')
  async currentGrade(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<GradeRating | null> {
    const parent = { column: 'facility_id', value: facility.id };
    const holds = { sql: gradeHolds('e'), params: [asOf ?? context.today] };
    const order = { expression: 'e.granted_on', direction: OrderDirection.DESC };
    const list = { name: 'currentGrade', conditions: [holds], order };
    const { nodes } = await context.rows.pageBy(GradeRating, parent, { first: 1 }, list);
    return nodes[0] ?? null;
  }

  @FieldResolver(() => [GradeRating], { description: 'All ratings, latest first. 等级评定历史' })
  @ListSize(20)
  @Class('p0')
  gradeRatings(@Root() facility: Facility, @Ctx() context: SubgraphContext) {
    return context.rows.listBy(GradeRating, 'facilityId', facility.id, {
      expression: `coalesce(e.granted_on, date '9999-12-31')`,
      direction: OrderDirection.DESC,
    });
  }

  @FieldResolver(() => MonthlyPrice, {
    nullable: true,
    description:
      'Lowest all-in price of a month as finance published it, null when not known. 价格',
  })
  @Class('p0')
  async monthlyPrice(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
  ): Promise<MonthlyPrice | null> {
    const price = await context.rows.by(FacilityPrice, 'facilityId', facility.id);
    if (!price || price.effectiveFrom > context.today) return null;
    return { amount: Number(price.monthlyFen), asOf: price.asOf };
  }

  @FieldResolver(() => KnownStaffing, {
    nullable: true,
    description:
      'Its staff as workforce published it, by which facilities are filtered and sorted; null when ' +
      'not known. 人员配备（筛选口径）',
  })
  @Class('p0')
  async knownStaffing(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
  ): Promise<KnownStaffing | null> {
    const staff = await context.rows.by(FacilityStaffing, 'facilityId', facility.id);
    return staff && knownStaffing(staff, await this.beds(facility, context));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Great-circle distance from a point in metres, null without a location. 距离',
  })
  @Class('p0')
  distance(
    @Root() facility: Facility,
    @Arg('from', () => GeoPoint, { description: 'The point.' }) from: GeoPoint,
  ): number | null {
    checkPoint('from', from);
    return facility.location && distanceBetween(from, facility.location);
  }

  @FieldResolver(() => AdmissionConnection, {
    nullable: true,
    description: 'Stays and applications, by day of application. 入住记录',
  })
  @Class('p3')
  admissions(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AdmissionFilter, { nullable: true }) filter?: AdmissionFilter,
    @Arg('orderBy', () => AdmissionOrder, { nullable: true }) orderBy?: AdmissionOrder,
  ): Promise<Page<Admission>> {
    const parent = { column: 'facility_id', value: facility.id };
    return context.rows.pageBy(Admission, parent, page, admissionList(context, filter, orderBy));
  }
}
