import { Int, ObjectType } from 'type-graphql';
import { daysLater } from '../../../ground/china/calendar.ts';
import { badInput } from '../../../ground/errors/errors.ts';
import { Ratio, ratioOf } from '../../../ground/figures/figure.ts';
import { notOfTheRegion, seesSmallNumbers } from '../../../ground/figures/small-number.ts';
import { day, optional, whole } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { NotFor, Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { Region } from '../stubs.ts';
import { ALERT_RESPONSES } from './answers.ts';
import { ALERT_DAYS } from './kept-for.ts';

@ObjectType({ description: 'How fast alerts of a region were answered. 报警响应情况' })
export class AlertResponse {
  @Sensitive(() => DateScalar, { description: 'First day, by receipt. 起始日期' })
  from: string;

  @Sensitive(() => DateScalar, { description: 'Last day, by receipt. 截止日期' })
  asOf: string;

  @Sensitive(() => Int, { description: 'Alerts that were taken. 报警数' })
  alerts: number;

  @Sensitive(() => Int, { description: 'Those that somebody answered. 已响应数' })
  answered: number;

  @Sensitive(() => Int, {
    nullable: true,
    description:
      'Seconds from receipt to answer, of the alert in the middle of those that were answered; null ' +
      'where there is none. 响应时间中位数（秒）',
  })
  medianSeconds: number | null;

  @Sensitive(() => Ratio, {
    description:
      'Those that were answered within the bound, among those that were answered or whose time is over. 限时响应率',
  })
  withinBound: Ratio;
}

interface Responses {
  alerts: number;
  answered: number;
  median: number | null;
  within: number;
  judged: number;
}

const NONE: Responses = { alerts: 0, answered: 0, median: null, within: 0, judged: 0 };

export const AlertResponseFields = fieldsOf(Region, {
  alertResponse: computed(
    'p3',
    () => AlertResponse,
    ['code'],
    `How fast alerts were answered, for staff of the region; of the last ${ALERT_DAYS} days, for which ` +
      'alerts are kept. 报警响应情况',
    async ({ code }, { rows, viewer, today }, { withinMinutes, from, to }) => {
      if (!seesSmallNumbers(viewer, code)) throw notOfTheRegion();
      const until = to ?? today;
      const since = from ?? daysLater(today, -ALERT_DAYS);
      if (since < daysLater(today, -ALERT_DAYS) || since > until) throw badInput('from', 'RANGE');
      const asked = [since, until, withinMinutes];
      const [found = NONE] = await rows.answerBy<Responses>(ALERT_RESPONSES, code, asked);
      const { alerts, answered, median, within, judged } = found;
      return Object.assign(new AlertResponse(), {
        ...{ from: since, asOf: until, alerts, answered, medianSeconds: median },
        withinBound: ratioOf(within, judged, until),
      });
    },
    {
      takes: {
        withinMinutes: whole('The bound in minutes, 1 to 10080. 限时（分钟）', [1, 10_080]),
        from: optional(
          day('First day of receipt; the oldest that is kept when left out. 起始日期'),
        ),
        to: optional(day('Last day of receipt; today when left out. 截止日期')),
      },
      also: [NotFor('elder')],
    },
  ),
});
