import { Int } from 'type-graphql';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Competition } from '../competition/entity.ts';
import { Region } from '../stubs.ts';
import { Worker } from '../worker/entity.ts';
import { AwardActions } from './actions.ts';
import { AWARDED_ALREADY, AWARDS_GRANTED } from './conditions.ts';
import { Award } from './entity.ts';
import { awards } from './list.ts';
import { awardWorkflow } from './workflow.ts';

const fields = fieldsOf(Award, {
  worker: one('p1', () => Worker, ['workerKey', 'key'], 'Who is honoured. 从业人员'),
  competition: one(
    'p1',
    () => Competition,
    ['competitionId', 'id'],
    'The contest, for a place in one. 职业技能竞赛',
  ),
  region: ref('p1', Region, 'regionCode', 'The region that honours. 地区'),
});

const workerFields = fieldsOf(Worker, {
  awards: page(
    'p1',
    () => awards,
    ['key', 'worker_key'],
    'Awards, the latest year first unless sorted otherwise. 所获表彰',
  ),
});

const competitionFields = fieldsOf(Competition, {
  awardsGranted: computed(
    'p0',
    () => Int,
    ['id'],
    'Places that were honoured. Workers at a contest are no care recipients: exact. 获奖人数',
    async ({ id }, { rows }) => {
      const [found] = await rows.answerBy<{ n: number }>(AWARDS_GRANTED, id);
      return found?.n ?? 0;
    },
    { nullable: false },
  ),
  awards: page('p1', () => awards, ['id', 'competition_id'], 'Who was honoured. 获奖名单'),
});

export const award = row(Award, {
  list: awards,
  workflow: awardWorkflow,
  resolvers: [AwardActions, fields, workerFields, competitionFields],
  answers: [AWARDED_ALREADY, AWARDS_GRANTED],
});
