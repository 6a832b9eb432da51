import type { Answer } from '../../../ground/access/answers.ts';

export const ENROLLED: Answer = {
  name: 'enrolled',
  says: 'How many places of training sessions are taken. 班次报名人数',
  sql: `select session_id as k, count(*) as n from enrolment
    where session_id = any(array[?]::uuid[]) and status <> 'WITHDRAWN' group by session_id`,
};

export const CERTIFIED_IN_PROGRAMMES: Answer = {
  name: 'certified_in_programmes',
  says: 'How many workers passed in training programmes. 考核合格人数',
  sql: `select s.programme_id as k, count(distinct e.worker_key) as n
    from training_session s join enrolment e on e.session_id = s.id
    where s.programme_id = any(array[?]::uuid[]) and e.status = 'CERTIFIED'
    group by s.programme_id`,
};

export const PLACES_TAKEN: Answer = {
  name: 'places_taken',
  says: 'How many places of a session are taken, and whether a worker has one. 名额与本人报名情况',
  sql: `select count(*) as taken, count(*) filter (where worker_key = ?::uuid) as own
    from enrolment where session_id = ?::uuid and status <> 'WITHDRAWN'`,
};
