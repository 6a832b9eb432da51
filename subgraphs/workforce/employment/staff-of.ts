import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../../ground/rows/page.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Facility, Organization } from '../stubs.ts';
import type { Employment } from './entity.ts';
import { employments } from './list.ts';
import { StaffFilter, staffPage } from './staff.ts';

// Written by hand: pages that take a day beside their filter.

@Resolver(() => Facility)
export class StaffOfFacility {
  @FieldResolver(() => employments.Connection, {
    nullable: true,
    description:
      'Who works there, by name: one row per contract in force on a day, today when left out. 工作人员',
  })
  @Class('p1')
  staff(
    @Root() { id }: Facility,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today. 日期' })
    asOf?: string,
    @Arg('filter', () => StaffFilter, { nullable: true }) filter?: StaffFilter,
  ): Promise<Page<Employment>> {
    return staffPage(context, { column: 'facility_id', value: id }, info, page, { asOf, filter });
  }
}

@Resolver(() => Organization)
export class StaffOfOrganization {
  @FieldResolver(() => employments.Connection, {
    nullable: true,
    description:
      'Who works for it, by name: one row per contract in force on a day, today when left out. 员工',
  })
  @Class('p1')
  employees(
    @Root() { id }: Organization,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today. 日期' })
    asOf?: string,
    @Arg('filter', () => StaffFilter, { nullable: true }) filter?: StaffFilter,
  ): Promise<Page<Employment>> {
    return staffPage(context, { column: 'organization_id', value: id }, info, page, {
      asOf,
      filter,
    });
  }
}
