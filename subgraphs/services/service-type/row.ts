import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { filtered, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { regionCode } from '../../../ground/rows/within.ts';
import { Region } from '../stubs.ts';
import { ServiceType } from './entity.ts';
import { ServiceTypeStatus } from './machine.ts';
import { serviceTypeRegister } from './register.ts';

const fields = fieldsOf(ServiceType, {
  region: ref('p0', Region, 'regionCode', 'The city that added it; null for a common one. 地区'),
});

export const serviceType = row(ServiceType, {
  keys: ['id'],
  list: listOf(ServiceType, {
    one: ['p0', 'A kind of service by its id. 服务类型'],
    many: ['p0', 'Kinds of service, the common ones first unless sorted otherwise. 服务类型'],
    filters: {
      statuses: oneOf('status', ServiceTypeStatus, 'In one of these states. 发布状态'),
      region: filtered(
        () => String,
        'Common, or added by this region. 地区',
        (code: string, argument) => ({
          sql: '(e.region_code is null or e.region_code = ?)',
          params: [regionCode(argument, code)],
        }),
      ),
    },
    orders: {
      ADDED: ['coalesce(e.region_at, 0)', 'Common ones first, then by region. 通用在前'],
      CODE: ['id', 'Code. 代码'],
      LABEL_ZH: ['label_zh', 'Chinese label. 名称'],
    },
    usual: ['ADDED', 'ASC'],
  }),
  workflow: serviceTypeRegister.workflow,
  resolvers: [fields, serviceTypeRegister.actions],
});
