import { ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { DecimalScalar, FenScalar } from '../../ground/schema/scalars.ts';

export enum RateTier {
  BASE = 'BASE',
  FULL = 'FULL',
  PARTIAL = 'PARTIAL',
  SELF_BUILT = 'SELF_BUILT',
  LEASED_5_YEARS = 'LEASED_5_YEARS',
}
registerEnumType(RateTier, {
  name: 'RateTier',
  description: 'Which case a rate is for.',
  valuesConfig: {
    BASE: { description: 'Every case. 统一标准' },
    FULL: { description: 'Per disabled person. 失能' },
    PARTIAL: { description: 'Per partially disabled person. 半失能、部分失能' },
    SELF_BUILT: { description: 'Premises built by the operator. 自主建设' },
    LEASED_5_YEARS: { description: 'Premises leased for five years or more. 租赁5年以上' },
  },
});

export enum RateBound {
  EXACT = 'EXACT',
  FLOOR = 'FLOOR',
  CAP = 'CAP',
}
registerEnumType(RateBound, {
  name: 'RateBound',
  description: 'How the amount of a rate binds; limits are inclusive (民法典 art. 1259).',
  valuesConfig: {
    EXACT: { description: 'The amount itself. 定额' },
    FLOOR: { description: 'At least the amount. 不低于' },
    CAP: { description: 'At most the amount. 最高' },
  },
});

export enum RateUnit {
  PERSON_MONTH = 'PERSON_MONTH',
  BED = 'BED',
  HOUSEHOLD = 'HOUSEHOLD',
}
registerEnumType(RateUnit, {
  name: 'RateUnit',
  description: 'What the amount of a rate is for.',
  valuesConfig: {
    PERSON_MONTH: { description: 'One person in one month. 每人每月' },
    BED: { description: 'One bed, once. 每个床位(一次性)' },
    HOUSEHOLD: { description: 'One household. 每户' },
  },
});

@ObjectType({ description: 'One rate of a subsidy programme. 补贴标准' })
export class SubsidyRate {
  @Open(() => RateTier, { description: 'The case it is for.' })
  tier: RateTier;

  @Open(() => String, { description: 'The case in Chinese. 档次' })
  labelZh: string;

  @Open(() => FenScalar, {
    nullable: true,
    description: 'The amount, null where the sources give none. 金额',
  })
  amount: number | null;

  @Open(() => DecimalScalar, { nullable: true, description: 'Hours instead of money. 小时数' })
  hours: string | null;

  @Open(() => RateBound, { nullable: true, description: 'How the amount binds, null without one.' })
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
