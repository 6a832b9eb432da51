import { published } from '../../../ground/workflow/published.ts';

/** 服务类型: what kinds of service a city offers beside those that all documents name. */
export const SERVICE_TYPE = published('ServiceType', {
  what: 'a kind of service. 服务类型',
  roles: ['CAREGIVING', 'SUPERVISION'],
});

export const ServiceTypeStatus = SERVICE_TYPE.states;
export type ServiceTypeStatus = keyof typeof ServiceTypeStatus;
