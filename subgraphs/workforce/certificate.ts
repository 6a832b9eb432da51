import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType, registerEnumType } from 'type-graphql';
import { InternalKey, PublicId, Sensitive, Work } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { versioned } from '../../ground/workflow/versioned.ts';
import { maskedNumber } from './certificate-number.ts';
import { CertificateStatus } from './certificate.machine.ts';

export enum Occupation {
  CAREGIVER = 'CAREGIVER',
  ASSESSOR = 'ASSESSOR',
  SOCIAL_WORKER = 'SOCIAL_WORKER',
  NURSE = 'NURSE',
}
registerEnumType(Occupation, {
  name: 'Occupation',
  description: 'Occupation that a certificate is for. 职业',
  valuesConfig: {
    CAREGIVER: { description: 'Elder-care worker. 养老护理员' },
    ASSESSOR: { description: 'Assessor of older adults’ ability. 老年人能力评估师' },
    SOCIAL_WORKER: { description: 'Social worker. 社会工作者' },
    NURSE: { description: 'Nurse, by registration. 护士执业注册' },
  },
});

/** 养老护理员国家职业技能标准 (2019): five levels, the fifth is the first one earns. */
export enum CertificateLevel {
  L5 = 'L5',
  L4 = 'L4',
  L3 = 'L3',
  L2 = 'L2',
  L1 = 'L1',
}
registerEnumType(CertificateLevel, {
  name: 'CertificateLevel',
  description: 'Skill level, from L5 (lowest) to L1 (highest). 职业技能等级',
  valuesConfig: {
    L5: { description: 'Level 5, elementary. 五级/初级工' },
    L4: { description: 'Level 4, intermediate. 四级/中级工' },
    L3: { description: 'Level 3, senior. 三级/高级工' },
    L2: { description: 'Level 2, technician. 二级/技师' },
    L1: { description: 'Level 1, senior technician. 一级/高级技师' },
  },
});

@ObjectType({ description: 'A certificate of skill or registration. 职业技能等级证书' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'certificate' })
@Check({
  name: 'certificate_inactive_from_check',
  expression: `(status = 'VALID') = (inactive_from is null) and (inactive_from is null or inactive_from >= issued_on)`,
})
export class Certificate extends versioned('p1') {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p1')
  readonly id: string;

  @Index()
  @Property({ type: 'uuid' })
  workerKey: string;

  @Work(() => Occupation, { description: 'Occupation. 职业' })
  @Property({ type: 'text' })
  occupation: Occupation;

  @Work(() => CertificateLevel, {
    description: 'Level; none for a registration without levels, such as a nurse’s. 等级',
  })
  @Property({ type: 'text', nullable: true })
  level: CertificateLevel | null;

  @Sensitive(() => String, {
    description:
      'The whole number, as `certificate` and `certificateValidity` look it up: for staff and ' +
      'the holder; all others read `numberMasked`. 证书编号',
  })
  @Unique()
  @Property({ type: 'text' })
  number: string;

  @Work(() => String, {
    description: 'The number with all but its last four characters hidden. 证书编号(脱敏)',
  })
  get numberMasked(): string {
    return maskedNumber(this.number);
  }

  @Work(() => String, { description: 'Who issued it. 发证机构' })
  @Property({ type: 'text' })
  issuer: string;

  @Work(() => DateScalar, { description: 'Day of issue. 发证日期' })
  @Property({ type: 'date' })
  issuedOn: string;

  @Work(() => CertificateStatus, { description: 'Status today. 状态' })
  @Property({ type: 'text' })
  status: CertificateStatus;

  @Work(() => DateScalar, {
    description:
      'First day of the suspension that still holds, or that ended in its revocation; null while ' +
      'it is valid. 失效日期',
  })
  @Property({ type: 'date', nullable: true })
  inactiveFrom: string | null;

  /** Where the holder worked when it was issued: whose supervision has it in hand. */
  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Work(() => Boolean, { description: 'Whether the row is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}
