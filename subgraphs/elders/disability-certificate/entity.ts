import { Check } from '@mikro-orm/decorators/legacy';
import {
  Day,
  identified,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { DisabilityCertificateStatus } from './machine.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const DisabilityClass = labelled('DisabilityClass', 'Class of a disability. 残疾类别', {
  VISUAL: 'Visual. 视力残疾',
  HEARING: 'Hearing. 听力残疾',
  SPEECH: 'Speech. 言语残疾',
  PHYSICAL: 'Physical. 肢体残疾',
  INTELLECTUAL: 'Intellectual. 智力残疾',
  MENTAL: 'Mental. 精神残疾',
  MULTIPLE: 'Several. 多重残疾',
});
export type DisabilityClass = keyof typeof DisabilityClass;

@Table('Disability certificate of an elder. 残疾人证', { key: null })
@Check({ name: 'disability_certificate_grade', expression: 'grade >= 1 and grade <= 4' })
export class DisabilityCertificate extends placed(versioned('p3', identified('p3'))) {
  @OneOf(DisabilityCertificateStatus, 'p3', 'Whether it holds or has ended. 状态', {
    default: 'HOLDS',
  })
  status: DisabilityCertificateStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  /** The number is the identity number with two digits more, so only its mask is kept. */
  @Words('p3', 'Number, masked: it contains the identity number. 证号')
  numberMasked: string;

  @OneOf(DisabilityClass, 'p3', 'Class. 残疾类别')
  disabilityClass: DisabilityClass;

  @Whole('p3', 'Grade 1 (most severe) to 4; 1 and 2 are severe. 残疾等级', {
    columnType: 'smallint',
  })
  grade: number;

  @Day('p3', 'Issued on. 发证日期')
  issuedOn: string;

  @Day('p3', 'Last day, null while it holds. 终止日期', { nullable: true })
  endedOn: string | null;
}
