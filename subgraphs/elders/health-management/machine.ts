import { register } from '../../../ground/workflow/register.ts';

/** 65岁以上老年人健康管理 (domain A16). */
export const HEALTH_MANAGEMENT = register('HealthManagement', {
  what: 'the enrolment of an elder in health management. 健康管理',
  roles: ['CAREGIVING'],
});

export const HealthManagementStatus = HEALTH_MANAGEMENT.states;
export type HealthManagementStatus = keyof typeof HealthManagementStatus;
