import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { Facility } from './facility.ts';
import { GradeRating } from './grade-rating.ts';

@Resolver(() => GradeRating)
export class GradeRatingResolver {
  @FieldResolver(() => Facility, { nullable: true, description: 'The facility. 设施' })
  @Class('p0')
  facility(@Root() rating: GradeRating, @Ctx() context: SubgraphContext) {
    return context.rows.by(Facility, 'id', rating.facilityId);
  }
}
