import { labelled } from '../schema/labelled.ts';
import { Directive, Int, ObjectType } from 'type-graphql';
import { Open } from '../schema/field-class.ts';
import { isWithin } from '../china/region-code.ts';
import { DateScalar, DecimalScalar } from '../schema/scalars.ts';
import type { Viewer } from '../identity/viewer.ts';

/** People counted below this are not shown to anyone but staff of that region. */
export const SMALL_NUMBER = 10;

export const Withheld = labelled('Withheld', 'Why a figure is not given. 不公开原因', {
  SMALL_NUMBER: 'It counts fewer than ten people, or one could compute them. 小数保密',
  NO_DATA: 'There are no rows to compute it from. 无数据',
});
export type Withheld = keyof typeof Withheld;

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

/** Whether a viewer is staff of the region, who may see every number of people there. */
export function seesSmallNumbers(viewer: Viewer, region: string): boolean {
  return viewer.audience === 'staff' && viewer.region !== null && isWithin(region, viewer.region);
}

/** A count of places, rows or money: exact for everyone. */
export function countOf(value: number, asOf: string): Count {
  return { value, asOf, withheld: null, synthetic: true };
}

/** A count of people in a region: below ten only for staff of that region. */
export function countOfPeople(viewer: Viewer, region: string, value: number, asOf: string): Count {
  if (value >= SMALL_NUMBER || seesSmallNumbers(viewer, region)) return countOf(value, asOf);
  return { value: null, asOf, withheld: Withheld.SMALL_NUMBER, synthetic: true };
}

/** A share of places or money: exact for everyone; none when the denominator is 0. */
export function ratioOf(numerator: number, denominator: number, asOf: string): Ratio {
  if (denominator === 0) return withheldRatio(asOf, Withheld.NO_DATA);
  const shown = percent(numerator, denominator);
  return { numerator, denominator, percent: shown, asOf, withheld: null, synthetic: true };
}

/**
 * A share of people: hidden when the numerator or the rest is small but not zero, or the
 * denominator is small, because each follows from the other two.
 */
export function ratioOfPeople(
  viewer: Viewer,
  region: string,
  numerator: number,
  denominator: number,
  asOf: string,
): Ratio {
  const rest = denominator - numerator;
  const small = [numerator, rest].some((n) => n > 0 && n < SMALL_NUMBER);
  if (
    (denominator < SMALL_NUMBER || small) &&
    denominator > 0 &&
    !seesSmallNumbers(viewer, region)
  ) {
    return withheldRatio(asOf, Withheld.SMALL_NUMBER);
  }
  return ratioOf(numerator, denominator, asOf);
}

function withheldRatio(asOf: string, withheld: Withheld): Ratio {
  return { numerator: null, denominator: null, percent: null, asOf, withheld, synthetic: true };
}
