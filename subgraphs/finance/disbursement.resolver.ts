import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { disbursementList } from './benefit-list.ts';
import { Disbursement, DisbursementConnection, DisbursementFilter } from './disbursement.ts';
import { Elder } from './elder.stub.ts';
import { Facility } from './facility.stub.ts';
import { Region } from './region.stub.ts';
import { BenefitOrder, SubsidyApplication } from './subsidy-application.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';

@Resolver(() => Disbursement)
export class DisbursementResolver {
  @Query(() => Disbursement, { nullable: true, description: 'A disbursement by its id.' })
  @Class('p3')
  async disbursement(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const found = await context.rows.by(Disbursement, 'key', context.key('Disbursement', 'id', id));
    if (!found) throw notFound('id');
    return found;
  }

  @Query(() => DisbursementConnection, {
    nullable: true,
    description: 'Disbursements, the latest period first unless sorted otherwise.',
  })
  @Class('p3')
  disbursements(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DisbursementFilter, { nullable: true }) filter?: DisbursementFilter,
    @Arg('orderBy', () => BenefitOrder, { nullable: true }) orderBy?: BenefitOrder,
  ): Promise<Page<Disbursement>> {
    return context.rows.page(Disbursement, page, disbursementList(context, filter, orderBy));
  }

  @FieldResolver(() => SubsidyApplication, { nullable: true, description: 'The application. 申请' })
  @Class('p3')
  application(@Root() disbursement: Disbursement, @Ctx() context: SubgraphContext) {
    return context.rows.by(SubsidyApplication, 'key', disbursement.applicationKey);
  }

  @FieldResolver(() => SubsidyProgramme, { nullable: true, description: 'What is paid. 项目' })
  @Class('p3')
  programme(@Root() disbursement: Disbursement, @Ctx() context: SubgraphContext) {
    return context.rows.by(SubsidyProgramme, 'id', disbursement.programmeId);
  }

  @FieldResolver(() => Elder, { nullable: true, description: 'The elder who is paid. 老年人' })
  @Class('p3')
  elder(@Root() { beneficiaryKind, beneficiaryId }: Disbursement): Elder | null {
    return beneficiaryKind === 'ELDER' ? Elder.of(beneficiaryId) : null;
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'The facility that is paid. 机构' })
  @Class('p3')
  facility(@Root() { beneficiaryKind, beneficiaryId }: Disbursement): Facility | null {
    return beneficiaryKind === 'FACILITY' ? Facility.of(beneficiaryId) : null;
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The county or city that pays. 发放地区',
  })
  @Class('p3')
  region(@Root() disbursement: Disbursement): Region {
    return Region.of(disbursement.regionCode);
  }
}
