import { Index } from '@mikro-orm/decorators/legacy';
import {
  coded,
  Day,
  described,
  Kept,
  OneOf,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { PolicyEntryStatus } from './machine.ts';

export const PolicyStatus = labelled(
  'PolicyStatus',
  'Standing of a policy document today, as its sources state it. 文件状态',
  {
    DRAFT: 'Draft for comment. 征求意见稿',
    PENDING: 'Issued, not yet in force. 待施行',
    IN_FORCE: 'In force. 现行有效',
    EXPIRED: 'Its term is over. 期满',
    REPORT: 'A report of work done, not a rule. 工作报告',
    CITED: 'Known only because another document cites it. 被引用',
  },
);
export type PolicyStatus = keyof typeof PolicyStatus;

export const PolicyKind = labelled('PolicyKind', 'Kind of a policy document. 文种', {
  LAW: 'Law. 法律',
  PLAN: 'Plan or programme. 规划、计划、方案',
  NOTICE: 'Notice. 通知',
  OPINION: 'Opinion. 意见',
  DECISION: 'Decision. 决定',
  MEASURES: 'Measures. 办法',
  AGREEMENT: 'Agreement. 协议',
  STANDARD: 'Standard or norm. 标准、规范',
  LIST: 'List. 清单',
  REPORT: 'Report of work done. 工作报告',
});
export type PolicyKind = keyof typeof PolicyKind;

export const PolicyStanding = labelled(
  'PolicyStanding',
  'What kind of text a document is. 文件性质',
  {
    DRAFT: 'Draft for comment. 征求意见稿',
    ISSUED: 'Issued as a rule. 已发布',
    REPORT: 'A report of work done. 工作报告',
    CITED: 'Known only because another document cites it. 被引用',
  },
);
export type PolicyStanding = keyof typeof PolicyStanding;

@Table('A policy document or standard that the hub’s rules and targets rest on. 政策文件', {
  key: 'id',
})
@Index({ properties: ['regionCode'] })
export class PolicyDocument extends versioned(
  'p0',
  described('p0', coded('Code, such as ordos-2023-101. 文件代码')),
) {
  @OneOf(PolicyEntryStatus, 'p0', 'Whether its entry in the hub is public. 登记发布状态', {
    ...{ name: 'entryStatus', fieldName: 'entry_status', default: 'PUBLISHED' },
  })
  status: PolicyEntryStatus;

  @Words('p0', 'Chinese title. 标题')
  title: string;

  @NormalForm('title')
  readonly normalTitle?: string;

  @Words('p0', 'Document number, such as 鄂府办发〔2023〕101号. 文号', { nullable: true })
  documentNumber: string | null;

  @Words('p0', 'English title. 英文标题')
  titleEn: string;

  @OneOf(PolicyKind, 'p0', 'Kind. 文种')
  kind: PolicyKind;

  /** What does not change as days pass. */
  @Kept('text')
  standing: PolicyStanding;

  @Words('p0', 'Issuing body. 发布机关', { nullable: true })
  issuer: string | null;

  @Day('p0', 'Published on. 发布日期', { nullable: true })
  publishedOn: string | null;

  @Day('p0', 'First day in force. 施行日期', { name: 'validFrom', nullable: true })
  effectiveFrom: string | null;

  @Day('p0', 'Last day in force, null while open. 失效日期', { name: 'validUntil', nullable: true })
  effectiveTo: string | null;

  @Words('p0', 'Contradictions and gaps of the source. 说明', { nullable: true })
  note: string | null;

  /** The region it is for, null for the whole country. */
  @Kept('text', { nullable: true })
  regionCode: string | null;

  @Kept('bigint', { nullable: true })
  regionAt: number | null;

  /** Documents of the hub that cite it. */
  @Kept('text[]')
  citedByIds: string[];
}
