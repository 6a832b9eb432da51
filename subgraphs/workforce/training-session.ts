import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { TrainingAudience } from './training-programme.ts';

@ObjectType({ description: 'One class of a training programme. 培训班次' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'training_session' })
export class TrainingSession {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => String, { description: 'Name. 名称' })
  @Property({ type: 'text' })
  name: string;

  @Open(() => DateScalar, { description: 'First day. 开班日期' })
  @Index()
  @Property({ type: 'date' })
  startsOn: string;

  @Open(() => DateScalar, { description: 'Last day. 结业日期' })
  @Property({ type: 'date' })
  endsOn: string;

  @Open(() => Int, { description: 'Hours of teaching. 学时' })
  @Property({ type: 'int' })
  hours: number;

  @Open(() => Int, { description: 'Places. 名额' })
  @Property({ type: 'int' })
  capacity: number;

  @Index()
  @Property({ type: 'uuid' })
  programmeId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Open(() => Boolean, { description: 'Whether the row is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}

export const TrainingSessionConnection = connectionOf(TrainingSession, 'TrainingSession');

@InputType({ description: 'Which training sessions; all conditions hold together. 筛选' })
export class TrainingSessionFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Of programmes run by this region or one inside it. 地区',
  })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this programme. 培训计划' })
  programme?: string | null;

  @Field(() => [TrainingAudience], { nullable: true, description: 'For one of these. 培训对象' })
  audiences?: TrainingAudience[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Starting on this day or later. 起' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Starting on this day or earlier. 止' })
  to?: string | null;
}
