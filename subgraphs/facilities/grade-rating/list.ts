import { aboutAny, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { GradeRating } from './entity.ts';
import { GradeStatus } from './machine.ts';

export const gradeRatings = listOf(GradeRating, {
  one: ['p0', 'A rating by its id. 等级评定'],
  many: ['p0', 'Ratings of homes, the latest first unless sorted otherwise. 等级评定'],
  filters: {
    within: inRegion('Of homes in this region or below it. 所在地区'),
    facilities: aboutAny('Facility', 'facility_id', 'Of one of these homes. 机构'),
    statuses: oneOf('status', GradeStatus, 'In one of these states. 评定状态'),
    ...days('applied', 'applied_on', 'Applied for. 申请日期'),
    ...days('granted', 'granted_on', 'Granted. 授牌日期'),
    ...days('ending', 'valid_until', 'Last valid day. 有效期至'),
  },
  orders: {
    GRANTED_ON: [
      "coalesce(e.granted_on, date '9999-12-31')",
      'Day it was granted; one that is not granted yet counts as latest. 授牌日期',
    ],
    APPLIED_ON: ['applied_on', 'Day of the application. 申请日期'],
    GRADE: ['coalesce(e.grade, 0)', 'Grade; none counts as 0. 等级'],
  },
  usual: ['GRANTED_ON', 'DESC'],
});
