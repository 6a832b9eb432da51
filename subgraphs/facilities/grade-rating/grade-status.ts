import { labelled } from '../../../ground/schema/labelled.ts';
export const GradeStatus = labelled(
  'GradeStatus',
  'APPLIED → REVIEWED → EVALUATED → COMMITTEE → PUBLICISED → GRANTED → EXPIRED, DOWNGRADED or ' +
    'REVOKED; REJECTED before GRANTED. 评定状态',
  {
    APPLIED: 'Applied for. 申请',
    REVIEWED: 'Papers reviewed. 材料审查',
    EVALUATED: 'Evaluated on site. 现场评定',
    COMMITTEE: 'Before the committee. 评定委员会',
    PUBLICISED: 'Result publicised. 公示',
    GRANTED: 'Granted. 授牌',
    REJECTED: 'Not granted. 不予评定',
    EXPIRED: 'Its time is over. 到期',
    DOWNGRADED: 'Replaced by a lower grade before its time. 降级',
    REVOKED: 'Taken away. 撤销',
  },
);
export type GradeStatus = keyof typeof GradeStatus;

/**
 * SQL: whether the rating alias holds on a day (one parameter). An expired rating held before it
 * expired; a revoked or downgraded one never counts, because nobody recorded the day.
 */
export function gradeHolds(rating: 'e' | 'g'): string {
  return `(${rating}.status in ('GRANTED', 'EXPIRED')
    and ?::date between ${rating}.granted_on and ${rating}.valid_until)`;
}
