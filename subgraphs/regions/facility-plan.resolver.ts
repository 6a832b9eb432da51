import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { FacilityPlan } from './facility-plan.ts';
import { Region } from './region.ts';

@Resolver(() => FacilityPlan)
export class FacilityPlanResolver {
  @FieldResolver(() => Region, { nullable: true, description: 'The region it is for. 地区' })
  @Class('p0')
  region(@Root() plan: FacilityPlan, @Ctx() { rows }: SubgraphContext) {
    return rows.by(Region, 'code', plan.regionCode);
  }
}

@Resolver(() => Region)
export class RegionFacilityPlanResolver {
  @FieldResolver(() => [FacilityPlan], {
    nullable: true,
    description: 'Its own plans for elder-care facilities, approved or not. 养老服务设施专项规划',
  })
  @ListSize(20)
  @Class('p0')
  facilityPlans(@Root() { code }: Region, @Ctx() { rows }: SubgraphContext) {
    return rows.listBy(FacilityPlan, 'regionCode', code, { expression: 'e.id' });
  }
}
