import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

@ObjectType({ description: 'A county’s plan for elder-care facilities. 养老服务设施专项规划' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'facility_plan' })
export class FacilityPlan {
  @Open(() => ID, { description: 'Id, such as 150602-2024. 标识' })
  @PrimaryKey({ type: 'text' })
  id: string;

  @Open(() => String, { description: 'Title. 名称' })
  @Property({ type: 'text' })
  title: string;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'Day of its approval, null before it. 批准日期',
  })
  @Property({ type: 'date', nullable: true })
  approvedOn: string | null;

  @Open(() => Boolean, { description: 'Whether the row is made up. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'text' })
  @Index()
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}
