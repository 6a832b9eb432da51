import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import type { PageArgs, Page } from '../../ground/rows/page.ts';
import type { SqlCondition } from '../../ground/rows/rows.ts';
import { anyOf } from './any-of.ts';
import { Employment, type StaffFilter } from './employment.ts';
import { Facility, Organization } from './stubs.ts';
import { Worker } from './worker.ts';

@Resolver(() => Employment)
export class EmploymentResolver {
  @FieldResolver(() => Worker, { nullable: true, description: 'Who works. 从业人员' })
  @Class('p1')
  worker(@Root() employment: Employment, @Ctx() context: SubgraphContext) {
    return context.rows.by(Worker, 'key', employment.workerKey);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Whose contract. 用人单位' })
  @Class('p1')
  organization(@Root() employment: Employment): Organization {
    return Organization.of(employment.organizationId);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'Where, for a contract that is bound to one place. 所在设施',
  })
  @Class('p1')
  facility(@Root() employment: Employment): Facility | null {
    return Facility.of(employment.facilityId);
  }
}

/** The contracts at a facility or with an organisation, by name of the worker. */
export function staffPage(
  context: SubgraphContext,
  parent: { column: 'facility_id' | 'organization_id'; value: string },
  page: PageArgs,
  asOf: string | null | undefined,
  filter: StaffFilter | null | undefined,
): Promise<Page<Employment>> {
  const { roles, type } = filter ?? {};
  const conditions: SqlCondition[] = [
    {
      sql: `daterange(e.starts_on, e.ends_on, '[]') @> ?::date`,
      params: [asOf ?? context.today],
    },
  ];
  if (roles != null) {
    const { sql, params } = anyOf('w.roles', roles);
    const worker = `select from worker w where w.key = e.worker_key and ${sql}`;
    conditions.push({ sql: `exists (${worker})`, params });
  }
  return context.rows.pageBy(Employment, parent, page, {
    name: 'staff',
    conditions,
    where: { ...(type && { type }) },
    order: {
      expression: `coalesce((select w.name from worker w where w.key = e.worker_key), '')`,
    },
  });
}
