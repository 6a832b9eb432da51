import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { Region } from '../region/entity.ts';
import { FacilityPlan } from './entity.ts';
import { facilityPlans } from './list.ts';

export const FacilityPlanFields = fieldsOf(FacilityPlan, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'The region it is for. 地区'),
});

export const RegionPlanFields = fieldsOf(Region, {
  facilityPlans: page(
    'p0',
    () => facilityPlans,
    ['code', 'region_code'],
    'Its own plans for elder-care facilities, approved or not; those of the counties below it are ' +
      'in the list at the root. 养老服务设施专项规划',
  ),
});
