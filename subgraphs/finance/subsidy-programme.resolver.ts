import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { badInput, notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { nameContains } from '../../ground/rows/search.ts';
import { regionCode, within } from '../../ground/rows/within.ts';
import { openCodes, openId } from '../../ground/identity/open-id.ts';
import { codeText } from './code-text.ts';
import { PolicyDocument } from '../../ground/rules/policy-document.stub.ts';
import { isInForce, regionChain } from './programme-reach.ts';
import type { FundingSource } from './programme-type.ts';
import { Region } from './region.stub.ts';
import {
  ProgrammeStatus,
  SubsidyProgramme,
  SubsidyProgrammeConnection,
  SubsidyProgrammeFilter,
  SubsidyProgrammeOrder,
  SubsidyProgrammeOrderField,
} from './subsidy-programme.ts';

const ORDER: Record<SubsidyProgrammeOrderField, string> = {
  REGION: 'e.region_at',
  TYPE: 'e.type',
  VALID_FROM: 'e.valid_from',
};

@Resolver(() => SubsidyProgramme)
export class SubsidyProgrammeResolver {
  @Query(() => SubsidyProgramme, {
    nullable: true,
    description: 'A programme by its id or by its code, such as dexing-operating.',
  })
  @Class('p0')
  async subsidyProgramme(
    @Ctx() { rows }: SubgraphContext,
    @Arg('id', () => ID, { nullable: true }) id?: string | null,
    @Arg('code', () => String, { nullable: true }) code?: string | null,
  ): Promise<SubsidyProgramme> {
    if ((id == null) === (code == null))
      throw badInput('id', 'ONE_ARGUMENT', { arguments: ['id', 'code'] });
    const found =
      code == null
        ? await rows.by(SubsidyProgramme, 'id', openId('SubsidyProgramme', 'id', id!))
        : await rows.by(SubsidyProgramme, 'code', codeText('code', code));
    if (!found) throw notFound(code == null ? 'id' : 'code');
    return found;
  }

  @Query(() => SubsidyProgrammeConnection, {
    nullable: true,
    description: 'Subsidy programmes, by region unless sorted otherwise.',
  })
  @Class('p0')
  subsidyProgrammes(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SubsidyProgrammeFilter, { nullable: true })
    filter?: SubsidyProgrammeFilter,
    @Arg('orderBy', () => SubsidyProgrammeOrder, { nullable: true })
    orderBy?: SubsidyProgrammeOrder,
  ): Promise<Page<SubsidyProgramme>> {
    return context.rows.page(SubsidyProgramme, page, programmeList(context, filter, orderBy));
  }

  @FieldResolver(() => ProgrammeStatus, { description: 'Standing today. 状态' })
  @Class('p0')
  status(@Root() programme: SubsidyProgramme, @Ctx() { today }: SubgraphContext): ProgrammeStatus {
    if (today < programme.validFrom) return ProgrammeStatus.PENDING;
    return isInForce(programme, today) ? ProgrammeStatus.IN_FORCE : ProgrammeStatus.ENDED;
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region that runs it. 地区' })
  @Class('p0')
  region(@Root() programme: SubsidyProgramme): Region {
    return Region.of(programme.regionCode);
  }

  @FieldResolver(() => PolicyDocument, {
    nullable: true,
    description: 'The document that names it. 依据',
  })
  @Class('p0')
  policyDocument(@Root() programme: SubsidyProgramme): PolicyDocument {
    return PolicyDocument.of(programme.policyDocumentId);
  }
}

const STATUS_SQL: Record<ProgrammeStatus, string> = {
  PENDING: 'e.valid_from > ?::date',
  IN_FORCE: "?::date between e.valid_from and coalesce(e.valid_to, date 'infinity')",
  ENDED: 'e.valid_to < ?::date',
};

function programmeList(
  { today }: SubgraphContext,
  filter: SubsidyProgrammeFilter = {},
  orderBy?: SubsidyProgrammeOrder,
): ListSpec<SubsidyProgramme> {
  const conditions: SqlCondition[] = [];
  if (filter.within != null) conditions.push(within('filter.within', filter.within));
  if (filter.name != null) conditions.push(nameContains('label_zh', 'filter.name', filter.name));
  if (filter.inForceOn != null)
    conditions.push(standing([ProgrammeStatus.IN_FORCE], filter.inForceOn));
  if (filter.statuses) conditions.push(standing(filter.statuses, today));
  if (filter.fundingSources) conditions.push(fundedBy(filter.fundingSources));
  const { types, beneficiaries, reaching, amountEstablished } = filter;
  const documents = openCodes('PolicyDocument', 'filter.policyDocuments', filter.policyDocuments);
  return {
    name: 'subsidyProgrammes',
    conditions,
    where: {
      ...(types && { type: { $in: types } }),
      ...(beneficiaries && { beneficiary: { $in: beneficiaries } }),
      ...(documents && { policyDocumentId: { $in: documents } }),
      ...(reaching != null && {
        regionCode: { $in: regionChain(regionCode('filter.reaching', reaching)) },
      }),
      ...(amountEstablished != null && { amountEstablished }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? SubsidyProgrammeOrderField.REGION],
      direction: orderBy?.direction,
    },
  };
}

function fundedBy(sources: readonly FundingSource[]): SqlCondition {
  if (sources.length === 0) return { sql: 'false', params: [] };
  return { sql: 'e.funding_sources && array[?]::text[]', params: [sources] };
}

function standing(statuses: readonly ProgrammeStatus[], day: string): SqlCondition {
  const sql = statuses.map((status) => STATUS_SQL[status]).join(' or ') || 'false';
  return { sql: `(${sql})`, params: statuses.map(() => day) };
}
