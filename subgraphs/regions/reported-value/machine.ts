import { published } from '../../../ground/workflow/published.ts';

/** 报告数据: what a document says there is, beside what the hub counts (model 10). */
export const REPORTED_VALUE = published('ReportedValue', {
  what: 'a reported figure. 报告数据',
  roles: ['SUPERVISION'],
  refusals: ['NOT_KNOWN'],
});

export const ReportedValueStatus = REPORTED_VALUE.states;
export type ReportedValueStatus = keyof typeof ReportedValueStatus;
