import { fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { Elder, Facility, Region } from '../stubs.ts';
import { VisitPlan } from '../visit-plan/entity.ts';
import { VisitRecord } from './entity.ts';

export const VisitRecordFields = fieldsOf(VisitRecord, {
  plan: one('p2', () => VisitPlan, ['planKey', 'key'], 'The plan it was made under. 探访计划'),
  elder: ref('p2', Elder, 'elderKey', 'The elder. 老年人'),
  provider: ref('p2', Facility, 'providerId', 'The facility that visited. 服务机构'),
  region: ref('p2', Region, 'regionCode', 'Where the home is. 所在地区'),
});
