import { Int } from 'type-graphql';
import { exactly, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { BasicServiceList, ServiceListSource } from './entity.ts';
import { ServiceListStatus } from './machine.ts';

export const basicServiceLists = listOf(BasicServiceList, {
  one: ['p0', 'A basic service list by its id. 基本养老服务清单'],
  many: ['p0', 'Basic service lists, by region unless sorted otherwise. 基本养老服务清单'],
  filters: {
    within: inRegion('Of this region or one inside it. 所在地区'),
    statuses: oneOf('status', ServiceListStatus, 'In one of these states. 状态'),
    sources: oneOf('source', ServiceListSource, 'From one of these sources. 来源'),
    year: exactly('year', () => Int, 'Drawn up for this year. 年度'),
  },
  orders: {
    VALID_FROM: [
      "coalesce(e.valid_from, date '9999-12-31')",
      'First day in force; drafts count as latest. 生效日期',
    ],
    REGION: ['coalesce(e.region_at, 0)', 'Region code, the national list first. 行政区划代码'],
  },
  usual: ['REGION', 'ASC'],
});
