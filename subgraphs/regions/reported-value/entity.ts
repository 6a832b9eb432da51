import {
  Day,
  Decimal,
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { Comparison, DataOwner } from '../target/enums.ts';
import { ReportedValueStatus } from './machine.ts';

@Table('A figure as a document reports it, which no count of the hub makes or changes. 报告数据', {
  key: 'id',
})
export class ReportedValue extends placed(versioned('p0', described('p0'))) {
  @OpenKey('text', 'Id, such as 530400-BEDS. 标识')
  id: string;

  @OneOf(ReportedValueStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: ReportedValueStatus;

  @Words('p0', 'Code of the indicator, such as BEDS. 指标代码', { index: true })
  indicator: string;

  @Words('p0', 'Chinese label. 指标名称')
  labelZh: string;

  @OneOf(Comparison, 'p0', 'Whether it is the value itself, or a limit of it (3亿多元). 取值方式')
  comparison: Comparison;

  @Decimal('p0', 'The value, exact. 数值', { columnType: 'numeric' })
  value: string;

  @Words('p0', 'Unit, as the document writes it. 单位')
  unit: string;

  @Words('p0', 'As it is printed. 原文')
  printed: string;

  @Day('p0', 'The day it describes; null where the document names none. 数据日期', {
    nullable: true,
  })
  reportedOn: string | null;

  @Words('p0', 'When, as far as the document says it. 期间', { nullable: true })
  periodText: string | null;

  @OneOf(DataOwner, 'p0', 'Whose rows it is set beside. 数据归属')
  owner: DataOwner;

  @Kept('text', { index: true })
  policyDocumentId: string;
}
