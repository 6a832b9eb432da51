import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { applicationList, disbursementList } from './benefit-list.ts';
import { Disbursement, DisbursementConnection, DisbursementFilter } from './disbursement.ts';
import { Elder } from './elder.stub.ts';
import {
  BenefitOrder,
  SubsidyApplication,
  SubsidyApplicationConnection,
  SubsidyApplicationFilter,
} from './subsidy-application.ts';

@Resolver(() => Elder)
export class ElderResolver {
  @FieldResolver(() => DisbursementConnection, {
    nullable: true,
    description: 'What she was paid, the latest period first unless sorted otherwise. 补贴待遇',
  })
  @Class('p3')
  benefits(
    @Root() { key }: Elder,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DisbursementFilter, { nullable: true }) filter?: DisbursementFilter,
    @Arg('orderBy', () => BenefitOrder, { nullable: true }) orderBy?: BenefitOrder,
  ): Promise<Page<Disbursement>> {
    const parent = { column: 'beneficiary_id', value: key };
    const list = disbursementList(context, filter, orderBy);
    return context.rows.pageBy(Disbursement, parent, page, list);
  }

  @FieldResolver(() => SubsidyApplicationConnection, {
    nullable: true,
    description: 'What she applied for, the latest period first unless sorted otherwise. 补贴申请',
  })
  @Class('p3')
  subsidyApplications(
    @Root() { key }: Elder,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SubsidyApplicationFilter, { nullable: true })
    filter?: SubsidyApplicationFilter,
    @Arg('orderBy', () => BenefitOrder, { nullable: true }) orderBy?: BenefitOrder,
  ): Promise<Page<SubsidyApplication>> {
    const parent = { column: 'beneficiary_id', value: key };
    const list = applicationList(context, filter, orderBy);
    return context.rows.pageBy(SubsidyApplication, parent, page, list);
  }
}
