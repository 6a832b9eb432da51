import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { Class } from '../shared/field-class.ts';
import { PageArgs, type Page } from '../shared/page.ts';
import { PolicyDocument } from './policy-document.ts';
import { PactStatus, RegionPact, RegionPactConnection } from './region-pact.ts';
import { Region } from './region.ts';

@Resolver(() => RegionPact)
export class RegionPactResolver {
  @Query(() => RegionPact, { nullable: true, description: 'A pact by its id.' })
  @Class('p0')
  async regionPact(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const pact = await context.rows.by(RegionPact, 'id', id);
    if (!pact) throw notFound('pact');
    return pact;
  }

  @Query(() => RegionPactConnection, { description: 'Pacts, by id.' })
  @Class('p0')
  regionPacts(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('statuses', () => [PactStatus], {
      nullable: true,
      description: 'In one of these states.',
    })
    statuses?: PactStatus[],
  ): Promise<Page<RegionPact>> {
    const where = statuses ? { status: { $in: statuses } } : {};
    return context.rows.page(RegionPact, page, {
      name: 'regionPacts',
      where,
      order: { expression: 'e.id' },
    });
  }

  @FieldResolver(() => [Region], { description: 'The member regions. 成员' })
  @Class('p0')
  async members(@Root() pact: RegionPact, @Ctx() context: SubgraphContext): Promise<Region[]> {
    const found = await Promise.all(
      pact.memberCodes.map((code) => context.rows.by(Region, 'code', code)),
    );
    return found.filter((region) => region !== null);
  }

  @FieldResolver(() => PolicyDocument, { nullable: true, description: 'The document it rests on.' })
  @Class('p0')
  policyDocument(@Root() pact: RegionPact, @Ctx() context: SubgraphContext) {
    return context.rows.by(PolicyDocument, 'id', pact.policyDocumentId);
  }
}
