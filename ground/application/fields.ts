import { Directive, Int, ObjectType } from 'type-graphql';
import { type Argument, asOf } from '../row/arguments.ts';
import { computed } from '../row/fields.ts';
import { Sensitive } from '../schema/field-class.ts';
import { DateScalar } from '../schema/scalars.ts';
import type { ApplicationRow } from './application.ts';
import { type Clock, type ClockDays, clockOn } from './clock.ts';

@ObjectType({
  description: 'How an application stands with what the office promised. 承诺办结情况',
})
@Directive('@shareable')
export class ApplicationPromise implements Clock {
  @Sensitive(() => DateScalar, { description: 'The day that this describes. 截至日期' })
  asOf: string;

  @Sensitive(() => DateScalar, {
    description:
      'Last day of the promise as it was then, null while the clock stopped. 承诺办结日期',
  })
  dueOn: string | null;

  @Sensitive(() => Int, {
    description:
      'Working days left, below zero by how many it was late, null once decided. 剩余工作日',
  })
  daysLeft: number | null;

  @Sensitive(() => Boolean, {
    description: 'Whether the last day went by without a decision. 是否超期',
  })
  overdue: boolean;

  @Sensitive(() => Boolean, {
    description: 'Whether the clock stopped for what the applicant was to supplement. 是否中止计时',
  })
  stopped: boolean;

  @Sensitive(() => Boolean, {
    description:
      'Whether the State Council has not announced the holidays up to the last day yet, so that it ' +
      'can move. 是否待定',
  })
  provisional: boolean;
}

/** The fields that applications have beside their columns. */
export const APPLICATION_FIELDS = {
  promise: computed<ApplicationRow, keyof ClockDays, { asOf: Argument<string> }>(
    'p3',
    () => ApplicationPromise,
    ['receivedOn', 'promisedDays', 'supplementAskedOn', 'supplementedOn', 'concludedOn'],
    'How it stands with what the office promised, on a day; null while it is not handed in. 承诺办结情况',
    (row, _, { asOf: day }) => {
      const clock = clockOn(row, day);
      return clock && { asOf: day, ...clock };
    },
    { takes: { asOf: asOf() } },
  ),
};
