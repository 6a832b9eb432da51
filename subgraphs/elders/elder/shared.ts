import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { askerOf, NOBODY } from '../../../ground/access/asker.ts';
import { namedTo, readsByShare } from '../../../ground/access/shares.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { type Page, PageArgs } from '../../../ground/rows/page.ts';
import { AlsoFor, Class } from '../../../ground/schema/field-class.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Elder } from './entity.ts';
import { elders } from './list.ts';

/** The way in for apps and offices elsewhere, which hold no id of anybody at first. */
@Resolver()
export class SharedEldersQuery {
  @Query(() => elders.Connection, {
    description:
      'The elders whom somebody has named to the caller for purpose, basis and case of the request: by ' +
      'a consent, by a referral that was redeemed, or by an assessment that its city has recognised and ' +
      'that counts today; in no order that means anything. Neither whom it looked up itself, nor any ' +
      'for staff, who read by their office. 向调用方开放的老年人',
  })
  @Class('p3')
  @AlsoFor('developer')
  @AlsoFor('partner')
  sharedElders(
    @Ctx() { rows, viewer, today }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<Elder>> {
    const list = {
      name: 'sharedElders',
      conditions: [readsByShare(viewer) ? namedTo(askerOf({ viewer, today }), 'e."key"') : NOBODY],
      // By name or key, two recipients would meet the same people in the same order.
      order: { expression: 'md5(e."key"::text || ?)', params: [viewer.organisation] },
    };
    return rows.page(Elder, args, list, columnsRead(Elder, info, 'page'));
  }
}
