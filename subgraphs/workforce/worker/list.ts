import { ID } from 'type-graphql';
import { openId } from '../../../ground/identity/open-id.ts';
import { anyOf, filtered, inRegion, named, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { CERTIFICATE_ACTIVE, CONTRACT_IN_FORCE } from '../in-force.ts';
import { Worker, WorkerRole } from './entity.ts';
import { WorkerStatus } from './machine.ts';

export const workers = listOf(Worker, {
  one: ['p1', 'A worker by the id. 从业人员'],
  many: ['p1', 'Workers, by name unless sorted otherwise. 从业人员名录'],
  filters: {
    within: inRegion('Working inside this region, itself included. 地区'),
    statuses: oneOf('status', WorkerStatus, 'With one of these states. 从业状态'),
    roles: anyOf('roles', WorkerRole, 'With one of these roles. 岗位'),
    facility: underContract(
      'Facility',
      'facility_id',
      'Under contract at this facility today. 所在设施',
    ),
    organization: underContract(
      'Organization',
      'organization_id',
      'Under contract with this organization today. 用人单位',
    ),
    name: named('name', 'Name contains this text, 1 to 50 characters. 姓名'),
    certified: filtered(
      () => Boolean,
      'Holding (true) or lacking (false) a certificate that is valid today for one of their roles, ' +
        'or for one of `roles` when that is given. 持证',
      (wanted: boolean, _, { today }, { roles }) => ({
        sql: `${wanted ? '' : 'not '}exists (select from certificate c where c.worker_key = e.key
          and c.occupation = any(e.roles) and ${CERTIFICATE_ACTIVE}
          ${roles ? 'and c.occupation = any(array[?]::text[])' : ''})`,
        params: [today, ...(roles ? [roles] : [])],
      }),
    ),
  },
  orders: {
    NAME: ['name', 'Name, by code point. 姓名'],
    REGION: ['region_at', 'Code of the region of work. 行政区划代码'],
  },
  usual: ['NAME', 'ASC'],
});

function underContract(type: string, column: string, description: string) {
  return filtered(
    () => ID,
    description,
    (id: string, argument, { today }) => ({
      sql: `exists (select from employment m
        where m.worker_key = e.key and m.${column} = ? and ${CONTRACT_IN_FORCE})`,
      params: [openId(type, argument, id), today],
    }),
  );
}
