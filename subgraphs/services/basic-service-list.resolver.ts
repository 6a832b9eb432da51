import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { SqlOrder } from '../../ground/rows/rows.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { within } from '../../ground/rows/within.ts';
import {
  BasicServiceList,
  BasicServiceListConnection,
  BasicServiceListFilter,
  BasicServiceListOrder,
  BasicServiceListOrderField,
} from './basic-service-list.ts';
import { listReasons } from './list-validity.ts';
import { ListValidity } from './list-validity.type.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { PolicyDocument } from '../../ground/rules/policy-document.stub.ts';
import { Region } from './stubs.ts';
import { bindingList } from './service-list-in-force.ts';

const ORDER: Record<BasicServiceListOrderField, string> = {
  EFFECTIVE_FROM: "coalesce(e.effective_from, date '9999-12-31')",
  REGION: 'coalesce(e.region_at, 0)',
};

@Resolver(() => BasicServiceList)
export class BasicServiceListResolver {
  @Query(() => BasicServiceList, {
    nullable: true,
    description: 'A basic service list by its id. 基本养老服务清单',
  })
  @Class('p0')
  async basicServiceList(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const list = await context.rows.by(
      BasicServiceList,
      'id',
      openId('BasicServiceList', 'id', id),
    );
    if (!list) throw notFound('id');
    return list;
  }

  @Query(() => BasicServiceListConnection, {
    description: 'Basic service lists, by region unless sorted otherwise. 基本养老服务清单',
  })
  @Class('p0')
  basicServiceLists(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BasicServiceListFilter, { nullable: true })
    filter?: BasicServiceListFilter | null,
    @Arg('orderBy', () => BasicServiceListOrder, { nullable: true })
    orderBy?: BasicServiceListOrder | null,
  ): Promise<Page<BasicServiceList>> {
    return context.rows.page(BasicServiceList, page, {
      name: 'basicServiceLists',
      conditions: filter?.within ? [within('filter.within', filter.within)] : [],
      where: {
        ...(filter?.statuses && { status: { $in: filter.statuses } }),
        ...(filter?.sources && { source: { $in: filter.sources } }),
        ...(filter?.year != null && { year: filter.year }),
      },
      order: order(orderBy),
    });
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'Whose list it is; none for the national one. 地区',
  })
  @Class('p0')
  region(@Root() list: BasicServiceList): Region | null {
    return list.regionCode === null ? null : Region.of(list.regionCode);
  }

  @FieldResolver(() => PolicyDocument, {
    nullable: true,
    description: 'The document it stands in. 政策文件',
  })
  @Class('p0')
  policyDocument(@Root() list: BasicServiceList): PolicyDocument | null {
    return list.policyDocumentId === null ? null : { id: list.policyDocumentId };
  }

  @FieldResolver(() => BasicServiceList, {
    nullable: true,
    description: 'The list of the level above that it was last reviewed against. 复核对照清单',
  })
  @Class('p0')
  reviewedAgainst(@Root() list: BasicServiceList, @Ctx() context: SubgraphContext) {
    return list.reviewedAgainstId === null
      ? null
      : context.rows.by(BasicServiceList, 'id', list.reviewedAgainstId);
  }

  @FieldResolver(() => ListValidity, {
    description: 'Whether it holds everything that the list above it gives (R-32). 清单有效性',
  })
  @Class('p0')
  async validity(
    @Root() list: BasicServiceList,
    @Ctx() context: SubgraphContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Against the list above of this day; today when absent.',
    })
    on?: string | null,
  ): Promise<ListValidity> {
    const checkedAgainst = await bindingList(context, list.regionCode, on ?? context.today);
    const reasons = checkedAgainst ? listReasons(list, checkedAgainst) : [];
    return { valid: reasons.length === 0, reasons, checkedAgainst };
  }
}

function order(orderBy?: BasicServiceListOrder | null): SqlOrder {
  return {
    expression: ORDER[orderBy?.field ?? BasicServiceListOrderField.REGION],
    direction: orderBy?.direction ?? OrderDirection.ASC,
  };
}
