import { daysLater } from '../../../ground/china/calendar.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { choice, idOf, codeOf, optional, regionOf, whole } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { requireNoBan } from '../conduct-record/ban.ts';
import { workerInHand } from '../worker/in-hand.ts';
import { requireNewAward, requirePlace, REFUSES } from './conditions.ts';
import { AwardKind, AwardLevel } from './kinds.ts';
import type { Award } from './entity.ts';
import { awardWorkflow } from './workflow.ts';

/** As it is used for notices of personnel; the documents name no term. */
const NOTICE_DAYS = 7;

export const AwardActions = actionsOf(awardWorkflow, {
  nominateForAward: taking(
    'Who is to be honoured, and for what. 提名内容',
    {
      worker: idOf('Worker', 'The worker. 从业人员'),
      region: regionOf('Code of the region that honours, in the region of the office. 地区'),
      kind: choice(AwardKind, 'What the worker is honoured for. 表彰类别'),
      level: choice(AwardLevel, 'Whose honour it is. 表彰级别'),
      year: whole('Year that it is for, not to come. 年度', [2000, 2100]),
      competition: optional(
        codeOf('Competition', 'The contest, for a place in one; it is over. 职业技能竞赛'),
      ),
      place: optional(whole('Place in the contest, from 1. 名次', [1, 100])),
    },
    async ({ context, em, own }, input) => {
      const { worker: workerKey, region, competition: competitionId, kind, level, year } = input;
      const { today } = context;
      const place = { regionCode: region, regionAt: regionAt(region) };
      await own(place);
      await workerInHand(context, workerKey);
      if (year > Number(today.slice(0, 4))) throw REFUSES.YEAR_TO_COME('year');
      const said = { workerKey, competitionId, kind, level, year, place: input.place };
      await requirePlace(context, said);
      await requireNoBan(context, em, { workerKey, from: today, until: today }, 'worker');
      await requireNewAward(context, em, { ...said, regionCode: region });
      return { ...place, ...said, noticeUntil: null, grantedOn: null, synthetic: false };
    },
  ),

  publiciseAward: ({ context }) => ({ noticeUntil: daysLater(context.today, NOTICE_DAYS) }),

  grantAward: async ({ row: { workerKey, noticeUntil }, context, em }) => {
    const { today } = context;
    if (noticeUntil! >= today) throw REFUSED.PUBLICITY_NOT_OVER('id', { until: noticeUntil! });
    await requireNoBan(context, em, { workerKey, from: today, until: today }, 'id');
    return { grantedOn: today };
  },

  declineAward: null,
  revokeAward: null,

  reopenAward: async (step) => {
    await requireStillFree(step);
    return { noticeUntil: null };
  },
  reinstateAward: async (step) => {
    await requireStillFree(step);
    return {};
  },
});

/** Nobody else has the honour by now, and the worker may be honoured. @throws Refusal */
async function requireStillFree({ row, context, em }: Step<Award>): Promise<void> {
  const { today } = context;
  await requireNoBan(context, em, { workerKey: row.workerKey, from: today, until: today }, 'id');
  await requireNewAward(context, em, row, 'id');
}
