import {
  Day,
  Decimal,
  described,
  Kept,
  OneOf,
  OpenKey,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { TargetStatus } from './machine.ts';
import { Comparison, DataOwner, Periodicity, TargetKind, TargetSource } from './enums.ts';

@Table('A numeric line of a policy document. 指标', { key: 'id' })
export class Target extends versioned('p0', described('p0')) {
  @OpenKey('text', 'Id, such as 150600-HOME_BED. 标识')
  id: string;

  @OneOf(TargetStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: TargetStatus;

  @Words('p0', 'Code of the indicator, such as NURSING_BED_SHARE. 指标代码', { index: true })
  indicator: string;

  @Words('p0', 'English label. 英文名称')
  label: string;

  @Words('p0', 'Chinese label. 指标名称')
  labelZh: string;

  @OneOf(TargetKind, 'p0', 'Kind. 类型')
  kind: TargetKind;

  @OneOf(Comparison, 'p0', 'How to compare. 比较方式')
  comparison: Comparison;

  @Decimal('p0', 'The value, exact. 目标值', { columnType: 'numeric' })
  value: string;

  @Words('p0', 'Unit, as the document writes it, such as %, 张 or 元/人月. 单位')
  unit: string;

  @Words('p0', 'When, as the register writes it. 期限')
  deadlineText: string;

  @Day('p0', 'Last day to meet it, where there is one. 截止日期', { nullable: true })
  deadline: string | null;

  @Words('p0', 'What is counted. 分子', { nullable: true })
  numeratorText: string | null;

  @Words('p0', 'Out of what. 分母', { nullable: true })
  denominatorText: string | null;

  @OneOf(Periodicity, 'p0', 'Whether and how it recurs. 周期')
  periodicity: Periodicity;

  @OneOf(TargetSource, 'p0', 'Which part of the document says so. 出处')
  source: TargetSource;

  @OneOf(DataOwner, 'p0', 'Who owns the rows. 数据归属')
  owner: DataOwner;

  @Words('p0', 'What is inferred and not in the text. 说明', { nullable: true })
  note: string | null;

  @Kept('text', { index: true })
  regionCode: string;

  @Kept('bigint', { index: true })
  regionAt: number;

  @Kept('text', { index: true })
  policyDocumentId: string;
}
