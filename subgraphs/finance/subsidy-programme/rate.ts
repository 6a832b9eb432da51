import { ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DecimalScalar, FenScalar } from '../../../ground/schema/scalars.ts';

export const RateTier = labelled('RateTier', 'Which case a rate is for. 档次', {
  BASE: 'Every case. 统一标准',
  FULL: 'Per disabled person. 失能',
  PARTIAL: 'Per partially disabled person. 半失能、部分失能',
  SELF_BUILT: 'Premises built by the operator. 自主建设',
  LEASED_5_YEARS: 'Premises leased for five years or more. 租赁5年以上',
});
export type RateTier = keyof typeof RateTier;

export const RateBound = labelled(
  'RateBound',
  'How the amount of a rate binds; limits are inclusive (民法典 art. 1259). 标准性质',
  {
    EXACT: 'The amount itself. 定额',
    FLOOR: 'At least the amount. 不低于',
    CAP: 'At most the amount. 最高',
  },
);
export type RateBound = keyof typeof RateBound;

export const RateUnit = labelled('RateUnit', 'What the amount of a rate is for. 计发单位', {
  PERSON_MONTH: 'One person in one month. 每人每月',
  BED: 'One bed, once. 每个床位(一次性)',
  HOUSEHOLD: 'One household. 每户',
  FACILITY: 'One facility or site. 每个机构',
  WORKER: 'One worker. 每名从业人员',
  EVENT: 'One event, such as a grade, an acceptance or a purchase. 每次',
});
export type RateUnit = keyof typeof RateUnit;

@ObjectType({ description: 'One rate of a subsidy programme. 补贴标准' })
export class SubsidyRate {
  @Open(() => RateTier, { description: 'The case it is for. 档次' })
  tier: RateTier;

  @Open(() => String, { description: 'The case in Chinese. 档次名称' })
  labelZh: string;

  @Open(() => FenScalar, {
    nullable: true,
    description: 'The amount, null where the sources give none. 金额',
  })
  amount: number | null;

  @Open(() => DecimalScalar, { nullable: true, description: 'Hours instead of money. 小时数' })
  hours: string | null;

  @Open(() => RateBound, {
    nullable: true,
    description: 'How the amount binds, null without one. 标准性质',
  })
  bound: RateBound | null;

  @Open(() => RateUnit, {
    nullable: true,
    description: 'What it is for, null where not stated. 单位',
  })
  unit: RateUnit | null;
}

/** Whether the sources say what is due, in money or hours, for every case. */
export function isEstablished(rates: readonly Pick<SubsidyRate, 'amount' | 'hours'>[]): boolean {
  return rates.length > 0 && rates.every((rate) => rate.amount !== null || rate.hours !== null);
}
