import { classed, days, exactly, filtered, oneOf } from '../row/filters.ts';
import { ApplicationChannel } from '../schema/application-channel.ts';
import { ApplicationResult } from './columns.ts';

const LATE = 'coalesce(e.due_on < coalesce(e.concluded_on, ?::date), false)';

/** What every list of applications can be asked for. */
export const APPLICATION_FILTERS = classed('p3', {
  acceptanceNumber: exactly('acceptance_number', () => String, 'With this number. 受理号'),
  channels: oneOf('channel', ApplicationChannel, 'That came in one of these ways. 申请渠道'),
  results: oneOf('result', ApplicationResult, 'Decided so. 办理结果'),
  overdue: filtered(
    () => Boolean,
    'Whether the promised day went by before a decision, as of today. 是否超期',
    (late: boolean, _, { today }) => ({ sql: `${LATE} = ?`, params: [today, late] }),
  ),
  ...days('received', 'received_on', 'Handed in. 收件日期'),
  ...days('due', 'due_on', 'Due. 承诺办结日期'),
});

export const APPLICATION_ORDERS = {
  DUE_ON: [
    "coalesce(e.due_on, date '9999-12-31')",
    'Last day of the promise; what has none, drafts and stopped clocks, counts as the latest. 承诺办结日期',
  ],
  RECEIVED_ON: [
    "coalesce(e.received_on, date '9999-12-31')",
    'Day on which it was handed in; drafts count as the latest. 收件日期',
  ],
} as const;
