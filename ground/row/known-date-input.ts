import { Matches } from 'class-validator';
import { expected } from '../schema/argument-validation.ts';
import { type Argument, type ArgumentsOf, line, optional, partOf, text } from './arguments.ts';

const SAYS = {
  value: optional(
    text(
      'The date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD; left out where it is not known. 日期',
      Matches(/^\d{4}(-\d{2}(-\d{2})?)?$/, expected('FORM')),
    ),
  ),
  source: line('Who or what says so, at most 200 characters. 来源', 200),
};

const KNOWN_DATE = partOf(
  'KnownDateInput',
  'A date of which no more may be known than its year or month, or nothing, and who says so. 日期及来源',
  SAYS,
);

/** What is known of a date. */
export function sayKnownDate(description: string): Argument<ArgumentsOf<typeof SAYS>> {
  return { ...KNOWN_DATE, description };
}
