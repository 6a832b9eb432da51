import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';

export enum TrainingAudience {
  CAREGIVER = 'CAREGIVER',
  SOCIAL_WORKER = 'SOCIAL_WORKER',
  MANAGER = 'MANAGER',
  ASSESSOR = 'ASSESSOR',
}
registerEnumType(TrainingAudience, {
  name: 'TrainingAudience',
  description: 'Who a programme trains. 培训对象',
  valuesConfig: {
    CAREGIVER: { description: 'Elder-care workers. 养老护理员' },
    SOCIAL_WORKER: { description: 'Social workers. 社会工作者' },
    MANAGER: { description: 'Heads and managers of facilities. 养老机构管理人员' },
    ASSESSOR: { description: 'Ability assessors. 老年人能力评估师' },
  },
});

@ObjectType({ description: 'A training programme of a region and year. 培训计划' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'training_programme' })
export class TrainingProgramme {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => String, { description: 'Name. 名称' })
  @Property({ type: 'text' })
  name: string;

  @Open(() => TrainingAudience, { description: 'Who it trains. 培训对象' })
  @Property({ type: 'text' })
  audience: TrainingAudience;

  @Open(() => Int, { description: 'Year. 年度' })
  @Index()
  @Property({ type: 'int' })
  year: number;

  @Open(() => String, { description: 'Who runs it. 主办单位' })
  @Property({ type: 'text' })
  organiser: string;

  @Open(() => Int, { description: 'Persons it plans to train. 计划培训人数' })
  @Property({ type: 'int' })
  plannedPersons: number;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Open(() => Boolean, { description: 'Whether the row is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}

export const TrainingProgrammeConnection = connectionOf(TrainingProgramme, 'TrainingProgramme');

export enum TrainingProgrammeOrderField {
  YEAR = 'YEAR',
  NAME = 'NAME',
  REGION = 'REGION',
}
registerEnumType(TrainingProgrammeOrderField, {
  name: 'TrainingProgrammeOrderField',
  description: 'What training programmes are sorted by. 排序',
  valuesConfig: {
    YEAR: { description: 'Year. 年度' },
    NAME: { description: 'Name, by code point. 名称' },
    REGION: { description: 'Code of the region that runs it. 地区' },
  },
});

@InputType({ description: 'How training programmes are sorted. 排序' })
export class TrainingProgrammeOrder {
  @Field(() => TrainingProgrammeOrderField, { description: 'Sort by this. 排序字段' })
  field: TrainingProgrammeOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction. 方向' })
  direction: OrderDirection;
}

@InputType({ description: 'Which training programmes; all conditions hold together. 筛选' })
export class TrainingProgrammeFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Run by this region or one inside it. 地区',
  })
  within?: string | null;

  @Field(() => [TrainingAudience], { nullable: true, description: 'For one of these. 培训对象' })
  audiences?: TrainingAudience[] | null;

  @Field(() => Int, { nullable: true, description: 'Of this year. 年度' })
  year?: number | null;
}
