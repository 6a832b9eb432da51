import { lastDayOf, monthBefore } from '../../ground/china/calendar.ts';
import { badInput } from '../../ground/errors/errors.ts';
import { type Argument, month } from '../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';

/** First and last day of a month YYYY-MM. */
export function monthSpan(month: string): { first: string; last: string } {
  return { first: `${month}-01`, last: lastDayOf(month) };
}

/**
 * The month that a monthly figure is about: the last full one when none is given.
 * @throws BAD_USER_INPUT for a month that has not begun.
 */
export function figureMonth(
  context: SubgraphContext,
  month: string | null | undefined,
  argument = 'month',
): string {
  const running = context.today.slice(0, 7);
  if (month == null) return monthBefore(running);
  if (month > running) throw badInput(argument, 'MONTH_BEGUN');
  return month;
}

/** The month that a field describes: the last full one unless given, none to come. */
export function monthOfFigure(description: string): Argument<string> {
  return {
    ...month(description),
    nullable: true,
    read: (given, argument, context) => figureMonth(context, given as string, argument),
    otherwise: (context) => figureMonth(context, null),
  };
}
