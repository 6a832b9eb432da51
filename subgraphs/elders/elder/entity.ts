import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType } from 'type-graphql';
import { InternalKey, Personal, PublicId, Sensitive } from '../../../ground/schema/field-class.ts';
import { connectionOf } from '../../../ground/rows/page.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import {
  Education,
  IncomeSource,
  LifeStatus,
  LivingSituation,
  MaritalStatus,
  MedicalPayment,
  Sex,
} from './profile.ts';
import { Region, regionOf } from '../region.stub.ts';

@ObjectType({ description: 'An elder: one person is one elder in the whole hub. 老年人' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'elder' })
@Index({ properties: ['name', 'key'] })
@Index({ properties: ['birthDate', 'key'] })
@Index({ properties: ['regionAt', 'key'] })
export class Elder {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p2')
  readonly id: string;

  @Personal(() => String, { description: 'Name. 姓名' })
  @Property({ type: 'text' })
  name: string;

  @Personal(() => Sex, { description: 'Sex. 性别' })
  @Property({ type: 'text' })
  sex: Sex;

  @Personal(() => DateScalar, { description: 'Birth date. 出生日期' })
  @Property({ type: 'date' })
  birthDate: string;

  @Sensitive(() => String, { description: 'Identity number, masked. 公民身份号码(脱敏)' })
  @Property({ type: 'text' })
  nationalIdMasked: string;

  @Unique()
  @Property({ type: 'text' })
  nationalIdHash: string;

  @Personal(() => String, { description: 'Ethnic group. 民族' })
  @Property({ type: 'text' })
  ethnicity: string;

  @Property({ type: 'text' })
  hukouRegionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  hukouRegionAt: number;

  @Personal(() => Region, { description: 'Where the household is registered. 户籍地' })
  get hukouRegion(): Region {
    return regionOf(this.hukouRegionCode);
  }

  /** Code of the residence. */
  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'bigint' })
  regionAt: number;

  @Personal(() => Region, {
    description: 'Where the elder lives, as deep as the register goes. 居住地',
  })
  get residenceRegion(): Region {
    return regionOf(this.regionCode);
  }

  @Personal(() => Region, {
    description:
      'Community or village of the residence, null where only the county is known. 社区、村',
  })
  get community(): Region | null {
    return this.regionCode.length === 12 ? regionOf(this.regionCode) : null;
  }

  @Personal(() => String, { description: 'Address. 住址' })
  @Property({ type: 'text' })
  address: string;

  @Personal(() => String, { description: 'Telephone. 电话' })
  @Property({ type: 'text' })
  phone: string;

  @Personal(() => LivingSituation, { description: 'With whom the elder lives. 居住情况' })
  @Property({ type: 'text' })
  livingSituation: LivingSituation;

  @Personal(() => MaritalStatus, { description: 'Marital status. 婚姻状况' })
  @Property({ type: 'text' })
  maritalStatus: MaritalStatus;

  @Personal(() => Education, { description: 'Highest education. 文化程度' })
  @Property({ type: 'text' })
  education: Education;

  @Personal(() => [IncomeSource], { description: 'What the elder lives on. 经济来源' })
  @Property({ type: 'text[]' })
  incomeSources: IncomeSource[];

  @Personal(() => [MedicalPayment], { description: 'Who pays for medical care. 医疗费用支付方式' })
  @Property({ type: 'text[]' })
  medicalPayments: MedicalPayment[];

  @Personal(() => LifeStatus, { description: 'Whether the elder is on the register. 人员状态' })
  @Property({ type: 'text' })
  lifeStatus: LifeStatus;

  @Personal(() => DateScalar, {
    description: 'Day of death or of leaving, null while ACTIVE. 状态日期',
  })
  @Property({ type: 'date', nullable: true })
  lifeStatusOn: string | null;

  @Personal(() => Boolean, { description: 'Whether the row is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}

export const ElderConnection = connectionOf(Elder, 'Elder');
