import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { openCode } from '../../ground/identity/open-id.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { PactSignature } from './pact-signature.ts';
import { pendingCodes, signaturesOf } from './pact-signatures.ts';
import { PolicyDocument } from './policy-document.ts';
import { RegionPact, RegionPactConnection } from './region-pact.ts';
import { PactStatus } from './region-pact.machine.ts';
import { Region } from './region.ts';

@Resolver(() => RegionPact)
export class RegionPactResolver {
  @Query(() => RegionPact, { nullable: true, description: 'A pact by its id.' })
  @Class('p0')
  async regionPact(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const pact = await context.rows.by(RegionPact, 'id', openCode('RegionPact', 'id', id));
    if (!pact) throw notFound('id');
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
  @ListSize(20)
  @Class('p0')
  members(@Root() pact: RegionPact, @Ctx() context: SubgraphContext): Promise<Region[]> {
    return regionsOf(context, pact.memberCodes);
  }

  @FieldResolver(() => [Region], {
    description: 'The members whose signature is missing. 未签署成员',
  })
  @ListSize(20)
  @Class('p0')
  async pendingMembers(
    @Root() pact: RegionPact,
    @Ctx() context: SubgraphContext,
  ): Promise<Region[]> {
    return regionsOf(context, await pendingCodes(context, pact));
  }

  @FieldResolver(() => [PactSignature], {
    description: 'The signatures of its members, by region code. 签署情况',
  })
  @ListSize(20)
  @Class('p0')
  signatures(@Root() { id }: RegionPact, @Ctx() context: SubgraphContext) {
    return signaturesOf(context, id);
  }

  @FieldResolver(() => PolicyDocument, { nullable: true, description: 'The document it rests on.' })
  @Class('p0')
  policyDocument(@Root() pact: RegionPact, @Ctx() context: SubgraphContext) {
    return pact.policyDocumentId === null
      ? null
      : context.rows.by(PolicyDocument, 'id', pact.policyDocumentId);
  }
}

@Resolver(() => PactSignature)
export class PactSignatureResolver {
  @FieldResolver(() => Region, { nullable: true, description: 'The member that signed. 签署成员' })
  @Class('p0')
  region(@Root() { regionCode }: PactSignature, @Ctx() { rows }: SubgraphContext) {
    return rows.by(Region, 'code', regionCode);
  }
}

async function regionsOf({ rows }: SubgraphContext, codes: readonly string[]): Promise<Region[]> {
  const found = await Promise.all(codes.map((code) => rows.by(Region, 'code', code)));
  return found.filter((region) => region !== null);
}
