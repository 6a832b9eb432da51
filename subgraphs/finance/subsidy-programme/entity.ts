import { Check, Index, Unique } from '@mikro-orm/decorators/legacy';
import { FacilityType, OperationMode } from '../../../ground/facts/facility-kinds.ts';
import {
  Day,
  Flag,
  Json,
  Kept,
  ManyOf,
  OneOf,
  OpenKey,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { CostShare } from './cost-share.ts';
import { BeneficiaryKind, FundingSource, ProgrammeType } from './kinds.ts';
import { ProgrammeRegisterStatus } from './machine.ts';
import { SubsidyRate } from './rate.ts';

export const TermSource = labelled(
  'TermSource',
  'Where the term of a programme comes from. 期限来源',
  {
    DOCUMENT: 'The policy document states it. 文件规定',
    DEFAULT: 'A default of this hub; the document is silent or a draft. 默认',
  },
);
export type TermSource = keyof typeof TermSource;

@Table('A subsidy, allowance or award that a policy document names. 补贴项目', { key: 'id' })
@Unique({ properties: ['code'] })
@Index({ properties: ['regionCode'] })
@Index({ properties: ['regionAt'] })
@Index({ properties: ['policyDocumentId'] })
@Check({
  name: 'subsidy_programme_term',
  expression: 'valid_until is null or valid_from <= valid_until',
})
export class SubsidyProgramme extends versioned('p0', Object) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(ProgrammeRegisterStatus, 'p0', 'Where it stands in the register. 登记状态', {
    ...{ name: 'registerStatus', fieldName: 'register_status', default: 'RUNNING' },
  })
  status: ProgrammeRegisterStatus;

  @Words('p0', 'Natural key, such as dexing-operating. 项目代码')
  code: string;

  @Words('p0', 'English name. 英文名称')
  name: string;

  @Words('p0', 'Chinese name. 名称')
  labelZh: string;

  @NormalForm('label_zh')
  readonly normalLabelZh?: string;

  @OneOf(ProgrammeType, 'p0', 'What it pays for. 类型')
  type: ProgrammeType;

  @OneOf(BeneficiaryKind, 'p0', 'Whom it pays. 补贴对象')
  beneficiary: BeneficiaryKind;

  @ListSize(20)
  @Json(() => [SubsidyRate], 'p0', 'What is due, case by case. 补贴标准')
  rates: SubsidyRate[];

  @Flag(
    'p0',
    'Whether the sources say what is due; a programme without is not computed. 标准是否明确',
  )
  amountEstablished: boolean;

  @ManyOf(FundingSource, 'p0', 'Funding the sources name, none when silent. 资金来源')
  fundingSources: FundingSource[];

  @ListSize(3)
  @Json(
    () => [CostShare],
    'p0',
    'Which level of government carries which part; none where the line of the nearest region pays. ' +
      '分级负担',
    { defaultRaw: "'[]'" },
  )
  costShares: CostShare[];

  @ManyOf(FacilityType, 'p0', 'For facilities: the types it is for, empty for all. 适用机构类型')
  facilityTypes: FacilityType[];

  @ManyOf(OperationMode, 'p0', 'For facilities: the modes it is for, empty for all. 适用运营方式')
  operationModes: OperationMode[];

  @Flag('p0', 'Only for inclusive (普惠) facilities. 仅限普惠型')
  inclusiveOnly: boolean;

  @Flag('p0', 'Not for membership-based facilities. 会员制除外')
  excludesMembership: boolean;

  @Day('p0', 'First day in force. 施行日期')
  validFrom: string;

  @Day('p0', 'Last day in force, null while open. 终止日期', { nullable: true })
  validUntil: string | null;

  @OneOf(TermSource, 'p0', 'Where the term comes from. 期限来源')
  termSource: TermSource;

  @Words('p0', 'The words of the document. 原文')
  wording: string;

  @Words('p0', 'How the words are read and what they leave open. 说明', { nullable: true })
  note: string | null;

  @Kept('text')
  regionCode: string;

  @Kept('bigint')
  regionAt: number;

  @Kept('text')
  policyDocumentId: string;
}
