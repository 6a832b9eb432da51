import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import { openId } from '../../../ground/identity/open-id.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../../ground/rows/page.ts';
import { AbilityAssessment, AbilityAssessmentConnection } from './entity.ts';
import {
  AbilityAssessmentFilter,
  abilityAssessmentList,
  AbilityAssessmentOrder,
} from './list.ts';
import { Elder } from '../elder/entity.ts';

@Resolver(() => AbilityAssessment)
export class AbilityAssessmentResolver {
  @Query(() => AbilityAssessment, {
    nullable: true,
    description: 'An assessment by the id made for the caller.',
  })
  @Class('p3')
  async abilityAssessment(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID) id: string,
  ): Promise<AbilityAssessment> {
    const found = await context.rows.by(
      AbilityAssessment,
      'key',
      context.key('AbilityAssessment', 'id', id),
    );
    if (!found) throw notFound('id');
    return found;
  }

  @Query(() => AbilityAssessmentConnection, {
    description: 'Assessments, the latest first unless sorted otherwise.',
  })
  @Class('p3')
  abilityAssessments(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AbilityAssessmentFilter, { nullable: true })
    filter?: AbilityAssessmentFilter,
    @Arg('orderBy', () => AbilityAssessmentOrder, { nullable: true })
    orderBy?: AbilityAssessmentOrder,
  ): Promise<Page<AbilityAssessment>> {
    const { elder, organisation } = filter ?? {};
    const keys = {
      ...(elder != null && { elder: context.key('Elder', 'filter.elder', elder) }),
      ...(organisation != null && {
        organisation: openId('AssessmentOrganisation', 'filter.organisation', organisation),
      }),
    };
    return context.rows.page(
      AbilityAssessment,
      page,
      abilityAssessmentList(filter ?? {}, keys, orderBy),
    );
  }

  @FieldResolver(() => Elder, { nullable: true, description: 'Who was assessed. 评估对象' })
  @Class('p3')
  elder(@Root() assessment: AbilityAssessment, @Ctx() { rows }: SubgraphContext) {
    return rows.by(Elder, 'key', assessment.elderKey);
  }
}
