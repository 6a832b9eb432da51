import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { applicationList, disbursementList } from './benefit-list.ts';
import { Disbursement, DisbursementConnection } from './disbursement.ts';
import { Elder } from './elder.stub.ts';
import { Facility } from './facility.stub.ts';
import { Organization } from './organization.stub.ts';
import { Region } from './region.stub.ts';
import {
  BenefitOrder,
  SubsidyApplication,
  SubsidyApplicationConnection,
  SubsidyApplicationFilter,
} from './subsidy-application.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';

@Resolver(() => SubsidyApplication)
export class SubsidyApplicationResolver {
  @Query(() => SubsidyApplication, { nullable: true, description: 'An application by its id.' })
  @Class('p3')
  async subsidyApplication(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const found = await context.rows.by(
      SubsidyApplication,
      'key',
      context.key('SubsidyApplication', 'id', id),
    );
    if (!found) throw notFound('id');
    return found;
  }

  @Query(() => SubsidyApplicationConnection, {
    nullable: true,
    description: 'Applications, the latest period first unless sorted otherwise.',
  })
  @Class('p3')
  subsidyApplications(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SubsidyApplicationFilter, { nullable: true })
    filter?: SubsidyApplicationFilter,
    @Arg('orderBy', () => BenefitOrder, { nullable: true }) orderBy?: BenefitOrder,
  ): Promise<Page<SubsidyApplication>> {
    return context.rows.page(SubsidyApplication, page, applicationList(context, filter, orderBy));
  }

  @FieldResolver(() => SubsidyProgramme, {
    nullable: true,
    description: 'What is applied for. 项目',
  })
  @Class('p3')
  programme(@Root() application: SubsidyApplication, @Ctx() context: SubgraphContext) {
    return context.rows.by(SubsidyProgramme, 'id', application.programmeId);
  }

  @FieldResolver(() => Elder, { nullable: true, description: 'The elder who applies. 老年人' })
  @Class('p3')
  elder(@Root() { beneficiaryKind, beneficiaryId }: SubsidyApplication): Elder | null {
    return beneficiaryKind === 'ELDER' ? Elder.of(beneficiaryId) : null;
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'The facility that applies. 机构' })
  @Class('p3')
  facility(@Root() { beneficiaryKind, beneficiaryId }: SubsidyApplication): Facility | null {
    return beneficiaryKind === 'FACILITY' ? Facility.of(beneficiaryId) : null;
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organisation that applies. 单位',
  })
  @Class('p3')
  organization(@Root() { beneficiaryKind, beneficiaryId }: SubsidyApplication) {
    return beneficiaryKind === 'ORGANIZATION' ? Organization.of(beneficiaryId) : null;
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The county or city that decides. 审批地区',
  })
  @Class('p3')
  region(@Root() application: SubsidyApplication): Region {
    return Region.of(application.regionCode);
  }

  @FieldResolver(() => DisbursementConnection, {
    nullable: true,
    description: 'What was paid on it, the latest period first. 发放记录',
  })
  @Class('p3')
  disbursements(
    @Root() { key }: SubsidyApplication,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<Disbursement>> {
    const parent = { column: 'application_key', value: key };
    return context.rows.pageBy(Disbursement, parent, page, disbursementList(context));
  }
}
