import { refusals } from '../../../ground/workflow/refusals.ts';

export const REFUSES = refusals({
  SESSION_OVER: {
    en: 'The training session is over. Choose another one.',
    zh: '培训班次已结束，请另选班次。',
  },
  SESSION_NOT_OPEN: {
    en: 'The training session takes nobody else: enrolment is closed, or it was cancelled. Choose another one.',
    zh: '该培训班次已截止报名或已取消，请另选班次。',
  },
  SESSION_NOT_OVER: {
    en: 'The training session is not over. Record it from its last day on.',
    zh: '培训班次尚未结束，请自结业日起登记。',
  },
  SESSION_FULL: {
    en: 'All places of the training session are taken. Choose another one.',
    zh: '培训班次名额已满，请另选班次。',
  },
  SESSION_BEGUN: {
    en: 'The training session has begun on {on}. Cancel it, or leave it as it is.',
    zh: '该培训班次已于{on}开班，不能更正，可取消该班次。',
  },
  PROGRAMME_WITHDRAWN: {
    en: 'The programme was withdrawn. Publish another one.',
    zh: '该培训计划已撤回，请另行发布。',
  },
  NO_TRAINING_BASE: {
    en: 'The organisation has no role TRAINING_BASE on the first day of the session. Record the role first, or choose another one.',
    zh: '该单位在开班日期没有培训基地（TRAINING_BASE）角色，请先登记该角色或另选单位。',
  },
  BEGINS_LATER: {
    code: 'INVALID_VALUE',
    en: 'A session begins today or later. Correct it.',
    zh: '开班日期不得早于今天，请更正。',
  },
  ENDS_BEFORE: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before the first one, {from}. Correct it.',
    zh: '结业日期不得早于开班日期{from}，请更正。',
  },
  PLACES_ARE_TAKEN: {
    code: 'INVALID_VALUE',
    en: '{taken} places are taken. Leave at least so many.',
    zh: '已有{taken}人报名，名额不得少于此数。',
  },
});
