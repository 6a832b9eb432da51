import { Sex } from '../../../ground/china/sex.ts';
import { Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  keyed,
  Kept,
  ManyOf,
  OneOf,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { LifeStatus } from './machine.ts';
import {
  Education,
  IncomeSource,
  LivingSituation,
  MaritalStatus,
  MedicalPayment,
} from './profile.ts';

@Table('An elder: one person is one elder in the whole hub. 老年人')
@Index({ properties: ['name', 'key'] })
@Index({ properties: ['birthDate', 'key'] })
@Index({ properties: ['regionAt', 'key'] })
export class Elder extends versioned('p3', keyed('p2')) {
  @Words('p2', 'Name. 姓名')
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @OneOf(Sex, 'p2', 'Sex. 性别')
  sex: Sex;

  @Day('p2', 'Birth date. 出生日期', { form: 'YEAR' })
  birthDate: string;

  @Words('p3', 'Identity number, masked. 公民身份号码(脱敏)')
  nationalIdMasked: string;

  @Kept('text', { unique: true })
  nationalIdHash: string;

  /** The number itself, sealed: see `revealNationalId`. */
  @Kept('text')
  nationalIdSealed: string;

  @Words('p2', 'Ethnic group. 民族', { nullable: true })
  ethnicity: string | null;

  @Kept('text')
  hukouRegionCode: string;

  @Kept('bigint', { index: true })
  hukouRegionAt: number;

  /** Code of the residence. */
  @Kept('text')
  regionCode: string;

  @Kept('bigint')
  regionAt: number;

  @Words('p2', 'Address. 住址', { nullable: true })
  address: string | null;

  @Words('p2', 'Telephone. 电话', { nullable: true })
  phone: string | null;

  @OneOf(LivingSituation, 'p2', 'With whom the elder lives. 居住情况', { nullable: true })
  livingSituation: LivingSituation | null;

  @OneOf(MaritalStatus, 'p2', 'Marital status. 婚姻状况', { nullable: true })
  maritalStatus: MaritalStatus | null;

  @OneOf(Education, 'p2', 'Highest education. 文化程度', { nullable: true })
  education: Education | null;

  @ManyOf(IncomeSource, 'p2', 'What the elder lives on. 经济来源')
  incomeSources: IncomeSource[];

  @ManyOf(MedicalPayment, 'p2', 'Who pays for medical care. 医疗费用支付方式')
  medicalPayments: MedicalPayment[];

  @OneOf(LifeStatus, 'p2', 'Whether the elder is on the register. 人员状态', {
    name: 'lifeStatus',
    fieldName: 'life_status',
  })
  status: LifeStatus;

  @Day('p2', 'Day of death or of leaving, null while ACTIVE. 状态日期', { nullable: true })
  lifeStatusOn: string | null;
}
