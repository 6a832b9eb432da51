import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { OrderDirection, PageArgs, type Page } from '../../../ground/rows/page.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { madeOf } from '../../../ground/schema/field-source.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Facility } from '../facility/entity.ts';
import { queueRuleOf } from '../rules/queue-applicant.ts';
import { Admission } from './entity.ts';
import { admissions } from './list.ts';

const WAITING = {
  filter: { statuses: ['WAITLISTED'] },
  orderBy: { field: 'QUEUE', direction: OrderDirection.ASC },
};

/** By hand: a page in one order alone, without filter, and none where no rule orders the queue. */
@Resolver(() => Facility)
export class WaitingListResolver {
  @FieldResolver(() => admissions.Connection, {
    nullable: true,
    description:
      'Who waits for a bed, in the order of R-20; null for a facility that no rule binds to an ' +
      'order (Ordos speaks of public homes). 轮候名单',
  })
  @Class('p3')
  waitingList(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<Admission>> | null {
    if (queueRuleOf(facility, context.today) === null) return null;
    const parent = { column: 'facility_id', value: facility.id };
    return admissions.pageUnder(
      context,
      parent,
      page,
      WAITING,
      columnsRead(Admission, info, 'page'),
    );
  }
}
madeOf(Facility, 'waitingList', ['id', 'regionCode', 'type', 'operationMode']);
