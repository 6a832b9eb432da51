import { aboutAny, exactly, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { DataOwner } from '../target/enums.ts';
import { ReportedValue } from './entity.ts';
import { ReportedValueStatus } from './machine.ts';

export const reportedValues = listOf(ReportedValue, {
  one: ['p0', 'A reported figure by its id. 报告数据'],
  many: ['p0', 'What documents report, by id unless sorted otherwise. 报告数据'],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    statuses: oneOf('status', ReportedValueStatus, 'In one of these states. 发布状态'),
    owners: oneOf('owner', DataOwner, 'Set beside the rows of one of these. 数据归属'),
    indicator: exactly('indicator', () => String, 'Of this indicator. 指标代码'),
    policyDocuments: aboutAny(
      'PolicyDocument',
      'policy_document_id',
      'Reported by one of these documents. 出处',
      { natural: true },
    ),
  },
  orders: {
    ID: ['id', 'Id: region by region, there by code. 标识'],
    INDICATOR: ['indicator', 'Code of the indicator. 指标代码'],
  },
  usual: ['ID', 'ASC'],
});
