import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { versioned } from '../../ground/workflow/versioned.ts';
import { PactStatus } from './region-pact.machine.ts';

export enum PactScope {
  SUBJECT = 'SUBJECT',
  FUNCTION = 'FUNCTION',
  STANDARD = 'STANDARD',
  SUPERVISION = 'SUPERVISION',
  PLANNING = 'PLANNING',
  INFORMATION = 'INFORMATION',
  ASSESSMENT = 'ASSESSMENT',
  STATS = 'STATS',
}
registerEnumType(PactScope, {
  name: 'PactScope',
  description: 'A matter that a pact covers.',
  valuesConfig: {
    SUBJECT: { description: 'Who is served. 服务对象一体化' },
    FUNCTION: { description: 'What is offered. 服务功能一体化' },
    STANDARD: { description: 'Shared standards. 服务标准一体化' },
    SUPERVISION: { description: 'Shared supervision. 监管一体化' },
    PLANNING: { description: 'Aligned plans. 规划对接' },
    INFORMATION: { description: 'Shared information. 信息互联共享' },
    ASSESSMENT: { description: 'Recognition of ability assessments. 评估互认' },
    STATS: { description: 'Shared statistics. 统计共享' },
  },
});

export enum FactSource {
  DOCUMENT = 'DOCUMENT',
  DEFAULT = 'DEFAULT',
  MEMBERS = 'MEMBERS',
}
registerEnumType(FactSource, {
  name: 'FactSource',
  description: 'Where a fact comes from.',
  valuesConfig: {
    DOCUMENT: { description: 'The policy document says so. 文件规定' },
    MEMBERS: { description: 'The members agreed it in this hub. 成员约定' },
    DEFAULT: { description: 'A default of this hub; the document is silent. 系统默认' },
  },
});

@ObjectType({ description: 'One matter of a pact and where that is said. 协作事项' })
export class PactScopeEntry {
  @Open(() => PactScope, { description: 'The matter.' })
  scope: PactScope;

  @Open(() => FactSource, { description: 'Whether the document says so.' })
  source: FactSource;
}

@ObjectType({
  description: 'An assessment standard whose level is recognised between the members. 互认标准',
})
export class AcceptedStandard {
  @Open(() => String, { description: 'Code of the standard, such as GBT42195_2022.' })
  standard: string;

  @Open(() => FactSource, { description: 'Whether the document says so.' })
  source: FactSource;
}

@ObjectType({ description: 'An agreement between regions on elder care. 区域养老服务协作' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'region_pact' })
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
export class RegionPact extends versioned('p0') {
  @Open(() => ID, { description: 'Id: the type and the code. 标识' })
  @PrimaryKey({ type: 'text' })
  id: string;

  @Open(() => String, { description: 'Code, such as hu-bao-e-wu or pact-2026-7k3m9qxd. 代码' })
  get code(): string {
    return this.id;
  }

  @Open(() => String, { description: 'English name.' })
  @Property({ type: 'text' })
  name: string;

  @Open(() => String, { description: 'Chinese name. 名称' })
  @Property({ type: 'text' })
  labelZh: string;

  @Open(() => String, {
    nullable: true,
    description: 'Title of the agreement, where it is known. 协议',
  })
  @Property({ type: 'text', nullable: true })
  agreement: string | null;

  @Open(() => PactStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: PactStatus;

  @Property({ type: 'text[]' })
  memberCodes: string[];

  @ListSize(20)
  @Open(() => [PactScopeEntry], { description: 'What the pact covers. 合作范围' })
  @Property({ type: 'jsonb' })
  scopes: PactScopeEntry[];

  @ListSize(10)
  @Open(() => [AcceptedStandard], {
    description: 'Standards whose level crosses the border. 互认标准',
  })
  @Property({ type: 'jsonb' })
  acceptedStandards: AcceptedStandard[];

  @Open(() => DateScalar, {
    nullable: true,
    description:
      'First day in force, which may lie ahead; null before that, and where no source tells. 生效日期',
  })
  @Property({ type: 'date', nullable: true })
  activeFrom: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'Day it was ended. 终止日期' })
  @Property({ type: 'date', nullable: true })
  terminatedOn: string | null;

  @Property({ type: 'text', nullable: true })
  policyDocumentId: string | null;

  @Open(() => String, {
    description: 'What the source leaves open, or the members remark. 说明',
  })
  @Property({ type: 'text' })
  note: string;
}

export const RegionPactConnection = connectionOf(RegionPact, 'RegionPact');
