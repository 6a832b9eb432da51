import { inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { Household } from './entity.ts';
import { HouseholdStatus } from './machine.ts';

export const households = listOf(Household, {
  one: ['p3', 'A household, by its id. 户'],
  many: ['p3', 'Households, the latest first unless sorted otherwise. 户'],
  filters: {
    within: inRegion('In this region. 所在地区'),
    statuses: oneOf('status', HouseholdStatus, 'Of one of these statuses. 状态'),
  },
  orders: { OPENED_ON: ['opened_on', 'First day. 立户日期'] },
  usual: ['OPENED_ON', 'DESC'],
});
