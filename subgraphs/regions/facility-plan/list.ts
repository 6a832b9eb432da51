import { days, inRegion, present } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { FacilityPlan } from './entity.ts';

export const facilityPlans = listOf(FacilityPlan, {
  one: ['p0', 'A plan for elder-care facilities by its id. 养老服务设施专项规划'],
  many: [
    'p0',
    'Plans for elder-care facilities, by region unless sorted otherwise. 养老服务设施专项规划',
  ],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    approved: present('approved_on', 'Whether it is approved. 是否已批准'),
    ...days('approved', 'approved_on', 'Approved. 批准日期'),
  },
  orders: {
    REGION: ['region_at', 'Region code, as a tree. 地区'],
    APPROVED_ON: [
      "coalesce(e.approved_on, date '9999-12-31')",
      'Day of approval, plans without one last. 批准日期',
    ],
  },
  usual: ['REGION', 'ASC'],
});
