import { published } from '../../../ground/workflow/published.ts';

/** 政策文件登记: a city enters what it issued, so that rules, targets and programmes can rest on it. */
export const POLICY_DOCUMENT = published('PolicyDocument', {
  what: 'a policy document. 政策文件',
  statusName: 'PolicyEntryStatus',
  roles: ['SUPERVISION'],
});

export const PolicyEntryStatus = POLICY_DOCUMENT.states;
export type PolicyEntryStatus = keyof typeof PolicyEntryStatus;
