import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Work } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { WorkerRole } from './worker.ts';

export enum EmploymentType {
  FULL_TIME = 'FULL_TIME',
  PART_TIME = 'PART_TIME',
}
registerEnumType(EmploymentType, {
  name: 'EmploymentType',
  description: 'Kind of a work contract. 用工形式',
  valuesConfig: {
    FULL_TIME: { description: 'Full-time. 专职' },
    PART_TIME: { description: 'Part-time. 兼职' },
  },
});

@ObjectType({ description: 'A work contract, past or in force. 任职' })
@Entity({ tableName: 'employment' })
@Check({ name: 'employment_ends_on_check', expression: 'ends_on >= starts_on' })
export class Employment {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Index()
  @Property({ type: 'uuid' })
  workerKey: string;

  @Index()
  @Property({ type: 'uuid' })
  organizationId: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  facilityId: string | null;

  @Work(() => EmploymentType, { description: 'Full-time or part-time. 用工形式' })
  @Property({ type: 'text' })
  type: EmploymentType;

  @Work(() => DateScalar, { description: 'First day. 起始日期' })
  @Property({ type: 'date', fieldName: 'starts_on' })
  from: string;

  @Work(() => DateScalar, { description: 'Last day, null while it has no end. 终止日期' })
  @Property({ type: 'date', fieldName: 'ends_on', nullable: true })
  to: string | null;
}

export const EmploymentConnection = connectionOf(Employment, 'Employment');

@InputType({ description: 'Which contracts; all conditions hold together. 筛选' })
export class StaffFilter {
  @Field(() => [WorkerRole], {
    nullable: true,
    description: 'Of workers with one of these roles. 岗位',
  })
  roles?: WorkerRole[] | null;

  @Field(() => EmploymentType, { nullable: true, description: 'Of this kind. 用工形式' })
  type?: EmploymentType | null;
}
