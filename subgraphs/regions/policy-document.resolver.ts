import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { openCode } from '../../ground/identity/open-id.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { nameContains } from '../../ground/rows/search.ts';
import { regionCode } from '../../ground/rows/within.ts';
import {
  PolicyDocument,
  PolicyDocumentConnection,
  PolicyDocumentFilter,
  PolicyStatus,
} from './policy-document.ts';
import { Region } from './region.ts';
import { Target, TargetConnection, TargetFilter } from './target.ts';
import { targetList } from './target.resolver.ts';

@Resolver(() => PolicyDocument)
export class PolicyDocumentResolver {
  @Query(() => PolicyDocument, { nullable: true, description: 'A policy document by its id.' })
  @Class('p0')
  async policyDocument(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const code = openCode('PolicyDocument', 'id', id);
    const document = await context.rows.by(PolicyDocument, 'id', code);
    if (!document) throw notFound('id');
    return document;
  }

  @Query(() => PolicyDocumentConnection, { description: 'Policy documents, by id.' })
  @Class('p0')
  policyDocuments(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PolicyDocumentFilter, { nullable: true })
    filter?: PolicyDocumentFilter | null,
  ): Promise<Page<PolicyDocument>> {
    const { title, kinds, region } = filter ?? {};
    return context.rows.page(PolicyDocument, page, {
      name: 'policyDocuments',
      conditions: title != null ? [nameContains('title', 'filter.title', title)] : [],
      where: {
        ...(kinds && { kind: { $in: kinds } }),
        ...(region != null && { regionCode: regionCode('filter.region', region) }),
      },
      order: { expression: 'e.id' },
    });
  }

  @FieldResolver(() => PolicyStatus, { description: 'Standing today. 状态' })
  @Class('p0')
  status(@Root() document: PolicyDocument, @Ctx() { today }: SubgraphContext): PolicyStatus {
    const { standing, effectiveFrom, effectiveTo } = document;
    if (standing !== 'ISSUED') return standing as PolicyStatus;
    if (effectiveFrom !== null && today < effectiveFrom) return PolicyStatus.PENDING;
    const expired = effectiveTo !== null && today > effectiveTo;
    return expired ? PolicyStatus.EXPIRED : PolicyStatus.IN_FORCE;
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region it is for; null when national.',
  })
  @Class('p0')
  region(@Root() document: PolicyDocument, @Ctx() context: SubgraphContext) {
    return document.regionCode ? context.rows.by(Region, 'code', document.regionCode) : null;
  }

  @FieldResolver(() => [PolicyDocument], { description: 'The documents of the hub that cite it.' })
  @ListSize(20)
  @Class('p0')
  async citedBy(@Root() document: PolicyDocument, @Ctx() context: SubgraphContext) {
    const found = await Promise.all(
      document.citedByIds.map((id) => context.rows.by(PolicyDocument, 'id', id)),
    );
    return found.filter((citing) => citing !== null);
  }

  @FieldResolver(() => TargetConnection, { description: 'The targets it sets.' })
  @Class('p0')
  targets(
    @Root() document: PolicyDocument,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TargetFilter, { nullable: true }) filter?: TargetFilter | null,
  ): Promise<Page<Target>> {
    const parent = { column: 'policy_document_id', value: document.id };
    return context.rows.pageBy(Target, parent, page, targetList(filter));
  }
}
