import { ID } from 'type-graphql';
import { openId } from '../../../ground/identity/open-id.ts';
import { about, aboutOpen, days, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { Enrolment } from './entity.ts';
import { EnrolmentStatus } from './machine.ts';

export const enrolments = listOf(Enrolment, {
  one: ['p1', 'An enrolment by its id. 培训报名'],
  many: ['p1', 'Enrolments, the latest first unless sorted otherwise. 培训报名'],
  filters: {
    within: inRegion('In programmes run by this region or one inside it. 地区'),
    statuses: oneOf('status', EnrolmentStatus, 'In one of these states. 状态'),
    session: aboutOpen('TrainingSession', 'session_id', 'In this session. 培训班次'),
    programme: filtered(
      () => ID,
      'In a session of this programme. 培训计划',
      (id: string, argument) => ({
        sql: 'e.session_id in (select s.id from training_session s where s.programme_id = ?)',
        params: [openId('TrainingProgramme', argument, id)],
      }),
    ),
    worker: about('Worker', 'worker_key', 'Of this worker. 从业人员'),
    ...days('passed', 'passed_on', 'Passed. 合格日期'),
  },
  orders: {
    ENROLLED_ON: ['enrolled_on', 'Day of enrolment. 报名日期'],
    PASSED_ON: [
      "coalesce(e.passed_on, date '9999-12-31')",
      'Day of passing; those who have not passed come last. 合格日期',
    ],
    REGION: ['region_at', 'Code of the region that runs the programme. 行政区划代码'],
  },
  usual: ['ENROLLED_ON', 'DESC'],
});
