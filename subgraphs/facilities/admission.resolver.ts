import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { badInput, notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import { AdmissionFilter, AdmissionOrder, AdmissionOrderField } from './admission-filter.ts';
import { Admission, AdmissionConnection, type ResidentialBedClass } from './admission.ts';
import { Elder, elderStub } from './elder.stub.ts';
import { Facility } from './facility.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { QUEUE_ORDER } from './queue.ts';

const ORDER: Record<AdmissionOrderField, string> = {
  APPLIED_ON: 'e.applied_on',
  QUEUE: QUEUE_ORDER,
};

@Resolver(() => Admission)
export class AdmissionResolver {
  @Query(() => Admission, { nullable: true, description: 'A stay or application by its id.' })
  @Class('p2')
  async admission(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const admission = await context.rows.by(Admission, 'key', context.key('Admission', 'id', id));
    if (!admission) throw notFound('id');
    return admission;
  }

  @Query(() => AdmissionConnection, {
    description: 'Stays and applications, by day of application unless sorted otherwise. 入住记录',
  })
  @Class('p3')
  admissions(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AdmissionFilter, { nullable: true }) filter?: AdmissionFilter,
    @Arg('orderBy', () => AdmissionOrder, { nullable: true }) orderBy?: AdmissionOrder,
  ): Promise<Page<Admission>> {
    return context.rows.page(Admission, page, admissionList(context, filter, orderBy));
  }

  @FieldResolver(() => Elder, { nullable: true, description: 'Who it is about. 老年人' })
  @Class('p2')
  elder(@Root() admission: Admission): Elder {
    return elderStub(admission.elderKey);
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'The facility. 设施' })
  @Class('p2')
  facility(@Root() admission: Admission, @Ctx() context: SubgraphContext) {
    return context.rows.by(Facility, 'id', admission.facilityId);
  }
}

/** The list that a filter and an order ask for. @throws BAD_USER_INPUT with the argument's path. */
export function admissionList(
  context: SubgraphContext,
  filter: AdmissionFilter = {},
  orderBy?: AdmissionOrder,
): ListSpec<Admission> {
  const conditions: SqlCondition[] = [];
  if (filter.within) conditions.push(within('filter.within', filter.within));
  if (filter.residentOn) {
    conditions.push({
      sql: 'e.admitted_on <= ? and (e.discharged_on is null or e.discharged_on > ?)',
      params: [filter.residentOn, filter.residentOn],
    });
  }
  if (filter.provisionalTo) {
    conditions.push({ sql: 'e.provisional_until <= ?', params: [filter.provisionalTo] });
  }
  if (filter.priorityTiers?.some((tier) => tier < 1 || tier > 3)) {
    throw badInput('filter.priorityTiers', 'BETWEEN', { min: 1, max: 3 });
  }
  const applied = {
    ...(filter.appliedFrom && { $gte: filter.appliedFrom }),
    ...(filter.appliedTo && { $lte: filter.appliedTo }),
  };
  return {
    name: 'admissions',
    conditions,
    where: {
      ...(filter.facility != null && {
        facilityId: openId('Facility', 'filter.facility', filter.facility),
      }),
      ...(filter.elder != null && { elderKey: context.key('Elder', 'filter.elder', filter.elder) }),
      ...(filter.statuses && { status: { $in: filter.statuses } }),
      ...(filter.bedClasses && { bedClass: { $in: filter.bedClasses as ResidentialBedClass[] } }),
      ...(filter.priorityTiers && { priorityTier: { $in: filter.priorityTiers } }),
      ...(Object.keys(applied).length > 0 && { appliedOn: applied }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? AdmissionOrderField.APPLIED_ON],
      direction: orderBy?.direction,
    },
  };
}
