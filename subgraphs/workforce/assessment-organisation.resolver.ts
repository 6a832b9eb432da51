import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { nameContains } from '../../ground/rows/search.ts';
import { within } from '../../ground/rows/within.ts';
import {
  AssessmentOrganisation,
  AssessmentOrganisationConnection,
  AssessmentOrganisationFilter,
  AssessmentOrganisationOrder,
  AssessmentOrganisationOrderField,
} from './assessment-organisation.ts';
import {
  assessorsOf,
  qualificationOf,
  qualifiedAnywhere,
  qualifiedWithin,
} from './assessor-facts.ts';
import { assessorStanding } from './assessor-qualification.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { Organization, organizationStub } from './organization.stub.ts';
import { AssessorOfOrganisation, AssessmentOrganisationQualification } from './qualification.ts';
import { Region, regionStub } from './region.stub.ts';

const ORDER: Record<AssessmentOrganisationOrderField, string> = {
  REGION: 'e.region_at',
  NAME: 'e.name',
  REGISTERED_ON: 'e.registered_on',
};

@Resolver(() => AssessmentOrganisation)
export class AssessmentOrganisationResolver {
  @Query(() => AssessmentOrganisation, {
    nullable: true,
    description: 'An assessment organisation by id. 评估机构',
  })
  @Class('p0')
  async assessmentOrganisation(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const found = await context.rows.by(
      AssessmentOrganisation,
      'id',
      openId('AssessmentOrganisation', 'id', id),
    );
    if (!found) throw notFound('id');
    return found;
  }

  @Query(() => AssessmentOrganisationConnection, {
    description: 'Assessment organisations, by region unless sorted otherwise. 评估机构名录',
  })
  @Class('p0')
  async assessmentOrganisations(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssessmentOrganisationFilter, { nullable: true })
    filter?: AssessmentOrganisationFilter,
    @Arg('orderBy', () => AssessmentOrganisationOrder, { nullable: true })
    orderBy?: AssessmentOrganisationOrder,
  ): Promise<Page<AssessmentOrganisation>> {
    const list = await assessmentOrganisationList(context, filter, orderBy);
    return context.rows.page(AssessmentOrganisation, page, list);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Its legal entity. 组织机构' })
  @Class('p0')
  organization(@Root() { organizationId }: AssessmentOrganisation): Organization {
    return organizationStub(organizationId);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Where it is registered. 登记地区' })
  @Class('p0')
  region(@Root() organisation: AssessmentOrganisation): Region {
    return regionStub(organisation.regionCode);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether rule R-09 qualifies it on a day, today when left out. 是否合格',
  })
  @Class('p0')
  async qualified(
    @Root() organisation: AssessmentOrganisation,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf?: string,
  ): Promise<boolean> {
    return (await decided(context, organisation, asOf)).qualified;
  }

  @FieldResolver(() => Int, {
    description:
      'Assessors that count for rule R-09 on a day, today when left out: posts filled, exact. 专职评估师人数',
  })
  @Class('p0')
  async fullTimeAssessors(
    @Root() organisation: AssessmentOrganisation,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf?: string,
  ): Promise<number> {
    return (await decided(context, organisation, asOf)).fullTimeAssessors;
  }

  @FieldResolver(() => AssessmentOrganisationQualification, {
    description: 'Rule R-09 with its reasons, on a day, today when left out. 合格判定',
  })
  @Class('p0')
  qualification(
    @Root() organisation: AssessmentOrganisation,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf?: string,
  ): Promise<AssessmentOrganisationQualification> {
    return decided(context, organisation, asOf);
  }

  @FieldResolver(() => [AssessorOfOrganisation], {
    nullable: true,
    description: 'Assessors under contract on a day, today when left out, by name. 评估师名单',
  })
  @ListSize(20)
  @Class('p1')
  async assessors(
    @Root() organisation: AssessmentOrganisation,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf?: string,
  ): Promise<AssessorOfOrganisation[]> {
    const facts = await assessorsOf(context.rows, organisation.id, asOf ?? context.today);
    return facts.map((one) => ({ workerKey: one.workerKey, standing: assessorStanding(one) }));
  }
}

async function decided(
  context: SubgraphContext,
  { id }: AssessmentOrganisation,
  asOf: string | undefined,
): Promise<AssessmentOrganisationQualification> {
  const qualification = await qualificationOf(context.rows, id, asOf ?? context.today);
  if (!qualification) throw notFound('id');
  return qualification;
}

/** The list behind `assessmentOrganisations`, here and under a region. */
export async function assessmentOrganisationList(
  context: SubgraphContext,
  filter?: AssessmentOrganisationFilter | null,
  orderBy?: AssessmentOrganisationOrder | null,
): Promise<ListSpec<AssessmentOrganisation>> {
  const { within: region, statuses, name, qualifiedOn } = filter ?? {};
  const conditions: SqlCondition[] = [];
  if (region != null) conditions.push(within('filter.within', region));
  if (name != null) conditions.push(nameContains('name', 'filter.name', name));
  const qualified = qualifiedOn && (await qualifiedIds(context, region ?? null, qualifiedOn));
  return {
    name: 'assessmentOrganisations',
    conditions,
    where: {
      ...(statuses && { status: { $in: statuses } }),
      ...(qualified && { id: { $in: qualified } }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? AssessmentOrganisationOrderField.REGION],
      direction: orderBy?.direction,
    },
  };
}

function qualifiedIds({ rows }: SubgraphContext, region: string | null, asOf: string) {
  return region === null ? qualifiedAnywhere(rows, asOf) : qualifiedWithin(rows, region, asOf);
}
