import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { columnsRead } from '../../ground/rows/columns-read.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { Employment } from './employment/entity.ts';
import { EmploymentConnection, StaffFilter, staffPage } from './employment/staff.ts';
import { Organization } from './stubs.ts';
import { staffingOf } from './staffing-figures.ts';
import { Staffing } from './staffing.ts';

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => Staffing, {
    nullable: true,
    description: 'How many people work for it on a day, today when left out. 人员配备',
  })
  @Class('p0')
  staffing(
    @Root() { id }: Organization,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf?: string,
  ): Promise<Staffing> {
    return staffingOf(context.rows, 'organization_id', id, asOf ?? context.today);
  }

  @FieldResolver(() => EmploymentConnection, {
    nullable: true,
    description:
      'Who works for it, by name: one row per contract in force on a day, today when left out. 员工',
  })
  @Class('p1')
  employees(
    @Root() { id }: Organization,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf: string | undefined,
    @Arg('filter', () => StaffFilter, { nullable: true }) filter: StaffFilter | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Employment>> {
    const read = columnsRead(Employment, info, 'page');
    return staffPage(context, { column: 'organization_id', value: id }, page, asOf, filter, read);
  }
}
