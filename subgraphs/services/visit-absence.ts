import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType, registerEnumType } from 'type-graphql';
import { Sensitive } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

export enum AbsenceReason {
  INSTITUTION = 'INSTITUTION',
  HOSPITAL = 'HOSPITAL',
}
registerEnumType(AbsenceReason, {
  name: 'AbsenceReason',
  description: 'Where an elder stays instead of at home. 离家原因',
  valuesConfig: {
    INSTITUTION: { description: 'In a care institution. 入住机构' },
    HOSPITAL: { description: 'In hospital. 住院' },
  },
});

@ObjectType({ description: 'Days on which a registered elder is not at home. 离家时段' })
@Entity({ tableName: 'visit_absence' })
@Check({ expression: 'to_on is null or to_on >= from_on' })
export class VisitAbsence {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Index()
  @Property({ type: 'uuid' })
  planKey: string;

  @Sensitive(() => AbsenceReason, { description: 'Where the elder stays. 原因' })
  @Property({ type: 'text' })
  reason: AbsenceReason;

  @Sensitive(() => DateScalar, { name: 'from', description: 'First day. 开始日期' })
  @Property({ type: 'date' })
  fromOn: string;

  @Sensitive(() => DateScalar, {
    name: 'to',
    description: 'Last day, none while it lasts. 结束日期',
  })
  @Property({ type: 'date', nullable: true })
  toOn: string | null;
}
