import { register } from '../../../ground/workflow/register.ts';

/** 对象类别认定: what an authority certified, with its paper and days (domain A7). */
export const ELIGIBILITY_RECORD = register('EligibilityRecord', {
  what: 'that an elder belongs to a target group, as an authority certified it. 对象类别',
  roles: ['CAREGIVING', 'FINANCE'],
  takesAway: true,
  refusals: ['CATEGORY_DERIVED'],
});

export const EligibilityRecordStatus = ELIGIBILITY_RECORD.states;
export type EligibilityRecordStatus = keyof typeof EligibilityRecordStatus;
