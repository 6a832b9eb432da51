import type { Answer } from '../../../ground/access/answers.ts';
import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import type { Importable } from '../../../ground/exchange/importable.ts';
import { dayKind, openIdKind, textKind, wholeKind } from '../../../ground/exchange/kinds.ts';
import { publishWithdrawn } from '../../../ground/facts/publication.ts';
import { TrainingSession } from './entity.ts';
import { SESSION_PUBLISHED } from './publication.ts';
import { trainingSessionWorkflow } from './workflow.ts';

export const SESSION_IS_USED: Answer = {
  name: 'session_is_used',
  says: 'Whether anybody has enrolled in a session. 班次是否已有报名',
  sql: `select exists (select from enrolment where session_id = ?::uuid)`,
};

const SESSIONS: Importable<TrainingSession> = {
  name: 'trainingSessions',
  text: 'training sessions. 培训班次',
  entity: TrainingSession,
  fieldClass: 'p0',
  workflow: trainingSessionWorkflow,
  creates: 'openTrainingSession',
  corrects: 'correctTrainingSession',
  list: { field: 'trainingSessions', state: 'OPEN' },
  natural: [['programme', 'name']],
  columns: {
    programme: {
      text: 'Its programme, by id. 培训计划标识',
      kind: openIdKind('TrainingProgramme'),
      also: ['计划标识'],
      ...{ required: true, fixed: true, held: 'programmeId', select: 'programme.id' },
    },
    name: {
      text: 'Name, such as 第1期. 名称',
      kind: textKind,
      also: ['班次', '班次名称', '期次'],
      required: true,
    },
    startsOn: {
      text: 'First day, today or later. 开班日期',
      kind: dayKind,
      also: ['开班时间', '开始日期'],
      required: true,
    },
    endsOn: {
      text: 'Last day. 结业日期',
      kind: dayKind,
      also: ['结业时间', '结束日期'],
      required: true,
    },
    hours: {
      text: 'Hours of teaching. 学时',
      kind: wholeKind,
      also: ['课时', '培训学时'],
      required: true,
    },
    capacity: {
      text: 'Places. 名额',
      kind: wholeKind,
      also: ['计划人数', '招收人数'],
      required: true,
    },
  },
  async find({ programme, name }, { rows }) {
    if (typeof programme !== 'string') return null;
    const order = { expression: 'e.starts_on' };
    const all = await rows.listBy(TrainingSession, 'programmeId', programme, order);
    const named = all.filter((one) => one.name === name && one.status !== 'CANCELLED');
    return named[0]?.id ?? null;
  },
  erase: ({ row: { id }, em }) => publishWithdrawn(em, SESSION_PUBLISHED, id),
  isUsed: SESSION_IS_USED,
};

export const sessionExchange = exchangeOf(SESSIONS);
