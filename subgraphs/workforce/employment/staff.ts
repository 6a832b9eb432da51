import type { GraphQLResolveInfo } from 'graphql';
import { Field, InputType } from 'type-graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import type { Page, PageArgs } from '../../../ground/rows/page.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { WorkerRole } from '../worker/entity.ts';
import { Employment, EmploymentType } from './entity.ts';

// Written by hand: the order is always the name of the worker.
@InputType({ description: 'Which contracts; all conditions hold together. 筛选' })
export class StaffFilter {
  @Field(() => [WorkerRole], {
    nullable: true,
    description: 'Of workers with one of these roles. 岗位',
  })
  roles?: WorkerRole[] | null;

  @Field(() => EmploymentType, { nullable: true, description: 'Of this kind. 用工形式' })
  type?: EmploymentType | null;
}

interface StaffAsked {
  asOf?: string | null;
  filter?: StaffFilter | null;
}

/** The contracts at a facility or with an organisation, by name of the worker. */
export function staffPage(
  context: SubgraphContext,
  parent: { column: 'facility_id' | 'organization_id'; value: string },
  info: GraphQLResolveInfo,
  page: PageArgs,
  { asOf, filter }: StaffAsked,
): Promise<Page<Employment>> {
  const { roles, type } = filter ?? {};
  const conditions: SqlCondition[] = [
    {
      sql: `daterange(e.starts_on, e.ends_on, '[]') @> ?::date`,
      params: [asOf ?? context.today],
    },
  ];
  if (roles?.length === 0) throw badInput('filter.roles', 'ITEMS_AT_LEAST', { min: 1 });
  if (roles) {
    conditions.push({
      sql: `exists (select from worker w
        where w.key = e.worker_key and w.roles && array[?]::text[])`,
      params: [roles],
    });
  }
  const list = {
    name: 'staff',
    conditions,
    where: { ...(type && { type }) },
    order: {
      expression: `coalesce((select w.name from worker w where w.key = e.worker_key), '')`,
    },
  };
  return context.rows.pageBy(Employment, parent, page, list, columnsRead(Employment, info, 'page'));
}
