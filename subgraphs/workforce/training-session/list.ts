import { aboutOpen, days, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { TrainingAudience } from '../training-programme/entity.ts';
import { TrainingSession } from './entity.ts';
import { TrainingSessionStatus } from './machine.ts';

export const trainingSessions = listOf(TrainingSession, {
  one: ['p0', 'A session by its id. 培训班次'],
  many: ['p0', 'Training sessions, by their first day unless sorted otherwise. 培训班次'],
  filters: {
    within: inRegion('Of programmes run by this region or one inside it. 地区'),
    statuses: oneOf('status', TrainingSessionStatus, 'In one of these states. 状态'),
    programme: aboutOpen('TrainingProgramme', 'programme_id', 'Of this programme. 培训计划'),
    trainingBase: aboutOpen(
      'Organization',
      'training_base_id',
      'Taught at the training base of this organisation. 实训基地',
    ),
    audiences: filtered(
      () => [TrainingAudience],
      'For one of these. 培训对象',
      (audiences: TrainingAudience[]) => ({
        sql: `exists (select from training_programme p
          where p.id = e.programme_id and p.audience = any(array[?]::text[]))`,
        params: [audiences],
      }),
    ),
    ...days('starts', 'starts_on', 'Starting. 开班日期'),
  },
  orders: {
    STARTS_ON: ['starts_on', 'First day. 开班日期'],
    ENDS_ON: ['ends_on', 'Last day. 结业日期'],
    REGION: ['region_at', 'Code of the region that runs the programme. 行政区划代码'],
  },
  usual: ['STARTS_ON', 'ASC'],
});
