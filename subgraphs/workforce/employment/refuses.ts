import { refusals } from '../../../ground/workflow/refusals.ts';

export const REFUSES = refusals({
  FULL_TIME_ALREADY: {
    en: 'The worker is employed full-time elsewhere on these days, here or in another city, and nobody is twice. Correct type or days, or have that contract ended.',
    zh: '该从业人员在此期间已在本市或外地专职任职，不得重复专职。请更正用工形式或日期，或先终止原任职。',
  },
  SAME_EMPLOYER: {
    code: 'ALREADY_EXISTS',
    en: 'The worker has a contract with this employer on these days. Go on with that one.',
    zh: '该从业人员在此期间已与该单位签约，请使用现有任职记录。',
  },
  ONE_EMPLOYER: {
    code: 'INVALID_VALUE',
    en: 'A contract is with one employer: give its facility, or the organisation for one that is bound to no place.',
    zh: '请填写一个用人单位：所在设施，或不限地点的机构。',
  },
  NOT_HIS_POST: {
    code: 'INVALID_VALUE',
    en: 'The post is none of what the worker does. Correct the worker first, or choose another post.',
    zh: '该岗位不在此从业人员的岗位中，请先更正从业人员信息或另选岗位。',
  },
  NOT_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The first day is not after today. Record the contract once it began.',
    zh: '起始日期不得晚于今天，请在任职开始后登记。',
  },
  LAST_DAY: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before {from}, and not to come. Correct it.',
    zh: '终止日期不得早于{from}，且不得晚于今天，请更正。',
  },
});
