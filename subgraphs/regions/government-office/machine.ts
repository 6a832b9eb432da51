import { published } from '../../../ground/workflow/published.ts';

/** 政府部门名录: what tasks, reviews and pools point at (model 5). */
export const GOVERNMENT_OFFICE = published('GovernmentOffice', {
  what: 'an office of government. 政府部门',
  roles: ['SUPERVISION'],
});

export const GovernmentOfficeStatus = GOVERNMENT_OFFICE.states;
export type GovernmentOfficeStatus = keyof typeof GovernmentOfficeStatus;
