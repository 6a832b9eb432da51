import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicId, Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

export enum DisabilityClass {
  VISUAL = 'VISUAL',
  HEARING = 'HEARING',
  SPEECH = 'SPEECH',
  PHYSICAL = 'PHYSICAL',
  INTELLECTUAL = 'INTELLECTUAL',
  MENTAL = 'MENTAL',
  MULTIPLE = 'MULTIPLE',
}
registerEnumType(DisabilityClass, {
  name: 'DisabilityClass',
  description: 'Class of a disability.',
  valuesConfig: {
    VISUAL: { description: 'Visual. 视力残疾' },
    HEARING: { description: 'Hearing. 听力残疾' },
    SPEECH: { description: 'Speech. 言语残疾' },
    PHYSICAL: { description: 'Physical. 肢体残疾' },
    INTELLECTUAL: { description: 'Intellectual. 智力残疾' },
    MENTAL: { description: 'Mental. 精神残疾' },
    MULTIPLE: { description: 'Several. 多重残疾' },
  },
});

@ObjectType({ description: 'Disability certificate of an elder. 残疾人证' })
@Entity({ tableName: 'disability_certificate' })
@Check({ name: 'disability_certificate_grade', expression: 'grade >= 1 and grade <= 4' })
export class DisabilityCertificate {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Unique()
  @Property({ type: 'uuid' })
  elderKey: string;

  @PublicId('p3')
  readonly id: string;

  /** The number is the identity number with two digits more, so only its mask is kept. */
  @Sensitive(() => String, { description: 'Number, masked: it contains the identity number. 证号' })
  @Property({ type: 'text' })
  numberMasked: string;

  @Sensitive(() => DisabilityClass, { description: 'Class. 残疾类别' })
  @Property({ type: 'text' })
  disabilityClass: DisabilityClass;

  @Sensitive(() => Int, { description: 'Grade 1 (most severe) to 4; 1 and 2 are severe. 残疾等级' })
  @Property({ type: 'smallint' })
  grade: number;

  @Sensitive(() => DateScalar, { description: 'Issued on. 发证日期' })
  @Property({ type: 'date' })
  issuedOn: string;
}
