import { ObjectType } from 'type-graphql';
import { edtfOf, EVER, type Precision } from '../china/known-day.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { Open } from '../schema/field-class.ts';
import { labelled } from '../schema/labelled.ts';
import { DateScalar } from '../schema/scalars.ts';
import { Day, Kept, Made } from './columns.ts';
import { oneOf } from './filters.ts';

export const DatePrecision = labelled(
  'DatePrecision',
  'How much of a date its source knows. 日期精度',
  {
    YEAR: 'The year alone. 年',
    MONTH: 'Year and month. 月',
    DAY: 'The day. 日',
    UNKNOWN: 'Nothing of it. 不详',
  },
);

@ObjectType({
  description:
    'A date as far as its source knows it, with the days between which it lies, both included. 日期及精度',
})
export class KnownDate {
  @Open(() => DateScalar, {
    nullable: true,
    description:
      'The date: YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 0); null where it is not known. 日期',
  })
  value: string | null;

  @Open(() => DatePrecision, { description: 'How much of it is known. 精度' })
  precision: Precision;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'The earliest day that it can be, null where it may be any. 最早日期',
  })
  earliest: string | null;

  @Open(() => DateScalar, { description: 'The latest day that it can be. 最晚日期' })
  latest: string;

  @Open(() => String, {
    nullable: true,
    description: 'Who or what says so, null where nobody was named. 来源',
  })
  source: string | null;
}

// TypeScript takes no other parameters for a class that is extended by an expression.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Based = abstract new (...given: any[]) => object;

/**
 * What holds from a day on and to a day, where its source may know the first one by its year or month
 * alone, or not at all. `Begins` are its columns; a row with an exact day has no latest one beside it.
 */
export function dated<Base extends Based>(fieldClass: FieldClass, base: Base) {
  @ObjectType()
  abstract class Dated extends base {
    /** The earliest first day that it can have: 0001-01-01 where nothing is known. */
    @Kept('date')
    validFrom: string;

    @Kept('date', { nullable: true })
    validFromLatest: string | null;

    @Kept('text', { default: 'DAY' })
    validFromPrecision: Precision;

    @Kept('text', { nullable: true })
    validFromSource: string | null;

    @Day(fieldClass, 'Last day, null while no end is known. 终止日期', { nullable: true })
    validUntil: string | null;

    @Made(
      fieldClass,
      () => DateScalar,
      ['validFrom', 'validFromPrecision'],
      'First day, as far as it is known: YYYY or YYYY-MM where the source says no more, null where it ' +
        'says nothing. 起始日期',
      { nullable: true, name: 'validFrom' },
    )
    get toldFrom(): string | null {
      return edtfOf(this.validFrom, this.validFromPrecision);
    }

    @Made(
      fieldClass,
      () => KnownDate,
      ['validFrom', 'validFromLatest', 'validFromPrecision', 'validFromSource'],
      'The same with its precision and source. 起始日期及精度',
    )
    get since(): KnownDate {
      const { validFrom, validFromLatest, validFromPrecision: precision } = this;
      return Object.assign(new KnownDate(), {
        ...{ value: this.toldFrom, precision, source: this.validFromSource },
        earliest: validFrom === EVER ? null : validFrom,
        latest: validFromLatest ?? validFrom,
      });
    }
  }
  return Dated;
}

/** What the table checks of such a term. */
export const TERM_IS_SOUND =
  'valid_until >= coalesce(valid_from_latest, valid_from) and valid_from_latest >= valid_from ' +
  `and (valid_from_latest is null) = (valid_from_precision = 'DAY')`;

/** SQL: whether row `alias` surely holds on a day (one parameter). */
export function holdsOn(alias: string): string {
  return `?::date between coalesce(${alias}.valid_from_latest, ${alias}.valid_from)
    and coalesce(${alias}.valid_until, 'infinity')`;
}

/** SQL: whether row `alias` holds on a day (one parameter), or may, since nobody knows when it began. */
export function mayHoldOn(alias: string): string {
  return `?::date between ${alias}.valid_from and coalesce(${alias}.valid_until, 'infinity')`;
}

/** A filter by how much is known of the first day. */
export const PRECISIONS = oneOf(
  'valid_from_precision',
  DatePrecision,
  'With a first day that is known this far. 起始日期精度',
);
