import { daysLater } from '../../../ground/china/calendar.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { choice, day, idOf, openIdOf, optional, words } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { workerKept } from '../worker/in-hand.ts';
import { lockConduct } from './ban.ts';
import { ConductKind } from './kinds.ts';
import { REFUSES } from './refuses.ts';
import { conductRecordWorkflow } from './workflow.ts';

/** As 行政复议法 (2023) art. 20 has it; the documents name no term. */
const REVIEW_DAYS = 60;

export const ConductRecordActions = actionsOf(conductRecordWorkflow, {
  openConductRecord: taking(
    'Who is said to have done what. 立案内容',
    {
      worker: idOf('Worker', 'The worker. 从业人员'),
      kind: choice(ConductKind, 'What the worker is held to have done. 行为类别'),
      occurredOn: day('Day on which it happened, not to come. 发生日期'),
      facility: optional(openIdOf('Facility', 'Where it happened, if in a facility. 发生设施')),
    },
    async ({ context }, { worker: workerKey, facility: facilityId, kind, occurredOn }) => {
      const { today, rows } = context;
      // Who left elder care is not out of reach of a ban.
      const { regionCode, regionAt } = await workerKept(context, workerKey);
      if (occurredOn > today) throw REFUSES.HAPPENED_BEFORE('occurredOn');
      if (facilityId !== null && !(await rows.by(FacilityFact, 'facilityId', facilityId))) {
        throw REFUSED.NOT_KNOWN('facility');
      }
      const place = { regionCode, regionAt, synthetic: false };
      return { ...place, workerKey, facilityId, kind, occurredOn, openedOn: today };
    },
  ),

  hearWorker: taking(
    'When the worker was heard. 听取陈述内容',
    {
      heardOn: day('Day of the hearing, since the record was opened. 听取陈述日期'),
      statement: optional(words('What the worker said to it. 陈述申辩', 2000)),
    },
    ({ row: { openedOn }, context }, { heardOn, statement }) => {
      if (heardOn < openedOn || heardOn > context.today) {
        throw REFUSES.HEARD_MEANWHILE('heardOn', { from: openedOn });
      }
      return { heardOn, statement };
    },
  ),

  dismissConductRecord: null,

  warnWorker: ({ context }) => ({ decidedOn: context.today }),

  banWorker: taking(
    'Until when the worker is banned. 禁止期限',
    { until: day('Last day of the ban, after today. 禁止终止日期') },
    async ({ row, context, em }, { until }) => {
      if (until <= context.today) throw REFUSES.BANNED_ON('until');
      await lockConduct(em, row.workerKey);
      return { decidedOn: context.today, bannedFrom: context.today, bannedUntil: until };
    },
  ),

  requestConductReview: ({ row, context: { today } }) => {
    if (row.reviewAskedOn !== null) throw REFUSES.REVIEWED_ALREADY('id');
    const until = daysLater(row.decidedOn!, REVIEW_DAYS);
    if (today > until) throw REFUSES.REVIEW_TOO_LATE('id', { until, days: REVIEW_DAYS });
    return { reviewAskedOn: today };
  },

  upholdConductDecision: ({ row }) => ({
    status: row.bannedFrom === null ? ('WARNED' as const) : ('BANNED' as const),
  }),

  overturnConductDecision: async ({ row, em }) => {
    await lockConduct(em, row.workerKey);
    return {};
  },

  liftBan: async ({ row, context, em }) => {
    const { bannedFrom, bannedUntil } = row;
    if (bannedUntil! < context.today) throw REFUSES.BAN_OVER('id');
    await lockConduct(em, row.workerKey);
    const yesterday = daysLater(context.today, -1);
    // A ban that is lifted on its first day held on that day.
    return { bannedUntil: yesterday < bannedFrom! ? bannedFrom : yesterday };
  },
});
