import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { InternalKey, PublicId, Work } from '../../ground/schema/field-class.ts';
import { NormalForm } from '../../ground/rows/normal-column.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';

export enum WorkerRole {
  CAREGIVER = 'CAREGIVER',
  ASSESSOR = 'ASSESSOR',
  SOCIAL_WORKER = 'SOCIAL_WORKER',
  MANAGER = 'MANAGER',
  NURSE = 'NURSE',
  DOCTOR = 'DOCTOR',
  COMMUNITY_AIDE = 'COMMUNITY_AIDE',
  VOLUNTEER = 'VOLUNTEER',
}
registerEnumType(WorkerRole, {
  name: 'WorkerRole',
  description: 'What a person does in elder care. 岗位',
  valuesConfig: {
    CAREGIVER: { description: 'Elder-care worker. 养老护理员' },
    ASSESSOR: { description: 'Assessor of older adults’ ability. 老年人能力评估师' },
    SOCIAL_WORKER: { description: 'Social worker. 社会工作者' },
    MANAGER: { description: 'Head or manager of a facility. 院长、管理人员' },
    NURSE: { description: 'Registered nurse. 护士' },
    DOCTOR: { description: 'Physician. 医生' },
    COMMUNITY_AIDE: { description: 'Aide who helps elders in a community. 助老员' },
    VOLUNTEER: { description: 'Volunteer. 志愿者' },
  },
});

export enum Sex {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
}
registerEnumType(Sex, {
  name: 'Sex',
  description: 'Sex (GB/T 2261.1). 性别',
  valuesConfig: {
    MALE: { description: 'Male. 男' },
    FEMALE: { description: 'Female. 女' },
  },
});

@ObjectType({ description: 'A person who works in elder care. 养老服务从业人员' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'worker' })
export class Worker {
  @InternalKey()
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @PublicId('p1')
  readonly id: string;

  @Work(() => String, { description: 'Name. 姓名' })
  @Index()
  @Property({ type: 'text' })
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @Work(() => Sex, { description: 'Sex: bathing help may ask for it. 性别' })
  @Property({ type: 'text' })
  sex: Sex;

  @Work(() => [WorkerRole], { description: 'What the person does. 岗位' })
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  roles: WorkerRole[];

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Work(() => Boolean, { description: 'Whether the person is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;
}

export const WorkerConnection = connectionOf(Worker, 'Worker');

export enum WorkerOrderField {
  NAME = 'NAME',
  REGION = 'REGION',
}
registerEnumType(WorkerOrderField, {
  name: 'WorkerOrderField',
  description: 'What workers are sorted by. 排序',
  valuesConfig: {
    NAME: { description: 'Name, by code point. 姓名' },
    REGION: { description: 'Code of the region of work. 地区' },
  },
});

@InputType({ description: 'How workers are sorted. 排序' })
export class WorkerOrder {
  @Field(() => WorkerOrderField, { description: 'Sort by this. 排序字段' })
  field: WorkerOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction. 方向' })
  direction: OrderDirection;
}

@InputType({ description: 'Which workers; all conditions hold together. 筛选' })
export class WorkerFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Working inside this region, itself included. 地区',
  })
  within?: string | null;

  @Field(() => [WorkerRole], { nullable: true, description: 'With one of these roles. 岗位' })
  roles?: WorkerRole[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Under contract at this facility today. 所在设施',
  })
  facility?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Under contract with this organization today. 用人单位',
  })
  organization?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name contains this text, 1 to 50 characters. 姓名',
  })
  name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Holding (true) or lacking (false) a certificate that is valid today for one of their roles, ' +
      'or for one of `roles` when that is given. 持证',
  })
  certified?: boolean | null;
}
