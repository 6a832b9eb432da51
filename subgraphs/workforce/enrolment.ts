import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InternalKey, Personal, PublicId, Work } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { versioned } from '../../ground/workflow/versioned.ts';
import { EnrolmentStatus } from './enrolment.machine.ts';

@ObjectType({ description: 'A worker’s place in a training session. 培训报名' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'enrolment' })
@Unique({ properties: ['sessionId', 'workerKey'] })
@Check({
  name: 'enrolment_passed_on_check',
  expression: `(status = 'CERTIFIED') = (passed_on is not null)`,
})
export class Enrolment extends versioned('p1') {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p1')
  readonly id: string;

  @Index()
  @Property({ type: 'uuid' })
  workerKey: string;

  @Index()
  @Property({ type: 'uuid' })
  sessionId: string;

  /** The certificate that the pass issued. */
  @Property({ type: 'uuid', nullable: true })
  certificateKey: string | null;

  @Work(() => EnrolmentStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: EnrolmentStatus;

  @Work(() => DateScalar, { description: 'Day of enrolment. 报名日期' })
  @Index()
  @Property({ type: 'date' })
  enrolledOn: string;

  @Personal(() => Int, { description: 'Theory score, 0 to 100. 理论成绩' })
  @Property({ type: 'int', nullable: true })
  theoryScore: number | null;

  @Personal(() => Int, { description: 'Skills score, 0 to 100. 技能成绩' })
  @Property({ type: 'int', nullable: true })
  skillsScore: number | null;

  @Work(() => DateScalar, { description: 'Day of passing, set when CERTIFIED. 合格日期' })
  @Property({ type: 'date', nullable: true })
  passedOn: string | null;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Work(() => Boolean, { description: 'Whether the row is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}

export const EnrolmentConnection = connectionOf(Enrolment, 'Enrolment');

@InputType({ description: 'Which enrolments; all conditions hold together. 筛选' })
export class EnrolmentFilter {
  @Field(() => String, {
    nullable: true,
    description: 'In programmes run by this region or one inside it. 地区',
  })
  within?: string | null;

  @Field(() => [EnrolmentStatus], { nullable: true, description: 'With one of these. 状态' })
  statuses?: EnrolmentStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'In this session. 培训班次' })
  session?: string | null;

  @Field(() => ID, { nullable: true, description: 'In a session of this programme. 培训计划' })
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this worker. 从业人员' })
  worker?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Passed on this day or later. 起' })
  passedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Passed on this day or earlier. 止' })
  passedTo?: string | null;
}
