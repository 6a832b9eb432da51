import { refusals } from '../../../ground/workflow/refusals.ts';

export const REFUSES = refusals({
  REVIEWED_ALREADY: {
    en: 'The decision was reviewed once, and that stands. Go on without another review.',
    zh: '该处理决定已复核一次，复核结论为最终结论。',
  },
  REVIEW_TOO_LATE: {
    en: 'A review is asked for until {until}, {days} days after the decision.',
    zh: '申请复核的期限为处理决定后{days}日，即{until}。',
  },
  BAN_OVER: {
    en: 'The ban is over. There is nothing to lift.',
    zh: '从业禁止已期满，无需解除。',
  },
  HAPPENED_BEFORE: {
    code: 'INVALID_VALUE',
    en: 'It did not happen after today. Correct the day.',
    zh: '发生日期不得晚于今天，请更正。',
  },
  HEARD_MEANWHILE: {
    code: 'INVALID_VALUE',
    en: 'The worker was heard between {from} and today. Correct the day.',
    zh: '听取陈述日期须在{from}至今天之间，请更正。',
  },
  BANNED_ON: {
    code: 'INVALID_VALUE',
    en: 'A ban ends after today. Choose a later day.',
    zh: '从业禁止的终止日期须晚于今天，请另选日期。',
  },
});
