import { Check } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { CertificateLevel } from '../../../ground/facts/skill-level.ts';
import { CertificateStatus } from './machine.ts';

export { CertificateLevel };

export const Occupation = labelled('Occupation', 'Occupation that a certificate is for. 职业', {
  CAREGIVER: 'Elder-care worker. 养老护理员',
  ASSESSOR: 'Assessor of older adults’ ability. 老年人能力评估师',
  SOCIAL_WORKER: 'Social worker. 社会工作者',
  NURSE: 'Nurse, by registration. 护士执业注册',
});
export type Occupation = keyof typeof Occupation;

/** The region is where the holder worked when it was issued: whose supervision has it in hand. */
@Table('A certificate of skill or registration. 职业技能等级证书')
@Check({
  name: 'certificate_inactive_from_check',
  expression: `(status = 'VALID') = (inactive_from is null) and (inactive_from is null or inactive_from >= issued_on)`,
})
export class Certificate extends regional('p1') {
  @Kept('uuid', { index: true })
  workerKey: string;

  @OneOf(Occupation, 'p1', 'Occupation. 职业')
  occupation: Occupation;

  @OneOf(
    CertificateLevel,
    'p1',
    'Level; none for a registration without levels, such as a nurse’s. 等级',
    { nullable: true },
  )
  level: CertificateLevel | null;

  /** In its normal form, in which it is looked up too. */
  @Words(
    'p3',
    'The whole number, as `certificate` and `certificateValidity` look it up: for staff and ' +
      'the holder; all others read `numberMasked`. 证书编号',
    { unique: true },
  )
  number: string;

  @Words('p1', 'Who issued it. 发证机构')
  issuer: string;

  @Day('p1', 'Day of issue. 发证日期')
  issuedOn: string;

  @OneOf(CertificateStatus, 'p1', 'Status today. 状态')
  status: CertificateStatus;

  @Day(
    'p1',
    'First day of the suspension that still holds, or that ended in its revocation; null while ' +
      'it is valid. 失效日期',
    { nullable: true },
  )
  inactiveFrom: string | null;
}
