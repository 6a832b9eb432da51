import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { openCode } from '../../ground/identity/open-id.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec } from '../../ground/rows/rows.ts';
import { within } from '../../ground/rows/within.ts';
import { PolicyDocument } from './policy-document.ts';
import { Region } from './region.ts';
import { actualOfTarget, AskedActual } from './target-actual.ts';
import { Target, TargetConnection, TargetFilter } from './target.ts';

@Resolver(() => Target)
export class TargetResolver {
  @Query(() => Target, { nullable: true, description: 'A target by its id.' })
  @Class('p0')
  async target(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const target = await context.rows.by(Target, 'id', openCode('Target', 'id', id));
    if (!target) throw notFound('id');
    return target;
  }

  @Query(() => TargetConnection, { description: 'The targets of the policy documents, by id.' })
  @Class('p0')
  targets(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TargetFilter, { nullable: true }) filter?: TargetFilter | null,
  ): Promise<Page<Target>> {
    return context.rows.page(Target, page, targetList(filter));
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region it is set for.' })
  @Class('p0')
  region(@Root() target: Target, @Ctx() context: SubgraphContext) {
    return context.rows.by(Region, 'code', target.regionCode);
  }

  @FieldResolver(() => AskedActual, {
    nullable: true,
    description:
      'What the rows of their owner say today, or at the end of the period that the target is about. 实际值',
  })
  @Class('p0')
  actual(@Root() target: Target, @Ctx() context: SubgraphContext) {
    return actualOfTarget(context, target);
  }

  @FieldResolver(() => PolicyDocument, {
    nullable: true,
    description: 'The document that sets it.',
  })
  @Class('p0')
  policyDocument(@Root() target: Target, @Ctx() context: SubgraphContext) {
    return context.rows.by(PolicyDocument, 'id', target.policyDocumentId);
  }
}

export function targetList(filter?: TargetFilter | null): ListSpec<Target> {
  const { within: region, kinds, owners, indicator, policyDocument, dueFrom, dueTo } = filter ?? {};
  const due = { ...(dueFrom && { $gte: dueFrom }), ...(dueTo && { $lte: dueTo }) };
  return {
    name: 'targets',
    conditions: region == null ? [] : [within('filter.within', region)],
    where: {
      ...(kinds && { kind: { $in: kinds } }),
      ...(owners && { owner: { $in: owners } }),
      ...(indicator != null && { indicator }),
      ...(policyDocument != null && {
        policyDocumentId: openCode('PolicyDocument', 'filter.policyDocument', policyDocument),
      }),
      ...(Object.keys(due).length > 0 && { deadline: due }),
    },
    order: { expression: 'e.id' },
  };
}
