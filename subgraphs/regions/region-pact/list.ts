import { filtered, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { regionChain } from '../../../ground/china/region-chain.ts';
import { regionCode } from '../../../ground/rows/within.ts';
import { RegionPact } from './entity.ts';
import { PactStatus } from './machine.ts';

export const regionPacts = listOf(RegionPact, {
  one: ['p0', 'A pact by its id. 区域协作'],
  many: ['p0', 'Pacts, by code unless sorted otherwise. 区域协作'],
  filters: {
    statuses: oneOf('status', PactStatus, 'In one of these states. 状态'),
    reaching: filtered(
      () => String,
      'Reaching this region: it, or a region above it, is a member. 适用地区',
      (code: string, argument) => ({
        sql: 'e.member_codes && array[?]::text[]',
        params: [regionChain(regionCode(argument, code))],
      }),
    ),
  },
  orders: {
    CODE: ['id', 'Code. 代码'],
    ACTIVE_FROM: [
      "coalesce(e.active_from, date '9999-12-31')",
      'First day in force, pacts without one last. 生效日期',
    ],
  },
  usual: ['CODE', 'ASC'],
});
