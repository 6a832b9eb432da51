import type { Answer } from '../../../ground/access/answers.ts';

export const CERTIFIED_IN_PROGRAMMES: Answer = {
  name: 'certified_in_programmes',
  says: 'How many workers passed in training programmes. 考核合格人数',
  sql: `select s.programme_id as k, count(distinct e.worker_key) as n
    from training_session s join enrolment e on e.session_id = s.id
    where s.programme_id = any(array[?]::uuid[]) and e.status = 'CERTIFIED'
    group by s.programme_id`,
};

export const WORKER_HAS_PLACE: Answer = {
  name: 'worker_has_place',
  says: 'Whether a worker has a place in a training session. 是否已报名班次',
  sql: `select exists (select from enrolment
    where session_id = ?::uuid and worker_key = ?::uuid and status <> 'WITHDRAWN')`,
};
