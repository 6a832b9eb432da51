import { Check } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import {
  coded,
  Day,
  Json,
  Kept,
  OneOf,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { PactStatus } from './machine.ts';

export const PactScope = labelled('PactScope', 'A matter that a pact covers. 合作范围', {
  SUBJECT: 'Who is served. 服务对象一体化',
  FUNCTION: 'What is offered. 服务功能一体化',
  STANDARD: 'Shared standards. 服务标准一体化',
  SUPERVISION: 'Shared supervision. 监管一体化',
  PLANNING: 'Aligned plans. 规划对接',
  INFORMATION: 'Shared information. 信息互联共享',
  ASSESSMENT: 'Recognition of ability assessments. 评估互认',
  STATS: 'Shared statistics. 统计共享',
});
export type PactScope = keyof typeof PactScope;

export const FactSource = labelled('FactSource', 'Where a fact comes from. 事实来源', {
  DOCUMENT: 'The policy document says so. 文件规定',
  MEMBERS: 'The members agreed it in this hub. 成员约定',
  DEFAULT: 'A default of this hub; the document is silent. 系统默认',
});
export type FactSource = keyof typeof FactSource;

@ObjectType({ description: 'One matter of a pact and where that is said. 协作事项' })
export class PactScopeEntry {
  @Open(() => PactScope, { description: 'The matter. 事项' })
  scope: PactScope;

  @Open(() => FactSource, { description: 'Whether the document says so. 来源' })
  source: FactSource;
}

@ObjectType({
  description: 'An assessment standard whose level is recognised between the members. 互认标准',
})
export class AcceptedStandard {
  @Open(() => AssessmentStandardCode, { description: 'The standard. 评估标准' })
  standard: AssessmentStandardCode;

  @Open(() => FactSource, { description: 'Whether the document says so. 来源' })
  source: FactSource;
}

@Table('An agreement between regions on elder care. 区域养老服务协作', { key: 'id' })
@Check({
  name: 'region_pact_members_check',
  expression: 'cardinality(member_codes) >= 2 and cardinality(member_codes) <= 20',
})
@Check({
  name: 'region_pact_terminated_check',
  expression: "(status = 'TERMINATED') = (terminated_on is not null)",
})
@Check({
  name: 'region_pact_active_check',
  expression: "status in ('ACTIVE', 'TERMINATED') or active_from is null",
})
export class RegionPact extends versioned(
  'p0',
  coded('Code, such as hu-bao-e-wu or pact-2026-7k3m9qxd. 代码'),
) {
  @Words('p0', 'English name. 英文名称')
  name: string;

  @Words('p0', 'Chinese name. 名称')
  labelZh: string;

  @Words('p0', 'Title of the agreement, where it is known. 协议', { nullable: true })
  agreement: string | null;

  @OneOf(PactStatus, 'p0', 'Status. 状态')
  status: PactStatus;

  @Kept('text[]')
  memberCodes: string[];

  @ListSize(20)
  @Json(() => [PactScopeEntry], 'p0', 'What the pact covers. 合作范围')
  scopes: PactScopeEntry[];

  @ListSize(10)
  @Json(() => [AcceptedStandard], 'p0', 'Standards whose level crosses the border (R-26). 互认标准')
  acceptedStandards: AcceptedStandard[];

  @Day(
    'p0',
    'First day in force, which may lie ahead; null before that, and where no source tells. 生效日期',
    { nullable: true },
  )
  activeFrom: string | null;

  @Day('p0', 'Day it was ended. 终止日期', { nullable: true })
  terminatedOn: string | null;

  @Kept('text', { nullable: true })
  policyDocumentId: string | null;

  @Words('p0', 'What the source leaves open, or the members remark. 说明')
  note: string;
}
