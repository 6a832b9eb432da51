import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { isCreditCode } from '../../ground/china/credit-code.ts';
import { badInput, notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { nameContains } from '../../ground/rows/search.ts';
import { within } from '../../ground/rows/within.ts';
import { BlacklistEntry } from './blacklist-entry.ts';
import { FacilityFilter, FacilityOrder } from './facility-filter.ts';
import { facilityList } from './facility-list.ts';
import { Facility, FacilityConnection } from './facility.ts';
import { openId } from '../../ground/identity/open-id.ts';
import {
  Organization,
  OrganizationConnection,
  OrganizationFilter,
  OrganizationOrder,
  OrganizationOrderField,
} from './organization.ts';
import { Region, regionStub } from './region.stub.ts';

const ORDER: Record<OrganizationOrderField, string> = {
  NAME: 'e.name',
  CREDIT_CODE: 'e.credit_code',
};
const BLACKLISTED = `exists (select from blacklist_entry b where b.organization_id = e.id
  and b.since <= ? and coalesce(b.until, date '9999-12-31') >= ?)`;

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, {
    nullable: true,
    description: 'An organisation by its id or by its unified social credit code.',
  })
  @Class('p0')
  async organization(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true }) id?: string | null,
    @Arg('creditCode', () => String, {
      nullable: true,
      description: 'Its unified social credit code, 18 characters (GB 32100). 统一社会信用代码',
    })
    creditCode?: string | null,
  ): Promise<Organization> {
    if ((id == null) === (creditCode == null)) {
      throw badInput('id', 'ONE_ARGUMENT', { arguments: ['id', 'creditCode'] });
    }
    const found =
      creditCode == null
        ? await context.rows.by(Organization, 'id', openId('Organization', 'id', id!))
        : await context.rows.by(Organization, 'creditCode', checkedCreditCode(creditCode));
    if (!found) throw notFound(creditCode == null ? 'id' : 'creditCode');
    return found;
  }

  @Query(() => OrganizationConnection, {
    description: 'Organisations, by name unless sorted otherwise. 运营主体',
  })
  @Class('p0')
  organizations(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OrganizationFilter, { nullable: true }) filter?: OrganizationFilter,
    @Arg('orderBy', () => OrganizationOrder, { nullable: true }) orderBy?: OrganizationOrder,
  ): Promise<Page<Organization>> {
    return context.rows.page(Organization, page, organizationList(context.today, filter, orderBy));
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Where it is registered. 登记地' })
  @Class('p0')
  registrarRegion(@Root() organization: Organization): Region {
    return regionStub(organization.regionCode);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The head of the chain it belongs to, itself for the head. 连锁总部',
  })
  @Class('p0')
  chain(@Root() organization: Organization, @Ctx() context: SubgraphContext) {
    const { chainId } = organization;
    return chainId === null ? null : context.rows.by(Organization, 'id', chainId);
  }

  @FieldResolver(() => [BlacklistEntry], {
    description: 'Entries on the list of broken trust, past ones too, latest first. 失信联合惩戒',
  })
  @ListSize(20)
  @Class('p0')
  blacklist(@Root() organization: Organization, @Ctx() context: SubgraphContext) {
    const order = { expression: 'e.since', direction: OrderDirection.DESC };
    return context.rows.listBy(BlacklistEntry, 'organizationId', organization.id, order);
  }

  @FieldResolver(() => FacilityConnection, { description: 'The facilities it runs. 运营的设施' })
  @Class('p0')
  facilities(
    @Root() organization: Organization,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FacilityFilter, { nullable: true }) filter?: FacilityFilter,
    @Arg('orderBy', () => FacilityOrder, { nullable: true }) orderBy?: FacilityOrder,
  ): Promise<Page<Facility>> {
    const parent = { column: 'organization_id', value: organization.id };
    const list = facilityList(context.today, filter, orderBy);
    return context.rows.pageBy(Facility, parent, page, list);
  }
}

/** @throws BAD_USER_INPUT when the text fails the check of GB 32100-2015. */
function checkedCreditCode(code: string): string {
  if (isCreditCode(code)) return code;
  throw badInput('creditCode', 'CREDIT_CODE');
}

function organizationList(
  today: string,
  filter: OrganizationFilter = {},
  orderBy?: OrganizationOrder,
): ListSpec<Organization> {
  const conditions: SqlCondition[] = [];
  if (filter.within) conditions.push(within('filter.within', filter.within));
  if (filter.name != null) conditions.push(nameContains('name', 'filter.name', filter.name));
  if (filter.blacklisted != null) {
    const sql = filter.blacklisted ? BLACKLISTED : `not ${BLACKLISTED}`;
    conditions.push({ sql, params: [today, today] });
  }
  return {
    name: 'organizations',
    conditions,
    where: {
      ...(filter.legalTypes && { legalType: { $in: filter.legalTypes } }),
      ...(filter.brand != null && { brand: filter.brand }),
      ...(filter.chain != null && {
        chainId: openId('Organization', 'filter.chain', filter.chain),
      }),
      ...(filter.foreignInvested != null && { foreignInvested: filter.foreignInvested }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? OrganizationOrderField.NAME],
      direction: orderBy?.direction,
    },
  };
}
