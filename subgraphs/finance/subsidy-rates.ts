import { BigIntType } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, ID, Int, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { machine } from '../../ground/workflow/machine.ts';
import { DateScalar, FenScalar } from '../../ground/schema/scalars.ts';
import { versioned } from '../../ground/workflow/versioned.ts';

/** 补贴标准: what is due is decided before it is due, so rates in force are never changed. */
export const SUBSIDY_RATES = machine({
  entity: 'SubsidyRates',
  status: 'Status of rates that a region set. 补贴标准状态',
  states: {
    SET: 'Set; in force from its day until the next ones. 已设定',
    WITHDRAWN: 'Taken back before its day. 已撤回',
  },
  actions: {
    configureSubsidyRates: {
      does:
        'Sets what a region pays per person and month from a day on, not below the floors of the ' +
        'policy; what comes later replaces it.',
      labelZh: '设定补贴标准',
      from: [],
      to: 'SET',
      roles: ['FINANCE'],
      refusals: ['NOT_KNOWN', 'INVALID_VALUE', 'BELOW_FLOOR'],
    },
    withdrawSubsidyRates: {
      does: 'Takes rates back before their first day.',
      labelZh: '撤回补贴标准',
      from: ['SET'],
      to: 'WITHDRAWN',
      roles: ['FINANCE'],
      refusals: ['INVALID_VALUE'],
    },
  },
});

export const SubsidyRatesStatus = SUBSIDY_RATES.states;
export type SubsidyRatesStatus = keyof typeof SubsidyRatesStatus;

@ObjectType({
  description:
    'What a region pays per person and month of a programme, from a day on; none is below what the ' +
    'policy promises at least. 地方补贴标准',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'subsidy_rates' })
@Unique({ properties: ['programmeId', 'number'] })
@Check({ name: 'subsidy_rates_amounts', expression: '"full" >= 0 and partial >= 0' })
export class SubsidyRates extends versioned('p0') {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => SubsidyRatesStatus, { description: 'Status. 状态' })
  @Property({ type: 'text' })
  status: SubsidyRatesStatus;

  @Open(() => Int, {
    description: 'The last part of the rule’s version, from 2 on: 1 are the policy’s own. 版本号',
  })
  @Property({ type: 'int' })
  number: number;

  @Open(() => FenScalar, {
    nullable: true,
    description: 'For a disabled person; null for the amount of the policy. 失能标准',
  })
  @Property({ type: new BigIntType('number'), nullable: true })
  full: number | null;

  @Open(() => FenScalar, {
    nullable: true,
    description: 'For a partially disabled person; null for the amount of the policy. 半失能标准',
  })
  @Property({ type: new BigIntType('number'), nullable: true })
  partial: number | null;

  @Open(() => DateScalar, { description: 'First day. 施行日期' })
  @Property({ type: 'date' })
  validFrom: string;

  @Open(() => Boolean, { description: 'Whether the row is made up. 是否合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'uuid' })
  programmeId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'bigint' })
  regionAt: number;
}
