import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

@ObjectType({
  description:
    'Enrolment in the health management of people of 65 and over. 65岁以上老年人健康管理',
})
@Entity({ tableName: 'health_management' })
export class HealthManagement {
  @PrimaryKey({ type: 'uuid' })
  elderKey: string;

  @Sensitive(() => String, { description: 'Primary care institution. 基层医疗卫生机构' })
  @Property({ type: 'text' })
  institution: string;

  @Sensitive(() => DateScalar, { description: 'Enrolled on. 建档日期' })
  @Property({ type: 'date' })
  enrolledOn: string;

  @Sensitive(() => DateScalar, {
    description: 'Last free check-up, null when there was none. 最近体检日期',
  })
  @Property({ type: 'date', nullable: true })
  lastCheckUpOn: string | null;
}
