import { days, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { GradeRating } from './entity.ts';
import { GradeStatus } from './grade-status.ts';

/** The ratings of a facility; there is no list of all of them. */
export const gradeRatings = listOf(GradeRating, {
  filters: {
    statuses: oneOf('status', GradeStatus, 'In one of these states. 评定状态'),
    ...days('granted', 'granted_on', 'Granted. 授牌日期'),
  },
  orders: {
    GRANTED_ON: [
      "coalesce(e.granted_on, date '9999-12-31')",
      'Day it was granted; one that is not granted yet counts as latest. 授牌日期',
    ],
    GRADE: ['coalesce(e.grade, 0)', 'Grade; none counts as 0. 等级'],
  },
  usual: ['GRANTED_ON', 'DESC'],
});
