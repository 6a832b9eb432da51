import { Directive, Int, ObjectType } from 'type-graphql';
import { Open } from '../schema/field-class.ts';
import { DateScalar, DecimalScalar } from '../schema/scalars.ts';
import { Withheld } from './withheld.ts';

@ObjectType({ description: 'A count with its date. 计数' })
@Directive('@shareable')
export class Count {
  @Open(() => Int, { nullable: true, description: 'The count, null when withheld. 数量' })
  value: number | null;

  @Open(() => DateScalar, { description: 'The day it describes. 日期' })
  asOf: string;

  @Open(() => Withheld, { nullable: true, description: 'Why there is no value. 不公开原因' })
  withheld: Withheld | null;

  @Open(() => Boolean, { description: 'Whether it is computed from synthetic rows. 是否合成数据' })
  synthetic: boolean;
}

@ObjectType({ description: 'An exact share: numerator over denominator. 比率' })
@Directive('@shareable')
export class Ratio {
  @Open(() => Int, { nullable: true, description: 'Numerator, null when withheld. 分子' })
  numerator: number | null;

  @Open(() => Int, { nullable: true, description: 'Denominator, null when withheld. 分母' })
  denominator: number | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description:
      'Per cent, cut (never rounded up) after four decimals, for display. Compare numerator and denominator. 百分比',
  })
  percent: string | null;

  @Open(() => DateScalar, { description: 'The day it describes. 日期' })
  asOf: string;

  @Open(() => Withheld, { nullable: true, description: 'Why there is no value. 不公开原因' })
  withheld: Withheld | null;

  @Open(() => Boolean, { description: 'Whether it is computed from synthetic rows. 是否合成数据' })
  synthetic: boolean;
}

/** Per cent with four decimals, cut and not rounded: 1244/2075 never reads as 60. */
export function percent(numerator: number, denominator: number): string {
  const scaled = (BigInt(numerator) * 1_000_000n) / BigInt(denominator);
  const digits = scaled.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}

/** A count of places, rows or money: exact for everyone. */
export function countOf(value: number, asOf: string): Count {
  return { value, asOf, withheld: null, synthetic: true };
}

/** A count of people that is not told. */
export function withheldCount(asOf: string, withheld: Withheld): Count {
  return { value: null, asOf, withheld, synthetic: true };
}

/** A share of places or money: exact for everyone; none when the denominator is 0. */
export function ratioOf(numerator: number, denominator: number, asOf: string): Ratio {
  if (denominator === 0) return withheldRatio(asOf, Withheld.NO_DATA);
  const shown = percent(numerator, denominator);
  return { numerator, denominator, percent: shown, asOf, withheld: null, synthetic: true };
}

export function withheldRatio(asOf: string, withheld: Withheld): Ratio {
  return { numerator: null, denominator: null, percent: null, asOf, withheld, synthetic: true };
}
