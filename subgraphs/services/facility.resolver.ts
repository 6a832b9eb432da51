import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { Count, countOf } from '../../ground/figures/figure.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { Facility } from './stubs.ts';
import { bedsServedBy } from './home-care-bed/figures.ts';

@Resolver(() => Facility)
export class FacilityResolver {
  @FieldResolver(() => Count, {
    nullable: true,
    description: 'Home care beds in service that it serves. 服务的家庭养老床位数',
  })
  @Class('p0')
  async homeCareBedCount(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'On this day; today when absent. 日期',
    })
    asOf?: string | null,
  ): Promise<Count> {
    const day = asOf ?? context.today;
    return countOf(await bedsServedBy(context, facility.id, day), day);
  }
}
