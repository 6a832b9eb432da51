import { Int, ObjectType } from 'type-graphql';
import { badInput } from '../../ground/errors/errors.ts';
import { type Argument, whole } from '../../ground/row/arguments.ts';
import { Open } from '../../ground/schema/field-class.ts';
import { percent } from '../../ground/figures/figure.ts';
import { Withheld } from '../../ground/figures/withheld.ts';
import { DateScalar, DecimalScalar, FenScalar } from '../../ground/schema/scalars.ts';
import { reachesPercent } from '../../ground/rules/share-rule.ts';

@ObjectType({
  description: 'An exact share of money in a year, and the share a policy asks for. 资金占比',
})
export class MoneyRatio {
  @Open(() => Int, { description: 'The year. 年度' })
  year: number;

  @Open(() => FenScalar, { nullable: true, description: 'Numerator, null when withheld. 分子' })
  numerator: number | null;

  @Open(() => FenScalar, { nullable: true, description: 'Denominator, null when withheld. 分母' })
  denominator: number | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description: 'Per cent, cut (never rounded up) after four decimals, for display. 占比',
  })
  percent: string | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description: 'Per cent the policy of the region asks for at least, null without one. 应达占比',
  })
  required: string | null;

  @Open(() => Boolean, {
    nullable: true,
    description: 'Whether the exact share reaches it; null without a figure or a policy. 是否达标',
  })
  met: boolean | null;

  @Open(() => DateScalar, {
    description: 'The day it describes: the last of the year, or today. 日期',
  })
  asOf: string;

  @Open(() => Withheld, { nullable: true, description: 'Why there is no figure. 未提供原因' })
  withheld: Withheld | null;

  @Open(() => Boolean, { description: 'Whether it is computed from synthetic rows. 是否合成数据' })
  synthetic: boolean;
}

@ObjectType({ description: 'A sum of money with its date. 金额合计' })
export class MoneyTotal {
  @Open(() => FenScalar, { nullable: true, description: 'The sum, null when withheld. 金额' })
  amount: number | null;

  @Open(() => DateScalar, { description: 'The day it describes. 日期' })
  asOf: string;

  @Open(() => Withheld, { nullable: true, description: 'Why there is no sum. 未提供原因' })
  withheld: Withheld | null;

  @Open(() => Boolean, { description: 'Whether it is computed from synthetic rows. 是否合成数据' })
  synthetic: boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A year that a field describes. @throws BAD_USER_INPUT for one that no money was recorded in */
export function year(description: string): Argument<number> {
  return {
    ...whole(description),
    read(given, argument) {
      const asked = given as number;
      if (asked >= FIRST_YEAR && asked <= LAST_YEAR) return asked;
      throw badInput(argument, 'BETWEEN', { min: FIRST_YEAR, max: LAST_YEAR });
    },
  };
}

/** The last day of a year, or today in the running one. */
export function asOfYear(year: number, today: string): string {
  const last = `${year}-12-31`;
  return last < today ? last : today;
}

/** A share of money with its requirement, in fen; exact for everyone. */
export function moneyRatio(
  year: number,
  sums: { numerator: number; denominator: number },
  required: number | null,
  asOf: string,
): MoneyRatio {
  const { numerator, denominator } = sums;
  return {
    year,
    numerator,
    denominator,
    percent: percent(numerator, denominator),
    required: required === null ? null : String(required),
    met: required === null ? null : reachesPercent(sums, required),
    asOf,
    withheld: null,
    synthetic: true,
  };
}

export function noMoneyRatio(year: number, asOf: string): MoneyRatio {
  return {
    year,
    numerator: null,
    denominator: null,
    percent: null,
    required: null,
    met: null,
    asOf,
    withheld: Withheld.NO_DATA,
    synthetic: true,
  };
}
