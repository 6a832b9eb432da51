import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { FenScalar } from '../../ground/schema/scalars.ts';
import { versioned } from '../../ground/workflow/versioned.ts';
import { BudgetLineStatus } from './budget-line.machine.ts';
import { FundingSource } from './programme-type.ts';

@ObjectType({
  description:
    'What a region may spend on a programme in a year; no payment goes beyond it. 预算安排',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'budget_line' })
@Unique({ properties: ['programmeId', 'regionCode', 'year'] })
@Index({ properties: ['year', 'id'] })
@Check({ name: 'budget_line_amount', expression: 'amount >= 0' })
export class BudgetLine extends versioned('p0') {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => BudgetLineStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: BudgetLineStatus;

  @Open(() => Int, { description: 'The year of payment. 年度' })
  @Property({ type: 'int' })
  year: number;

  @Open(() => FenScalar, { description: 'What may be spent. 预算金额' })
  @Property({ type: 'bigint' })
  amount: number;

  @Open(() => FundingSource, { description: 'Where the money comes from. 资金来源' })
  @Property({ type: 'text' })
  fundingSource: FundingSource;

  @Open(() => Boolean, { description: 'Whether the row is made up. 是否合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'uuid' })
  programmeId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const BudgetLineConnection = connectionOf(BudgetLine, 'BudgetLine');

@InputType({ description: 'Which budget lines; all conditions hold together.' })
export class BudgetLineFilter {
  @Field(() => String, { nullable: true, description: 'Of this region or one below it.' })
  within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'For one of these programmes.' })
  programmes?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Of one of these years.' })
  years?: number[] | null;

  @Field(() => [BudgetLineStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: BudgetLineStatus[] | null;
}
