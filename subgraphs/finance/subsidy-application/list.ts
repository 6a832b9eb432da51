import { APPLICATION_FILTERS, APPLICATION_ORDERS } from '../../../ground/application/list.ts';
import { oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { BENEFIT_FILTERS, BENEFIT_ORDERS } from '../benefit.ts';
import { SubsidyApplication } from './entity.ts';
import { ApplicationStatus } from './machine.ts';

export const subsidyApplications = listOf(SubsidyApplication, {
  one: ['p3', 'An application by its id. 补贴申请'],
  many: ['p3', 'Applications, the latest period first unless sorted otherwise. 补贴申请'],
  filters: {
    ...BENEFIT_FILTERS,
    ...APPLICATION_FILTERS,
    statuses: oneOf('status', ApplicationStatus, 'In one of these states. 状态'),
  },
  orders: { ...BENEFIT_ORDERS, ...APPLICATION_ORDERS },
  usual: ['PERIOD', 'DESC'],
});
