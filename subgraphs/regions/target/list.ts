import { days, exactly, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { openCode } from '../../../ground/identity/open-id.ts';
import { ID } from 'type-graphql';
import { Target } from './entity.ts';
import { DataOwner, TargetKind } from './enums.ts';
import { TargetStatus } from './machine.ts';

export const targets = listOf(Target, {
  one: ['p0', 'A target by its id. 指标'],
  many: ['p0', 'The targets of the policy documents, by id unless sorted otherwise. 指标'],
  filters: {
    within: inRegion('Set inside this region, itself included. 所在地区'),
    statuses: oneOf('status', TargetStatus, 'In one of these states. 发布状态'),
    kinds: oneOf('kind', TargetKind, 'Of one of these kinds. 类型'),
    owners: oneOf('owner', DataOwner, 'Computed from the rows of one of these. 数据归属'),
    indicator: exactly('indicator', () => String, 'Of this indicator. 指标代码'),
    policyDocument: filtered(
      () => ID,
      'Set by this policy document. 依据',
      (id: string, argument) => ({
        sql: 'e.policy_document_id = ?',
        params: [openCode('PolicyDocument', argument, id)],
      }),
    ),
    ...days('due', 'deadline', 'Due. 截止日期'),
  },
  orders: {
    ID: ['id', 'Id: region by region, there by indicator. 标识'],
    DEADLINE: [
      "coalesce(e.deadline, date '9999-12-31')",
      'Last day to meet it, targets without one last. 截止日期',
    ],
  },
  usual: ['ID', 'ASC'],
});
