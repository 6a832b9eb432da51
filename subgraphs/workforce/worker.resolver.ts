import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { OrderDirection, PageArgs, type Page } from '../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../ground/rows/rows.ts';
import { nameContains } from '../../ground/rows/search.ts';
import { within } from '../../ground/rows/within.ts';
import { Certificate } from './certificate.ts';
import { Employment } from './employment.ts';
import { Enrolment, EnrolmentConnection } from './enrolment.ts';
import { enrolmentList } from './enrolment.resolver.ts';
import { anyOf } from './any-of.ts';
import { CERTIFICATE_ACTIVE, CONTRACT_IN_FORCE } from './in-force.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { Region, regionStub } from './region.stub.ts';
import { Worker, WorkerConnection, WorkerFilter, WorkerOrder, WorkerOrderField } from './worker.ts';

const ORDER: Record<WorkerOrderField, string> = { NAME: 'e.name', REGION: 'e.region_at' };

@Resolver(() => Worker)
export class WorkerResolver {
  @Query(() => Worker, { nullable: true, description: 'A worker by id. 从业人员' })
  @Class('p1')
  async worker(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const worker = await context.rows.by(Worker, 'key', context.key('Worker', 'id', id));
    if (!worker) throw notFound('id');
    return worker;
  }

  @Query(() => WorkerConnection, {
    description: 'Workers, by name unless sorted otherwise. 从业人员名录',
  })
  @Class('p1')
  workers(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WorkerFilter, { nullable: true }) filter?: WorkerFilter,
    @Arg('orderBy', () => WorkerOrder, { nullable: true }) orderBy?: WorkerOrder,
  ): Promise<Page<Worker>> {
    return context.rows.page(Worker, page, workerList(context.today, filter, orderBy));
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region of work. 工作地区' })
  @Class('p1')
  region(@Root() worker: Worker): Region {
    return regionStub(worker.regionCode);
  }

  @FieldResolver(() => [Employment], {
    nullable: true,
    description: 'All contracts, past ones too, the latest first. 任职经历',
  })
  @ListSize(20)
  @Class('p1')
  employments(@Root() worker: Worker, @Ctx() context: SubgraphContext): Promise<Employment[]> {
    return context.rows.listBy(Employment, 'workerKey', worker.key, {
      expression: 'e.starts_on',
      direction: OrderDirection.DESC,
    });
  }

  @FieldResolver(() => [Certificate], {
    nullable: true,
    description: 'All certificates, whatever their status, the latest first. 证书',
  })
  @ListSize(20)
  @Class('p1')
  certificates(@Root() worker: Worker, @Ctx() context: SubgraphContext): Promise<Certificate[]> {
    return context.rows.listBy(Certificate, 'workerKey', worker.key, {
      expression: 'e.issued_on',
      direction: OrderDirection.DESC,
    });
  }

  @FieldResolver(() => EnrolmentConnection, {
    nullable: true,
    description: 'Places in training sessions, the latest first. 培训经历',
  })
  @Class('p1')
  enrolments(
    @Root() worker: Worker,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<Enrolment>> {
    const parent = { column: 'worker_key', value: worker.key };
    return context.rows.pageBy(Enrolment, parent, page, enrolmentList(context));
  }
}

function workerList(
  today: string,
  filter: WorkerFilter | null | undefined,
  orderBy: WorkerOrder | null | undefined,
): ListSpec<Worker> {
  const { within: region, name, roles, facility, organization, certified } = filter ?? {};
  const conditions: SqlCondition[] = [];
  if (region != null) conditions.push(within('filter.within', region));
  if (name != null) conditions.push(nameContains('name', 'filter.name', name));
  if (roles != null) conditions.push(anyOf('e.roles', roles));
  if (facility != null) {
    const id = openId('Facility', 'filter.facility', facility);
    conditions.push(underContract('facility_id', id, today));
  }
  if (organization != null) {
    const id = openId('Organization', 'filter.organization', organization);
    conditions.push(underContract('organization_id', id, today));
  }
  if (certified != null) conditions.push(holdingCertificate(certified, roles ?? null, today));
  return {
    name: 'workers',
    conditions,
    order: {
      expression: ORDER[orderBy?.field ?? WorkerOrderField.NAME],
      direction: orderBy?.direction,
    },
  };
}

function underContract(column: string, id: string, today: string): SqlCondition {
  return {
    sql: `exists (select from employment m
      where m.worker_key = e.key and m.${column} = ? and ${CONTRACT_IN_FORCE})`,
    params: [id, today],
  };
}

function holdingCertificate(
  wanted: boolean,
  roles: readonly string[] | null,
  today: string,
): SqlCondition {
  const ofRoles = roles && anyOf('array[c.occupation]', roles);
  return {
    sql: `${wanted ? '' : 'not '}exists (select from certificate c where c.worker_key = e.key
      and c.occupation = any(e.roles) and ${CERTIFICATE_ACTIVE} and ${ofRoles?.sql ?? 'true'})`,
    params: [today, ...(ofRoles?.params ?? [])],
  };
}
